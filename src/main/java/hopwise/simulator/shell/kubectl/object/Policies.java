package hopwise.simulator.shell.kubectl.object;

import hopwise.simulator.cluster.Cluster;
import hopwise.simulator.cluster.NetworkPolicy;
import hopwise.simulator.cluster.NetworkPolicy.Peer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** Network policies. */
final class Policies {
  private Policies() {}

  static Stream<ObjectNode> of(Cluster cluster, Instant now) {
    return cluster.policies().values().stream().map(policy -> tree(cluster, policy));
  }

  private static ObjectNode tree(Cluster cluster, NetworkPolicy policy) {
    var spec = Fields.of().keep("podSelector", selector(policy.pods()));
    var types = new ArrayList<String>();
    var ingress = policy.ingress();
    if (ingress != null) {
      types.add("Ingress");
      spec.put("ingress", rules(ingress, "from"));
    }
    var egress = policy.egress();
    if (egress != null) {
      types.add("Egress");
      spec.put("egress", rules(egress, "to"));
    }
    return new Meta(cluster, "NetworkPolicy", policy.id().namespace(), policy.id().name())
        .created(policy.created())
        .object("networking.k8s.io/v1")
        .put("spec", spec.put("policyTypes", types))
        .tree();
  }

  private static Fields selector(Map<String, String> labels) {
    return Fields.of("matchLabels", labels);
  }

  private static List<Fields> rules(List<NetworkPolicy.Rule> rules, String side) {
    return rules.stream()
        .map(rule ->
            Fields.of(side, rule.peers().stream().map(Policies::peer).toList())
                .put("ports", rule.ports().stream().map(Policies::port).toList()))
        .toList();
  }

  private static Fields port(NetworkPolicy.Port port) {
    var fields = Fields.of("protocol", port.protocol().name());
    return port.number() == 0 ? fields : fields.put("port", port.number());
  }

  private static Fields peer(Peer peer) {
    return switch (peer) {
      case Peer.Pods(var namespaces, var labels) -> {
        var fields = Fields.of();
        if (namespaces != null) {
          fields.keep("namespaceSelector", selector(namespaces));
        }
        yield namespaces != null && labels.isEmpty()
            ? fields
            : fields.keep("podSelector", selector(labels));
      }
      case Peer.Block(var range, var except) ->
          Fields.of("ipBlock", Fields.of("cidr", range).put("except", except));
    };
  }
}
