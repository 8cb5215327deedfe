package hopwise.simulator.shell.kubectl;

import hopwise.simulator.cluster.Service;
import hopwise.simulator.cluster.ServiceId;
import hopwise.simulator.cluster.change.Services;
import hopwise.simulator.shell.kubectl.object.Resource;
import hopwise.simulator.shell.tree.Reply;
import hopwise.simulator.shell.tree.kubectl.KubeMessages;
import hopwise.simulator.shell.tree.kubectl.KubeRequest;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** {@code kubectl label}: only services keep labels of their own here. */
final class LabelVerb {
  private LabelVerb() {}

  static Reply<Desk> run(Desk desk, KubeRequest request) {
    var pairs = request.words().stream().filter(LabelVerb::isPair).toList();
    var names = request.words().stream().filter(word -> !isPair(word)).toList();
    if (names.isEmpty()) {
      return desk.fails(
          "error: one or more resources must be specified as <resource> <name> or"
              + " <resource>/<name>");
    }
    if (pairs.isEmpty()) {
      return desk.fails("error: at least one label update is required");
    }
    return desk.at(
        request,
        target ->
            switch (Asked.read("kubectl label", names)) {
              case Asked.Read.Wrong(var message) -> desk.fails(message);
              case Asked.Read.All(var asked) ->
                  label(desk, request, target, asked.getFirst(), pairs);
            });
  }

  /** A label to set, {@code a=b}, or to take away, {@code a-}. */
  private static boolean isPair(String word) {
    return word.contains("=") || word.endsWith("-");
  }

  private static Reply<Desk> label(
      Desk desk, KubeRequest request, Desk.Target target, Asked asked, List<String> pairs) {
    var kind = asked.resource().kind();
    if (!asked.resource().equals(Resource.SERVICE)) {
      return desk.fails(
          "error: labels of "
              + kind.plural()
              + " cannot be changed here; simulated are those of services");
    }
    var service = target.cluster().services().get(new ServiceId(target.namespace(), asked.name()));
    if (service == null) {
      return desk.fails(KubeMessages.notFound(kind, asked.name()));
    }
    var labels = new TreeMap<>(service.labels());
    for (var pair : pairs) {
      int equals = pair.indexOf('=');
      var key = equals < 0 ? pair.substring(0, pair.length() - 1) : pair.substring(0, equals);
      var before = labels.get(key);
      if (equals < 0) {
        labels.remove(key);
      } else if (before != null
          && !before.equals(pair.substring(equals + 1))
          && !request.is("overwrite")) {
        return desk.fails(
            "error: '%s' already has a value (%s), and --overwrite is false"
                .formatted(key, before));
      } else {
        labels.put(key, pair.substring(equals + 1));
      }
    }
    var estate = desk.world().estate();
    var outcome =
        Services.apply(
            estate,
            target.cluster().id(),
            relabelled(service, labels),
            service.clusterIp() == null,
            desk.now());
    return desk.becomes(outcome, "service/" + asked.name() + " labeled\n");
  }

  private static Service relabelled(Service service, SortedMap<String, String> labels) {
    return new Service(
        service.id(),
        service.type(),
        labels,
        service.annotations(),
        service.selector(),
        service.clusterIp(),
        service.ports(),
        service.external(),
        service.internal(),
        service.healthCheckNodePort(),
        service.sourceRanges(),
        service.backends(),
        service.loadBalancerIp(),
        service.problem(),
        service.uid(),
        service.created());
  }
}
