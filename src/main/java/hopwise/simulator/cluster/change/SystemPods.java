package hopwise.simulator.cluster.change;

import hopwise.simulator.cluster.Cluster;
import hopwise.simulator.cluster.NetworkProfile.Dataplane;
import hopwise.simulator.cluster.NetworkProfile.PolicyEngine;
import hopwise.simulator.cluster.Plugin;
import hopwise.simulator.cluster.Seeded;
import hopwise.simulator.cluster.Workload;
import hopwise.simulator.cluster.Workload.Container;
import hopwise.simulator.cluster.Workload.Port;
import hopwise.simulator.cluster.WorkloadId;
import hopwise.simulator.cluster.WorkloadId.Kind;
import hopwise.simulator.net.Protocol;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** The pods that AKS itself runs in a cluster, by release, plugin, data plane and policy engine. */
final class SystemPods {
  private static final String NAMESPACE = "kube-system";

  private static final List<String> OF_NETWORK =
      List.of(
          "azure-cni-networkmonitor",
          "azure-cns",
          "azure-cns-win",
          "azure-ip-masq-agent",
          "azure-npm",
          "calico-kube-controllers",
          "calico-node",
          "calico-typha",
          "cilium",
          "cilium-operator",
          "cloud-node-manager-windows",
          "csi-azuredisk-node-win",
          "csi-azurefile-node-win",
          "kube-proxy",
          "tigera-operator");

  /** Since this minor release what a cloud provider does is out of Kubernetes' own tree. */
  private static final int CLOUD_OUT_OF_TREE = 22;

  /** Since this minor release konnectivity carries what tunnelfront did. */
  private static final int KONNECTIVITY = 22;

  private final Cluster cluster;
  private final Instant now;
  private final List<Workload> all = new ArrayList<>();

  private SystemPods(Cluster cluster, Instant now) {
    this.cluster = cluster;
    this.now = now;
  }

  /** The workloads in the order in which they are made. */
  static List<Workload> of(Cluster cluster, Instant now) {
    var pods = new SystemPods(cluster, now);
    pods.daemons();
    pods.windowsDaemons();
    pods.network();
    if (cluster.release().isAtLeast(KONNECTIVITY)) {
      pods.today();
    } else {
      pods.before();
    }
    return pods.all;
  }

  /** A cluster with the system's pods that it needs now, and without those of another network. */
  static Cluster renewed(Cluster cluster, Instant now) {
    var wanted = of(cluster, now);
    var all = new TreeMap<>(cluster.workloads());
    all.keySet().removeIf(id -> isOfNetwork(id) && !contains(wanted, id));
    wanted.forEach(workload -> all.putIfAbsent(workload.id(), workload));
    var renewed = cluster.withWorkloads(all);
    for (var workload : wanted) {
      renewed = renewed.withNamespace(workload.id().namespace());
    }
    return renewed;
  }

  private static boolean contains(List<Workload> workloads, WorkloadId id) {
    return workloads.stream().anyMatch(workload -> workload.id().equals(id));
  }

  /** Whether a workload is there because of the plugin, the data plane or the policy engine. */
  private static boolean isOfNetwork(WorkloadId id) {
    return OF_NETWORK.contains(id.name());
  }

  private void daemons() {
    if (cluster.hasKubeProxy()) {
      host("kube-proxy", Kind.DAEMON_SET, 0);
    }
    if (cluster.release().isAtLeast(CLOUD_OUT_OF_TREE)) {
      host("cloud-node-manager", Kind.DAEMON_SET, 0);
      host("csi-azuredisk-node", Kind.DAEMON_SET, 0);
      host("csi-azurefile-node", Kind.DAEMON_SET, 0);
    }
  }

  private void windowsDaemons() {
    if (cluster.release().isAtLeast(CLOUD_OUT_OF_TREE)
        && Windows.refusal(cluster.profile()).isEmpty()) {
      windows("cloud-node-manager-windows");
      windows("csi-azuredisk-node-win");
      windows("csi-azurefile-node-win");
      if (hasCns()) {
        windows("azure-cns-win");
      }
    }
  }

  private boolean hasCns() {
    return cluster.profile().plugin() == Plugin.OVERLAY
        || cluster.profile().plugin().isPodSubnet()
        || cluster.profile().dataplane() == Dataplane.CILIUM;
  }

  private void network() {
    switch (cluster.masquerader()) {
      case IP_MASQ_AGENT, CILIUM -> host("azure-ip-masq-agent", Kind.DAEMON_SET, 0);
      case KUBELET, CNS, NOBODY -> {}
    }
    if (hasCns()) {
      host("azure-cns", Kind.DAEMON_SET, 0);
    } else if (cluster.profile().plugin().isNodeSubnet()
        && !cluster.release().isAtLeast(KONNECTIVITY)) {
      host("azure-cni-networkmonitor", Kind.DAEMON_SET, 0);
    }
    all.addAll(engine(cluster, now));
  }

  /** What a policy engine runs. */
  static List<Workload> engine(Cluster cluster, Instant now) {
    var pods = new SystemPods(cluster, now);
    var engine = cluster.profile().policyEngine();
    switch (engine) {
      case NONE -> {}
      case AZURE -> pods.host("azure-npm", Kind.DAEMON_SET, 0);
      case CALICO -> {
        pods.in("calico-system", "calico-node", Kind.DAEMON_SET, 0, true);
        pods.in("calico-system", "calico-typha", Kind.DEPLOYMENT, 1, true);
        pods.in("calico-system", "calico-kube-controllers", Kind.DEPLOYMENT, 1, false);
        pods.in("tigera-operator", "tigera-operator", Kind.DEPLOYMENT, 1, true);
      }
      case CILIUM -> {}
    }
    if (cluster.profile().dataplane() == Dataplane.CILIUM || engine == PolicyEngine.CILIUM) {
      pods.host("cilium", Kind.DAEMON_SET, 0);
      pods.host("cilium-operator", Kind.DEPLOYMENT, 2);
    }
    return pods.all;
  }

  private void today() {
    host("konnectivity-agent", Kind.DEPLOYMENT, 2);
    pod("konnectivity-agent-autoscaler", 1, "");
    pod("coredns", 2, "", dns());
    pod("coredns-autoscaler", 1, "");
    pod("metrics-server", 2, "", List.of(new Port("https", 4443, Protocol.TCP)));
  }

  /** As a cluster of 2020 shows them, hashes included. */
  private void before() {
    pod("coredns-autoscaler", 1, "5b867494f");
    pod("metrics-server", 1, "6cd7558856", List.of(new Port("https", 443, Protocol.TCP)));
    pod("tunnelfront", 1, "");
    pod("dashboard-metrics-scraper", 1, "5ddb5bf5c8", List.of(new Port("", 8000, Protocol.TCP)));
    pod("kubernetes-dashboard", 1, "", List.of(new Port("http", 9090, Protocol.TCP)));
    pod("coredns", 2, "869cb84759", dns());
  }

  private static List<Port> dns() {
    return List.of(
        new Port("dns", 53, Protocol.UDP),
        new Port("dns-tcp", 53, Protocol.TCP),
        new Port("metrics", 9153, Protocol.TCP));
  }

  private void host(String name, Kind kind, int replicas) {
    in(NAMESPACE, name, kind, replicas, /* host= */ true);
  }

  private void pod(String name, int replicas, String template) {
    pod(name, replicas, template, List.of());
  }

  private void pod(String name, int replicas, String template, List<Port> ports) {
    add(NAMESPACE, name, Kind.DEPLOYMENT, replicas, false, false, template, ports);
  }

  private void windows(String name) {
    add(NAMESPACE, name, Kind.DAEMON_SET, 0, true, true, "", List.of());
  }

  private void in(String namespace, String name, Kind kind, int replicas, boolean host) {
    add(namespace, name, kind, replicas, host, false, "", List.of());
  }

  private void add(
      String namespace,
      String name,
      Kind kind,
      int replicas,
      boolean host,
      boolean windows,
      String template,
      List<Port> ports) {
    var labels = new TreeMap<String, String>();
    labels.put("k8s-app", name.startsWith("coredns") && !name.contains("-") ? "kube-dns" : name);
    var hash =
        kind == Kind.DEPLOYMENT && template.isEmpty()
            ? Seeded.letters(10, 0, "template", name, cluster.release().toString())
            : template;
    all.add(
        new Workload(
            new WorkloadId(namespace, kind, name),
            labels,
            List.of(new Container(name, "mcr.microsoft.com/oss/kubernetes/" + name, ports)),
            host,
            windows,
            null,
            replicas,
            false,
            hash,
            0,
            now));
  }
}
