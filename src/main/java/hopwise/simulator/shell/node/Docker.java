package hopwise.simulator.shell.node;

import hopwise.simulator.cluster.ContainerRuntime;
import hopwise.simulator.shell.Answer;
import hopwise.simulator.shell.Call;
import hopwise.simulator.shell.Program;
import hopwise.simulator.shell.tree.Columns;
import hopwise.simulator.shell.tree.Dialect;
import hopwise.simulator.shell.tree.JsonText;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code docker ps} and {@code docker inspect} on a node whose runtime is Docker. */
public final class Docker implements Program {
  private static final int SHORT_ID = 12;
  private static final int COMMAND = 20;
  private static final String SIMULATED =
      "docker: %s is not simulated; simulated are: docker ps [-a] [-q] [--no-trunc], docker inspect"
          + " [--format TEMPLATE] CONTAINER, docker version\n";

  @Override
  public Answer run(Call call) {
    var seat = Seat.at(call.world(), call.place());
    if (seat.isEmpty() || !seat.get().has(ContainerRuntime.DOCKER)) {
      return call.fails(127, "bash: docker: command not found\n");
    }
    var words = call.arguments();
    var verb = words.isEmpty() ? "" : words.getFirst();
    if (verb.equals("container") && words.size() > 1) {
      words = words.subList(1, words.size());
      verb = words.getFirst().equals("ls") ? "ps" : words.getFirst();
    }
    return switch (verb) {
      case "ps" -> list(call, seat.get(), words.subList(1, words.size()));
      case "inspect" -> inspect(call, seat.get(), words.subList(1, words.size()));
      case "version", "--version", "-v" ->
          call.prints(
              "Docker version " + seat.get().node().release().image().runtimeVersion() + "\n");
      default -> call.fails(1, SIMULATED.formatted(verb.isEmpty() ? "docker alone" : verb));
    };
  }

  private static Answer list(Call call, Seat seat, List<String> options) {
    for (var option : options) {
      if (!List.of("-a", "--all", "-q", "--quiet", "--no-trunc", "-aq").contains(option)) {
        return call.fails(1, SIMULATED.formatted("ps " + option));
      }
    }
    boolean whole = options.contains("--no-trunc");
    if (options.contains("-q") || options.contains("--quiet") || options.contains("-aq")) {
      var ids = new StringBuilder();
      seat.boxes().forEach(box -> ids.append(id(box, whole)).append('\n'));
      return call.prints(ids.toString());
    }
    var text = new StringBuilder("CONTAINER ID\tIMAGE\tCOMMAND\tCREATED\tSTATUS\tPORTS\tNAMES\n");
    seat.boxes()
        .forEach(box -> {
          var age = Ago.of(box.pod().created(), call.world().instant());
          var cells =
              List.of(
                  id(box, whole),
                  box.image(),
                  "\"" + cut(box.command(), whole) + "\"",
                  age + " ago",
                  "Up " + age,
                  "",
                  box.dockerName());
          text.append(String.join("\t", cells)).append('\n');
        });
    return call.prints(Columns.align(text.toString(), 20, 3));
  }

  private static String id(Box box, boolean whole) {
    return whole ? box.id() : box.id().substring(0, SHORT_ID);
  }

  /** A command with its quotes in {@link #COMMAND} letters and no more. */
  private static String cut(String command, boolean whole) {
    return whole || command.length() <= COMMAND ? command : command.substring(0, COMMAND - 1) + "…";
  }

  private static Answer inspect(Call call, Seat seat, List<String> words) {
    var format = "";
    var names = new ArrayList<String>();
    for (int i = 0; i < words.size(); i++) {
      var word = words.get(i);
      if ((word.equals("--format") || word.equals("-f")) && i + 1 < words.size()) {
        format = words.get(++i);
      } else if (word.startsWith("--format=")) {
        format = word.substring("--format=".length());
      } else {
        names.add(word);
      }
    }
    if (names.isEmpty()) {
      return call.fails(1, "\"docker inspect\" requires at least 1 argument.\n");
    }
    var found = JsonNodeFactory.instance.arrayNode();
    var errors = new StringBuilder();
    for (var name : names) {
      seat.boxes()
          .filter(box -> box.isNamed(name))
          .findFirst()
          .ifPresentOrElse(
              box -> found.add(tree(box)),
              () -> errors.append("Error: No such object: ").append(name).append('\n'));
    }
    var output = new StringBuilder();
    if (format.isEmpty()) {
      output.append(JsonText.of(found, Dialect.GO)).append('\n');
    } else {
      for (var one : found) {
        output.append(Template.fill(format, one)).append('\n');
      }
    }
    return new Answer(call.world(), output.toString(), errors.toString(), errors.isEmpty() ? 0 : 1);
  }

  private static ObjectNode tree(Box box) {
    var tree = JsonNodeFactory.instance.objectNode();
    tree.put("Id", box.id());
    tree.put("Created", box.pod().created().toString());
    tree.put("Name", "/" + box.dockerName());
    tree.put("Path", box.command().replaceFirst(" .*", ""));
    tree.putObject("State")
        .put("Pid", box.pid())
        .put("Running", true)
        .put("StartedAt", box.pod().created().toString())
        .put("Status", "running");
    var shared = "container:" + box.pod().containerId(Box.SANDBOX);
    tree.putObject("HostConfig")
        .put(
            "NetworkMode", !box.isSandbox() ? shared : box.pod().isHostNetwork() ? "host" : "none");
    tree.putObject("Config").put("Hostname", box.pod().name()).put("Image", box.image());
    return tree;
  }
}
