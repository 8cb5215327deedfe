package hopwise.source;

import hopwise.simulator.lab.GoalReader;
import hopwise.simulator.lab.Target;
import hopwise.simulator.net.Ipv4;
import hopwise.simulator.shell.meaning.Meaning;
import hopwise.simulator.world.Place;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Lint rules on items with a command or a network, as far as nothing need be built for them. */
record NetworkChecks(YamlNode item, Scenarios scenarios, Consumer<Diagnostic> problems) {
  private static final Set<String> TYPES = Set.of("command", "path", "hotspot", "lab");

  static NetworkChecks of(YamlNode item, Scenarios scenarios, Consumer<Diagnostic> problems) {
    return new NetworkChecks(item, scenarios, problems);
  }

  void check() {
    if (!TYPES.contains(item.text("type"))) {
      return;
    }
    item.get("scenario").ifPresent(this::scenario);
    item.get("at").ifPresent(this::place);
    item.list("goals").forEach(goal -> goal.get("goal").ifPresent(this::goal));
    switch (item.text("type")) {
      case "command" -> command();
      case "path" -> path();
      default -> {}
    }
  }

  private void scenario(YamlNode node) {
    var name = node.text();
    if (!name.isEmpty() && !scenarios.has(name)) {
      var message = "there is no content/scenarios/%s.yaml".formatted(name);
      error(node, "unknown-scenario", message + Nearest.hint(name, scenarios.names()));
    }
  }

  private void place(YamlNode node) {
    if (Place.parse(node.text()).isEmpty()) {
      error(
          node,
          "unknown-place",
          "“%s” is no place; places are %s".formatted(node.text(), Place.forms()));
    }
  }

  private void goal(YamlNode node) {
    if (GoalReader.read(GoalNodes.line(node.value()))
        instanceof GoalReader.Result.Unreadable(var message)) {
      error(node, "unreadable-goal", message);
    }
  }

  private void command() {
    boolean byForm = item.get("accept").isPresent();
    boolean byEffect = item.get("scenario").isPresent();
    if (byForm == byEffect) {
      error(
          item,
          "accept-or-scenario",
          "a command has either “accept”, or “scenario” with “goals” and “answer”");
    }
    if (byEffect && (item.get("goals").isEmpty() || item.get("answer").isEmpty())) {
      error(
          item,
          "accept-or-scenario",
          "a command with a scenario needs “goals” and an “answer” as well");
    }
    item.get("answer").ifPresent(this::meaning);
    var right =
        item.list("accept").stream()
            .flatMap(form -> meaning(form).stream())
            .collect(Collectors.toSet());
    for (var mistake : item.list("mistakes")) {
      mistake
          .get("accept")
          .filter(form -> meaning(form).filter(right::contains).isPresent())
          .ifPresent(
              form -> error(form, "mistake-is-key", "the key itself would be graded as right"));
    }
  }

  private Optional<Meaning> meaning(YamlNode form) {
    var found = Meaning.of(form.text());
    if (found.isEmpty() && !form.text().isEmpty()) {
      error(form, "not-a-command", "“%s” is no whole command".formatted(form.text()));
    }
    return found;
  }

  private void path() {
    item.get("from").ifPresent(this::place);
    item.get("to")
        .filter(node -> Target.parse(node.text()).isEmpty())
        .ifPresent(node ->
            error(
                node,
                "unknown-place",
                "“%s” is no PLACE-or-IP[:PORT]; places are %s"
                    .formatted(node.text(), Place.forms())));
    item.list("others").stream()
        .filter(node -> Ipv4.parse(node.text()).isEmpty() && !isPlace(node.text()))
        .forEach(node ->
            error(
                node,
                "unknown-place",
                "“%s” is neither an address nor a place".formatted(node.text())));
  }

  /** Parts of Azure are places on a way, too: {@code azure/vnet/NAME}. */
  private static boolean isPlace(String text) {
    return Place.parse(text).isPresent() || text.startsWith("azure/");
  }

  private void error(YamlNode node, String rule, String message) {
    problems.accept(node.error(rule, message));
  }
}
