package hopwise.source;

import hopwise.quiz.Answers;
import hopwise.quiz.Grader;
import hopwise.quiz.Item;
import hopwise.quiz.ModelAnswer;
import hopwise.quiz.variant.Template;
import hopwise.quiz.variant.Unresolvable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Tries a computed item for many seeds. Each defect is reported once, with the first seed. */
final class Proof {
  /** Defects that are the same for all seeds. */
  private static final Set<String> SEEDLESS =
      Set.of("dead-link", "dead-anchor", "unknown-objective", "duplicate-id", "unknown-option");

  private static final int MOST_DEFECTS = 10;

  /** Seeds after which a mistake that never showed is no chance, nor are many draws in vain. */
  private static final int ENOUGH = 100;

  /** Seeds for which all that an item plays is played; its model answer is for each. */
  private static final int PLAYED = 20;

  private final YamlNode item;
  private final ComputedItem computed;
  private final Names names;
  private final Scenarios scenarios;
  private final Map<String, Diagnostic> problems = new LinkedHashMap<>();
  private final Set<String> telling = new LinkedHashSet<>();
  private final Map<Integer, String> passedOver = new TreeMap<>();
  private int seed;
  private boolean whole;

  Proof(YamlNode item, ComputedItem computed, Names names, Scenarios scenarios) {
    this.item = item;
    this.computed = computed;
    this.names = names;
    this.scenarios = scenarios;
  }

  /** The defects of seeds 1 to {@code seeds}. */
  List<Diagnostic> of(int seeds) {
    for (seed = 1; seed <= seeds && problems.size() < MOST_DEFECTS; seed++) {
      tryOne();
    }
    if (problems.isEmpty() && seeds >= ENOUGH) {
      overall(seeds);
    }
    return List.copyOf(problems.values());
  }

  private void tryOne() {
    var resolution = computed.resolve(seed);
    var flaw = resolution.flaw();
    if (resolution.passedOver() > 0 && flaw != null) {
      passedOver.put(seed, flaw.reason());
    }
    var node = resolution.node();
    if (node != null) {
      var found = new ArrayList<Diagnostic>();
      var resolved = new YamlNode(item.places(), item.pointer(), node);
      new ItemChecks(names, found::add).check(resolved);
      NetworkChecks.of(resolved, scenarios, found::add).check();
      found.forEach(this::report);
      unresolved(resolved);
      types(resolved);
      empty(resolved);
      if (problems.isEmpty() && (seed <= PLAYED || resolved.text("type").equals("path"))) {
        ItemPlays.check(resolved, scenarios, this::report);
      }
      if (problems.isEmpty()) {
        grade(resolved);
      }
    } else if (flaw != null) {
      flaw(flaw, resolution.passedOver());
    }
  }

  private void flaw(Unresolvable flaw, int tries) {
    var rule = tries == 0 ? "unresolvable" : "no-variant";
    var words =
        tries == 0
            ? flaw.reason()
            : "%d draws give no question: %s".formatted(tries, flaw.reason());
    report(at(flaw.pointer()).error(rule, words));
  }

  /** Where a key must be true or false, or a text is still to be computed. */
  private void types(YamlNode resolved) {
    Stream.of("options", "statements", "spots")
        .flatMap(part -> resolved.list(part).stream())
        .filter(part -> !resolved.text("type").equals("match"))
        .flatMap(part -> part.get("key").stream())
        .filter(key -> !key.value().isBoolean())
        .forEach(key ->
            report(
                key.error(
                    "wrong-type", "“key” must be true or false, not “%s”".formatted(key.text()))));
  }

  /** Where nothing came out for what has to be typed. */
  private void empty(YamlNode resolved) {
    if (Set.of("number", "address").contains(resolved.text("type"))) {
      Stream.concat(
              resolved.get("key").stream(),
              resolved.list("mistakes").stream().flatMap(one -> one.get("value").stream()))
          .filter(value -> Keys.shown(value.value()).isEmpty())
          .forEach(value -> report(value.error("unresolvable", "nothing comes out here")));
    }
  }

  private void unresolved(YamlNode node) {
    if (node.value().isString() && Template.isIn(node.text())) {
      report(node.error("unresolvable", "a value of this text holds “{{” itself"));
    }
    node.elements().forEach(this::unresolved);
    if (node.value().isObject()) {
      node.value().propertyNames().forEach(name -> node.get(name).ifPresent(this::unresolved));
    }
  }

  private void grade(YamlNode resolved) {
    var version = ItemReader.version(resolved.value(), scenarios).item();
    var model = ModelAnswer.of(version);
    var grade = Grader.grade(version, model);
    if (grade.points() < grade.possible()
        || Answers.refusal(version, model).isPresent()
        || !Answers.complete(version, model)) {
      report(
          item.error(
              "wrong-model",
              "the model answer earns %d of %d".formatted(grade.points(), grade.possible())));
    }
    if (version instanceof Item.Numeric numeric && numeric.key().signum() < 0) {
      report(at("/key").error("key-below-zero", "the key is " + numeric.key().toPlainString()));
    }
    resolved.list("mistakes").forEach(mistake -> telling.add(mistake.text("id")));
  }

  /** What only many seeds together show. */
  private void overall(int seeds) {
    whole = true;
    int passed = passedOver.size();
    var words =
        passedOver.entrySet().stream()
            .findFirst()
            .map(first ->
                "%d of %d seeds are passed over, seed %d first: %s"
                    .formatted(passed, seeds, first.getKey(), first.getValue()))
            .orElse("");
    if (passed * 2 > seeds) {
      report(item.get("given").orElse(item).error("passed-over", words));
    } else if (passed * 10 > seeds) {
      report(item.get("given").orElse(item).warning("passed-over", words));
    }
    for (var mistake : item.list("mistakes")) {
      var name = mistake.get("id").or(() -> mistake.get(Resolver.MISCONCEPTION)).orElse(mistake);
      if (!telling.contains(name.text())) {
        report(
            name.error(
                "mistake-is-key",
                "“%s” never has a value of its own, neither the key nor another mistake"
                    .formatted(name.text())));
      }
    }
  }

  private YamlNode at(String pointer) {
    var node = item;
    for (var part : pointer.split("/")) {
      if (!part.isEmpty()) {
        var inner = step(node, part);
        if (inner == null) {
          return node;
        }
        node = inner;
      }
    }
    return node;
  }

  private static @Nullable YamlNode step(YamlNode node, String part) {
    JsonNode value = node.value();
    return value.isArray()
        ? node.elements().get(Integer.parseInt(part))
        : node.get(part).orElse(null);
  }

  private void report(Diagnostic found) {
    var key = found.rule() + found.line() + ":" + found.column();
    var suffix = SEEDLESS.contains(found.rule()) || whole ? "" : " (seed %d)".formatted(seed);
    problems.putIfAbsent(
        key,
        new Diagnostic(
            found.path(),
            found.line(),
            found.column(),
            found.severity(),
            found.message() + suffix,
            found.rule()));
  }
}
