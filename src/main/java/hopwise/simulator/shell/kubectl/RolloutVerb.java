package hopwise.simulator.shell.kubectl;

import hopwise.simulator.shell.kubectl.get.Look;
import hopwise.simulator.shell.kubectl.object.Resource;
import hopwise.simulator.shell.tree.Reply;
import hopwise.simulator.shell.tree.kubectl.KubeMessages;
import hopwise.simulator.shell.tree.kubectl.KubeRequest;
import tools.jackson.databind.JsonNode;

/** {@code kubectl rollout status}. */
final class RolloutVerb {
  private RolloutVerb() {}

  static Reply<Desk> status(Desk desk, KubeRequest request) {
    if (request.words().isEmpty()) {
      return desk.fails("error: required resource not specified");
    }
    return desk.at(
        request,
        target ->
            switch (Asked.read("kubectl rollout status", request.words())) {
              case Asked.Read.Wrong(var message) -> desk.fails(message);
              case Asked.Read.All(var asked) -> status(desk, target, asked.getFirst());
            });
  }

  private static Reply<Desk> status(Desk desk, Desk.Target target, Asked asked) {
    var resource = asked.resource();
    if (!resource.equals(Resource.DEPLOYMENT) && !resource.equals(Resource.DAEMON_SET)) {
      return desk.fails(
          "error: no status viewer has been implemented for " + resource.kind().kind());
    }
    return new Finder(target.cluster(), desk.now())
        .find(resource, target.namespace(), asked.name())
        .map(tree -> desk.prints(line(resource, asked.name(), tree)))
        .orElseGet(() -> desk.fails(KubeMessages.notFound(resource.kind(), asked.name())));
  }

  private static String line(Resource resource, String name, JsonNode tree) {
    boolean daemons = resource.equals(Resource.DAEMON_SET);
    int wanted = tree.at(daemons ? "/status/desiredNumberScheduled" : "/spec/replicas").asInt(0);
    var ready = Look.text(tree, daemons ? "/status/numberAvailable" : "/status/availableReplicas");
    int there = ready.isEmpty() ? 0 : Integer.parseInt(ready);
    if (there < wanted) {
      return daemons
          ? "Waiting for daemon set \"%s\" rollout to finish: %d of %d updated pods are available...\n"
              .formatted(name, there, wanted)
          : "Waiting for deployment \"%s\" rollout to finish: %d of %d updated replicas are available...\n"
              .formatted(name, there, wanted);
    }
    return daemons
        ? "daemon set \"" + name + "\" successfully rolled out\n"
        : "deployment \"" + name + "\" successfully rolled out\n";
  }
}
