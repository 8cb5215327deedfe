package hopwise.simulator.shell.kubectl;

import hopwise.simulator.cluster.Cluster;
import hopwise.simulator.cluster.Node;
import hopwise.simulator.cluster.Pods;
import hopwise.simulator.cluster.WorkloadId;
import hopwise.simulator.cluster.change.Workloads;
import hopwise.simulator.shell.kubectl.object.Resource;
import hopwise.simulator.shell.tree.Reply;
import hopwise.simulator.shell.tree.kubectl.KubeMessages;
import hopwise.simulator.shell.tree.kubectl.KubeRequest;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code kubectl cordon}, {@code uncordon} and {@code drain}. */
final class NodeVerbs {
  private NodeVerbs() {}

  static Reply<Desk> cordon(Desk desk, KubeRequest request) {
    return node(desk, request, "cordon", (target, node) -> close(desk, target, node, true));
  }

  static Reply<Desk> uncordon(Desk desk, KubeRequest request) {
    return node(desk, request, "uncordon", (target, node) -> close(desk, target, node, false));
  }

  /** What a command does with a node. */
  @FunctionalInterface
  private interface Work {
    Reply<Desk> with(Desk.Target target, Node node);
  }

  private static Reply<Desk> node(Desk desk, KubeRequest request, String verb, Work work) {
    if (request.words().size() != 1) {
      return desk.fails(
          "error: USAGE: %s NODE [flags]\nSee 'kubectl %s -h' for help and examples"
              .formatted(verb, verb));
    }
    var name = request.words().getFirst().replaceFirst("^nodes?/", "");
    return desk.at(
        request,
        target -> {
          var node = target.cluster().nodes().get(name);
          return node == null
              ? desk.fails(KubeMessages.notFound(Resource.NODE.kind(), name))
              : work.with(target, node);
        });
  }

  private static Reply<Desk> close(Desk desk, Desk.Target target, Node node, boolean closed) {
    var word = closed ? "cordoned" : "uncordoned";
    if (node.cordoned() == closed) {
      return desk.prints("node/%s already %s\n".formatted(node.name(), word));
    }
    var estate = desk.world().estate();
    return desk.becomes(
        Workloads.cordon(estate, target.cluster().id(), node.name(), closed, desk.now()),
        "node/%s %s\n".formatted(node.name(), word));
  }

  static Reply<Desk> drain(Desk desk, KubeRequest request) {
    return node(desk, request, "drain", (target, node) -> drain(desk, request, target, node));
  }

  private static Reply<Desk> drain(Desk desk, KubeRequest request, Desk.Target target, Node node) {
    var head =
        "node/%s %s\n".formatted(node.name(), node.cordoned() ? "already cordoned" : "cordoned");
    var id = target.cluster().id();
    var estate = desk.world().estate();
    var daemons = names(target.cluster(), node, WorkloadId.Kind.DAEMON_SET);
    var alone = names(target.cluster(), node, WorkloadId.Kind.POD);
    var trouble =
        Stream.of(
                complaint(
                    alone,
                    request.is("force"),
                    "cannot delete Pods that declare no controller (use --force to" + " override)"),
                complaint(
                    daemons,
                    request.is("ignore-daemonsets"),
                    "cannot delete DaemonSet-managed Pods (use --ignore-daemonsets to ignore)"))
            .filter(line -> !line.isEmpty())
            .toList();
    if (!trouble.isEmpty()) {
      var closed = Workloads.cordon(estate, id, node.name(), true, desk.now());
      return new Reply<>(
          desk.becomes(closed, "").state(),
          head,
          "error: unable to drain node \"%s\" due to error: [%s], continuing command...\n"
              .formatted(node.name(), String.join(", ", trouble)),
          1);
    }
    var warning =
        daemons.isEmpty()
            ? ""
            : "Warning: ignoring DaemonSet-managed Pods: " + String.join(", ", daemons) + "\n";
    var evicted = names(target.cluster(), node, WorkloadId.Kind.DEPLOYMENT);
    var gone = Stream.concat(evicted.stream(), alone.stream()).toList();
    var text =
        gone.stream().map(pod -> "evicting pod " + pod + "\n").collect(Collectors.joining())
            + gone.stream()
                .map(pod -> "pod/" + pod.substring(pod.indexOf('/') + 1) + " evicted\n")
                .collect(Collectors.joining());
    return new Reply<>(
        desk.becomes(Workloads.drain(estate, id, node.name(), desk.now()), "").state(),
        head + text + "node/" + node.name() + " drained\n",
        warning,
        0);
  }

  private static String complaint(List<String> pods, boolean allowed, String words) {
    return allowed || pods.isEmpty() ? "" : words + ": " + String.join(", ", pods);
  }

  private static List<String> names(Cluster cluster, Node node, WorkloadId.Kind kind) {
    return Pods.on(cluster, node)
        .filter(pod -> pod.workload().id().kind() == kind)
        .map(pod -> pod.namespace() + "/" + pod.name())
        .toList();
  }
}
