package hopwise.simulator.cluster.change;

import hopwise.simulator.cluster.Cluster;
import hopwise.simulator.cluster.Endpoint;
import hopwise.simulator.cluster.Seeded;
import hopwise.simulator.cluster.Service;
import hopwise.simulator.cluster.Service.TrafficPolicy;
import hopwise.simulator.cluster.ServiceId;
import hopwise.simulator.cluster.ServicePort;
import hopwise.simulator.net.Ipv4;
import hopwise.simulator.net.Protocol;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;

/** The services that every cluster has. */
final class SystemServices {
  private SystemServices() {}

  /** A cluster with them; its API server has the first address of the service range. */
  static Cluster add(Cluster cluster, Instant now) {
    var range = cluster.profile().serviceCidr();
    var with =
        cluster
            .with(kubernetes(cluster, new Ipv4(range.network().bits() + 1), now))
            .with(
                selecting(
                    cluster,
                    "kube-dns",
                    "kube-dns",
                    cluster.profile().dnsServiceIp(),
                    List.of(
                        new ServicePort("dns", Protocol.UDP, 53, "53", 0),
                        new ServicePort("dns-tcp", Protocol.TCP, 53, "53", 0)),
                    now));
    var all = with;
    for (var id : cluster.workloads().keySet()) {
      all = ofAddOn(all, id.name(), now);
    }
    return all;
  }

  private static Cluster ofAddOn(Cluster cluster, String name, Instant now) {
    return switch (name) {
      case "metrics-server" ->
          add(cluster, name, new ServicePort("", Protocol.TCP, 443, "https", 0), now);
      case "dashboard-metrics-scraper" ->
          add(cluster, name, new ServicePort("", Protocol.TCP, 8000, "8000", 0), now);
      case "kubernetes-dashboard" ->
          add(cluster, name, new ServicePort("", Protocol.TCP, 443, "9090", 0), now);
      default -> cluster;
    };
  }

  private static Cluster add(Cluster cluster, String name, ServicePort port, Instant now) {
    var ip = ServiceAddresses.next(cluster, new ServiceId("kube-system", name));
    return ip.map(found -> cluster.with(selecting(cluster, name, name, found, List.of(port), now)))
        .orElse(cluster);
  }

  private static Service kubernetes(Cluster cluster, Ipv4 ip, Instant now) {
    var labels = new TreeMap<String, String>();
    labels.put("component", "apiserver");
    labels.put("provider", "kubernetes");
    return new Service(
        new ServiceId("default", "kubernetes"),
        Service.Type.CLUSTER_IP,
        labels,
        new TreeMap<>(),
        new TreeMap<>(),
        ip,
        List.of(new ServicePort("https", Protocol.TCP, 443, "443", 0)),
        TrafficPolicy.CLUSTER,
        TrafficPolicy.CLUSTER,
        0,
        List.of(),
        List.of(new Endpoint(cluster.apiServer(), 443, null)),
        null,
        null,
        Seeded.uuid(cluster.seed(), "service", "default/kubernetes"),
        now);
  }

  private static Service selecting(
      Cluster cluster, String name, String app, Ipv4 ip, List<ServicePort> ports, Instant now) {
    var labels = new TreeMap<String, String>();
    labels.put("k8s-app", app);
    labels.put("kubernetes.io/cluster-service", "true");
    var selector = new TreeMap<String, String>();
    selector.put("k8s-app", app);
    return new Service(
        new ServiceId("kube-system", name),
        Service.Type.CLUSTER_IP,
        labels,
        new TreeMap<>(),
        selector,
        ip,
        ports,
        TrafficPolicy.CLUSTER,
        TrafficPolicy.CLUSTER,
        0,
        List.of(),
        List.of(),
        null,
        null,
        Seeded.uuid(cluster.seed(), "service", "kube-system/" + name),
        now);
  }
}
