package hopwise.simulator.shell.kubectl.object;

import hopwise.simulator.cluster.Cluster;
import hopwise.simulator.cluster.Masquerader;
import hopwise.simulator.net.Cidr;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** The ConfigMaps of ip-masq-agent: AKS's own, and the owner's where there is one. */
final class ConfigMaps {
  private static final String OWNERS = "azure-ip-masq-agent-config";
  private static final String RECONCILED = OWNERS + "-reconciled";

  private ConfigMaps() {}

  static Stream<ObjectNode> of(Cluster cluster, Instant now) {
    if (cluster.masquerader() != Masquerader.IP_MASQ_AGENT) {
      return Stream.of();
    }
    var owners = cluster.profile().nonMasquerade();
    var reconciled =
        tree(cluster, RECONCILED, "ip-masq-agent-reconciled", text(spared(cluster), true));
    return owners.isEmpty()
        ? Stream.of(reconciled)
        : Stream.of(tree(cluster, OWNERS, "ip-masq-agent", text(owners, true)), reconciled);
  }

  /** What AKS spares by itself: the pods' range where they have one. */
  private static List<Cidr> spared(Cluster cluster) {
    var pods = cluster.profile().podCidr();
    return pods == null ? List.of() : List.of(pods);
  }

  private static String text(List<Cidr> ranges, boolean linkLocal) {
    var text = new StringBuilder("nonMasqueradeCIDRs:\n");
    ranges.forEach(range -> text.append("  - ").append(range).append('\n'));
    return text.append("masqLinkLocal: ").append(linkLocal).append('\n').toString();
  }

  private static ObjectNode tree(Cluster cluster, String name, String key, String text) {
    return new Meta(cluster, "ConfigMap", "kube-system", name)
        .created(cluster.created())
        .labels(Map.of("addonmanager.kubernetes.io/mode", "Reconcile", "tier", "node"))
        .object("v1")
        .put("data", Map.of(key, text))
        .tree();
  }
}
