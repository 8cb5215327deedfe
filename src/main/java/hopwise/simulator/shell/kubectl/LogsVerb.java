package hopwise.simulator.shell.kubectl;

import hopwise.simulator.cluster.Pod;
import hopwise.simulator.cluster.Pods;
import hopwise.simulator.shell.kubectl.object.Resource;
import hopwise.simulator.shell.tree.Reply;
import hopwise.simulator.shell.tree.kubectl.KubeMessages;
import hopwise.simulator.shell.tree.kubectl.KubeRequest;
import java.util.Optional;

/** {@code kubectl logs}: what a web server writes when it starts. Requests are not logged. */
final class LogsVerb {
  private static final String NOTHING_ASKED =
      """
      error: expected 'logs [-f] [-p] (POD | TYPE/NAME) [-c CONTAINER]'.
      POD or TYPE/NAME is a required argument for the logs command
      See 'kubectl logs -h' for help and examples\
      """;

  private LogsVerb() {}

  static Reply<Desk> run(Desk desk, KubeRequest request) {
    if (request.words().isEmpty()) {
      return desk.fails(NOTHING_ASKED);
    }
    var word = request.words().getFirst();
    return desk.at(
        request,
        target ->
            pod(target, word)
                .map(pod -> logs(desk, pod))
                .orElseGet(() ->
                    desk.fails(
                        KubeMessages.notFound(
                            Resource.POD.kind(), word.substring(word.indexOf('/') + 1)))));
  }

  /** The pod of a name, or the first of a Deployment or DaemonSet. */
  static Optional<Pod> pod(Desk.Target target, String word) {
    int slash = word.indexOf('/');
    var name = word.substring(slash + 1);
    var resource = slash < 0 ? Optional.of(Resource.POD) : Resource.named(word.substring(0, slash));
    if (resource.isEmpty()) {
      return Optional.empty();
    }
    if (resource.get().equals(Resource.POD)) {
      return Pods.find(target.cluster(), target.namespace(), name);
    }
    return target.cluster().workloads().keySet().stream()
        .filter(id -> id.namespace().equals(target.namespace()) && id.name().equals(name))
        .filter(id -> id.kind().toString().equals(resource.get().kind().kind()))
        .flatMap(id -> Pods.of(target.cluster(), id))
        .findFirst();
  }

  private static Reply<Desk> logs(Desk desk, Pod pod) {
    if (pod.problem() != null) {
      return desk.fails(
          "Error from server (BadRequest): container \"%s\" in pod \"%s\" is waiting to start: %s"
              .formatted(pod.workload().containers().getFirst().name(), pod.name(), pod.status()));
    }
    boolean web =
        pod.workload().containers().stream().anyMatch(one -> one.image().contains("nginx"));
    return desk.prints(
        web ? "/docker-entrypoint.sh: Configuration complete; ready for start up\n" : "");
  }
}
