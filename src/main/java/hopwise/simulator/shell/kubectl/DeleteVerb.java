package hopwise.simulator.shell.kubectl;

import hopwise.simulator.cluster.ClusterId;
import hopwise.simulator.cluster.Estate;
import hopwise.simulator.cluster.Outcome;
import hopwise.simulator.cluster.ServiceId;
import hopwise.simulator.cluster.WorkloadId;
import hopwise.simulator.cluster.change.Services;
import hopwise.simulator.cluster.change.Updates;
import hopwise.simulator.cluster.change.Workloads;
import hopwise.simulator.shell.kubectl.get.Look;
import hopwise.simulator.shell.kubectl.manifest.Refusal;
import hopwise.simulator.shell.kubectl.object.Resource;
import hopwise.simulator.shell.tree.Reply;
import hopwise.simulator.shell.tree.kubectl.KubeMessages;
import hopwise.simulator.shell.tree.kubectl.KubeRequest;
import hopwise.simulator.shell.tree.kubectl.LabelSelector;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** {@code kubectl delete}. */
final class DeleteVerb {
  private static final Set<Resource> KINDS =
      Set.of(
          Resource.POD,
          Resource.SERVICE,
          Resource.DEPLOYMENT,
          Resource.DAEMON_SET,
          Resource.NETWORK_POLICY,
          Resource.CONFIG_MAP);

  private DeleteVerb() {}

  /** An object that is to go. */
  private record Doomed(Resource resource, String namespace, String name) {}

  static Reply<Desk> run(Desk desk, KubeRequest request) {
    if (request.words().isEmpty() && request.all("filename").isEmpty()) {
      return desk.fails("error: You must provide one or more resources by argument or filename.");
    }
    return desk.at(
        request,
        target -> {
          try {
            return delete(desk, request, target, doomed(desk, request, target));
          } catch (Refusal refusal) {
            return desk.fails(refusal.words());
          }
        });
  }

  private static List<Doomed> doomed(Desk desk, KubeRequest request, Desk.Target target)
      throws Refusal {
    var doomed = new ArrayList<Doomed>();
    for (var file : request.all("filename")) {
      for (var declared : FileVerbs.declared(desk, file, target)) {
        doomed.add(new Doomed(declared.resource(), declared.namespace(), declared.name()));
      }
    }
    if (request.words().isEmpty()) {
      return doomed;
    }
    switch (Asked.read("kubectl delete", request.words())) {
      case Asked.Read.Wrong(var message) -> throw Refusal.of(message);
      case Asked.Read.All(var asked) -> {
        for (var one : asked) {
          if (one.isAll()) {
            doomed.addAll(selected(desk, request, target, one.resource()));
          } else {
            doomed.add(new Doomed(one.resource(), target.of(one.resource()), one.name()));
          }
        }
      }
    }
    return doomed;
  }

  private static List<Doomed> selected(
      Desk desk, KubeRequest request, Desk.Target target, Resource resource) throws Refusal {
    var labels = request.value("selector").orElse("");
    if (labels.isEmpty() && !request.is("all")) {
      throw Refusal.of("error: resource(s) were provided, but no name was specified");
    }
    var selector = LabelSelector.parse(labels);
    if (selector.isEmpty()) {
      throw Refusal.of("Error from server (BadRequest): unable to parse requirement: " + labels);
    }
    return new Finder(target.cluster(), desk.now())
        .list(resource, target.of(resource))
        .filter(selector.get()::selects)
        .map(tree -> new Doomed(resource, target.of(resource), Look.text(tree, "/metadata/name")))
        .toList();
  }

  private static Reply<Desk> delete(
      Desk desk, KubeRequest request, Desk.Target target, List<Doomed> doomed) {
    var output = new StringBuilder();
    var errors = new ArrayList<String>();
    var now = desk;
    for (var one : doomed) {
      var kind = one.resource().kind();
      if (!KINDS.contains(one.resource())) {
        errors.add(
            "error: deleting "
                + kind.plural()
                + " is not simulated here; simulated are: pods services deployments daemonsets"
                + " networkpolicies");
        continue;
      }
      switch (delete(now.world().estate(), target.cluster().id(), one, now.now())) {
        case Outcome.Done(var next) -> {
          now = now.with(now.world().with(next));
          var prefix = kind.reference("");
          output
              .append(prefix, 0, prefix.length() - 1)
              .append(" \"")
              .append(one.name())
              .append("\" deleted\n");
        }
        case Outcome.Refused(var code, var message, var property) -> {
          if (!code.equals("NotFound")) {
            errors.add("Error from server (" + code + "): " + message);
          } else if (!request.is("ignore-not-found")) {
            errors.add(KubeMessages.notFound(kind, one.name()));
          }
        }
      }
    }
    if (doomed.isEmpty()) {
      return new Reply<>(now, "No resources found\n", "", 0);
    }
    var problems = errors.isEmpty() ? "" : String.join("\n", errors) + "\n";
    return new Reply<>(now, output.toString(), problems, errors.isEmpty() ? 0 : 1);
  }

  private static Outcome delete(Estate estate, ClusterId id, Doomed doomed, Instant now) {
    var space = doomed.namespace();
    var name = doomed.name();
    return switch (doomed.resource().kind().kind()) {
      case "Service" -> Services.delete(estate, id, new ServiceId(space, name), now);
      case "NetworkPolicy" -> Services.deletePolicy(estate, id, new ServiceId(space, name));
      case "Deployment" ->
          Workloads.delete(
              estate, id, new WorkloadId(space, WorkloadId.Kind.DEPLOYMENT, name), now);
      case "DaemonSet" ->
          Workloads.delete(
              estate, id, new WorkloadId(space, WorkloadId.Kind.DAEMON_SET, name), now);
      case "ConfigMap" -> Updates.masquerade(estate, id, null);
      default -> Workloads.deletePod(estate, id, space, name, now);
    };
  }
}
