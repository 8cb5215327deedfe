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
    var aks =
        new Meta(cluster, "ConfigMap", "kube-system", RECONCILED)
            .created(cluster.created())
            .labels(Map.of("addonmanager.kubernetes.io/mode", "Reconcile", "tier", "node"));
    var reconciled = tree(aks, "ip-masq-agent-reconciled", spared(cluster));
    var owners = cluster.profile().masquerade();
    return owners == null
        ? Stream.of(reconciled)
        : Stream.of(
            tree(
                new Meta(cluster, "ConfigMap", "kube-system", OWNERS).created(owners.created()),
                "ip-masq-agent",
                owners.spared()),
            reconciled);
  }

  /** What AKS spares by itself: the pods' range where they have one. */
  private static List<Cidr> spared(Cluster cluster) {
    var pods = cluster.profile().podCidr();
    return pods == null ? List.of() : List.of(pods);
  }

  private static ObjectNode tree(Meta meta, String key, List<Cidr> ranges) {
    return meta.object("v1").put("data", Map.of(key, text(ranges))).tree();
  }

  private static String text(List<Cidr> ranges) {
    var text = new StringBuilder("nonMasqueradeCIDRs:");
    text.append(ranges.isEmpty() ? " []\n" : "\n");
    ranges.forEach(range -> text.append("  - ").append(range).append('\n'));
    return text.append("masqLinkLocal: true\n").toString();
  }
}
