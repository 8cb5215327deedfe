package hopwise.simulator.shell.az;

import hopwise.simulator.shell.tree.JmesPath;
import hopwise.simulator.shell.tree.az.AzCommand;
import hopwise.simulator.shell.tree.az.AzOption;
import hopwise.simulator.shell.tree.az.AzRequest;
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

  /** Options of real commands that are not simulated. */
  private static final String[] ELSEWHERE =
      ("--ids --set --add --remove --force-string --help -h --file -f --admin -a --context"
              + " --enable-cluster-autoscaler --min-count --max-count --enable-addons --attach-acr"
              + " --enable-private-cluster --api-server-authorized-ip-ranges --enable-aad"
              + " --service-principal --client-secret --dns-name-prefix --ip-families"
              + " --load-balancer-managed-outbound-ip-count --load-balancer-outbound-ports"
              + " --nat-gateway-managed-outbound-ip-count --enable-acns --node-image-only"
              + " --enable-node-public-ip --priority --snapshot-id --docker-bridge-address"
              + " --service-endpoints --disable-private-endpoint-network-policies --dns-servers"
              + " --count --private-ip-address-version --accelerated-networking")
          .split(" ");

  private Verbs() {}

  /**
   * A verb.
   *
   * @param options each as its names with {@code /} between, then {@code !} if it is required,
   *     {@code ...} if it takes several words, {@code ?} if it can stand without one, {@code ~} if
   *     it is a flag, {@code ^} if it has no effect here, which is said, and {@code =a|b} for the
   *     words that it takes
   */
  static AzVerb<Told> verb(String path, String options, Task task) {
    var words = Arrays.stream(options.split("\\s+")).filter(word -> !word.isEmpty()).toList();
    var idle =
        words.stream().filter(word -> word.contains("^")).map(word -> option(word).name()).toList();
    AzCommand<Told> command = (state, request) -> warned(run(task, state, request), request, idle);
    return AzVerb.of(path, words.stream().map(Verbs::option).toList(), command).without(ELSEWHERE);
  }

  private static AzResult<Told> run(Task task, Told state, AzRequest request) {
    try {
      return task.run(new Desk(state.world(), request, ""));
    } catch (Refusal refusal) {
      return refusal.result();
    }
  }

  /** A result with a word about each option of the request that has no effect here. */
  private static AzResult<Told> warned(
      AzResult<Told> result, AzRequest request, List<String> idle) {
    var warnings = new StringBuilder();
    idle.stream()
        .filter(option -> request.has(option) && !request.has("--only-show-errors"))
        .forEach(
            option -> warnings.append("WARNING: ").append(option).append(" has no effect here.\n"));
    return switch (result) {
      case AzResult.Refused<Told> refused -> refused;
      case AzResult.Done<Told>(var told, var tree) ->
          new AzResult.Done<>(new Told(told.world(), warnings + told.notices()), tree);
    };
  }

  private static AzOption option(String text) {
    int choices = text.indexOf('=');
    var head = choices < 0 ? text : text.substring(0, choices);
    var names = head.replaceAll("[!?~^]|\\.\\.\\.", "").split("/");
    var option = AzOption.of(names);
    if (choices >= 0) {
      option = option.among(text.substring(choices + 1).replace("^", "").split("\\|"));
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
    return verb(path, options, task).withTable(tree -> columns(columns, tree));
  }

  private static JsonNode columns(String columns, JsonNode tree) {
    var query =
        JmesPath.parse(columns)
            .orElseThrow(() -> new IllegalArgumentException("no JMESPath: " + columns));
    return switch (query.search(tree)) {
      case JmesPath.Found.Tree(var table) -> table;
      case JmesPath.Found.Misuse(var reason) -> throw new IllegalStateException(reason);
    };
  }
}
