package hopwise.simulator.shell.kubectl;

import hopwise.simulator.cluster.Outcome;
import hopwise.simulator.cluster.WorkloadId;
import hopwise.simulator.cluster.change.Workloads;
import hopwise.simulator.shell.kubectl.object.Resource;
import hopwise.simulator.shell.tree.Reply;
import hopwise.simulator.shell.tree.kubectl.KubeMessages;
import hopwise.simulator.shell.tree.kubectl.KubeRequest;
import java.util.List;

/** {@code kubectl scale}. */
final class ScaleVerb {
  private ScaleVerb() {}

  static Reply<Desk> run(Desk desk, KubeRequest request) {
    var replicas = request.value("replicas").orElse("");
    if (!replicas.matches("\\d{1,6}")) {
      return desk.fails(
          "error: The --replicas=COUNT flag is required, and COUNT must be greater than or equal"
              + " to 0");
    }
    if (request.words().isEmpty()) {
      return desk.fails("error: resource(s) were provided, but no name was specified");
    }
    return desk.at(
        request,
        target ->
            switch (Asked.read("kubectl scale", request.words())) {
              case Asked.Read.Wrong(var message) -> desk.fails(message);
              case Asked.Read.All(var asked) ->
                  scale(desk, target, asked, Integer.parseInt(replicas));
            });
  }

  private static Reply<Desk> scale(Desk desk, Desk.Target target, List<Asked> asked, int replicas) {
    var output = new StringBuilder();
    var now = desk;
    for (var one : asked) {
      var resource = one.resource();
      if (one.isAll()) {
        return now.fails("error: resource(s) were provided, but no name was specified");
      }
      if (!resource.equals(Resource.DEPLOYMENT)) {
        return now.fails(
            "Error from server (NotFound): the server could not find the requested resource");
      }
      var id = new WorkloadId(target.namespace(), WorkloadId.Kind.DEPLOYMENT, one.name());
      if (!target.cluster().workloads().containsKey(id)) {
        return now.fails(KubeMessages.notFound(resource.kind(), one.name()));
      }
      var estate = now.world().estate();
      switch (Workloads.scale(estate, target.cluster().id(), id, replicas, now.now())) {
        case Outcome.Refused refused -> {
          return now.fails(Desk.words(refused, ""));
        }
        case Outcome.Done(var next) -> now = now.with(now.world().with(next));
      }
      output.append(resource.kind().reference(one.name())).append(" scaled\n");
    }
    return now.prints(output.toString());
  }
}
