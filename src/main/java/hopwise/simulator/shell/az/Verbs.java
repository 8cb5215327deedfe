package hopwise.simulator.shell.az;

import hopwise.simulator.shell.tree.JmesPath;
import hopwise.simulator.shell.tree.az.AzOption;
import hopwise.simulator.shell.tree.az.AzResult;
import hopwise.simulator.shell.tree.az.AzVerb;
import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Writes rows of the table of verbs. */
final class Verbs {
  /** What a verb does. */
  interface Task {
    AzResult<Told> run(Desk desk) throws Refusal;
  }

  /** Options of almost every real command that are not simulated. */
  private static final String[] ELSEWHERE = {
    "--tags", "--ids", "--set", "--add", "--remove", "--force-string", "--help", "-h"
  };

  private Verbs() {}

  /**
   * A verb.
   *
   * @param options each as its names with {@code /} between, then {@code !} if it is required,
   *     {@code ...} if it takes several words, {@code ?} if it can stand without one, {@code ~} if
   *     it is a flag, and {@code =a|b} for the words that it takes
   */
  static AzVerb<Told> verb(String path, String options, Task task) {
    return AzVerb.<Told>of(
            path,
            options(options),
            (state, request) -> {
              try {
                return task.run(new Desk(state.world(), request));
              } catch (Refusal refusal) {
                return refusal.result();
              }
            })
        .without(ELSEWHERE);
  }

  private static List<AzOption> options(String text) {
    return Arrays.stream(text.split("\\s+"))
        .filter(word -> !word.isEmpty())
        .map(Verbs::option)
        .toList();
  }

  private static AzOption option(String text) {
    int choices = text.indexOf('=');
    var head = choices < 0 ? text : text.substring(0, choices);
    var names = head.replaceAll("[!?~]|\\.\\.\\.", "").split("/");
    var option = AzOption.of(names);
    if (choices >= 0) {
      option = option.among(text.substring(choices + 1).split("\\|"));
    }
    if (head.contains("!")) {
      option = option.asRequired();
    }
    if (head.contains("...")) {
      option = option.taking(AzOption.Values.SOME);
    } else if (head.contains("?")) {
      option = option.taking(AzOption.Values.MAYBE);
    } else if (head.contains("~")) {
      option = option.taking(AzOption.Values.NONE);
    }
    return option;
  }

  /** A verb whose table has the columns of a JMESPath expression. */
  static AzVerb<Told> verb(String path, String options, String columns, Task task) {
    var query =
        JmesPath.parse(columns)
            .orElseThrow(() -> new IllegalArgumentException("no JMESPath: " + columns));
    return verb(path, options, task).withTable(tree -> columns(query, tree));
  }

  private static JsonNode columns(JmesPath query, JsonNode tree) {
    return switch (query.search(tree)) {
      case JmesPath.Found.Tree(var columns) -> columns;
      case JmesPath.Found.Misuse(var reason) -> throw new IllegalStateException(reason);
    };
  }
}
