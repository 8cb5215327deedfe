package hopwise.simulator.cluster.change;

import hopwise.simulator.azure.Azure;
import hopwise.simulator.azure.ResourceGroup;
import hopwise.simulator.azure.ResourceId;
import hopwise.simulator.azure.ResourceType;
import hopwise.simulator.azure.Subnet;
import hopwise.simulator.azure.SubnetId;
import hopwise.simulator.azure.Vnet;
import hopwise.simulator.cluster.Cluster;
import hopwise.simulator.cluster.ClusterId;
import hopwise.simulator.cluster.Estate;
import hopwise.simulator.cluster.Identity;
import hopwise.simulator.cluster.Outcome;
import hopwise.simulator.cluster.Plugin;
import hopwise.simulator.cluster.Release;
import hopwise.simulator.cluster.Workload;
import hopwise.simulator.cluster.Workload.Container;
import hopwise.simulator.cluster.Workload.Port;
import hopwise.simulator.cluster.WorkloadId;
import hopwise.simulator.net.Cidr;
import hopwise.simulator.net.Ipv4;
import hopwise.simulator.net.Protocol;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Estates to try requests on. */
final class Samples {
  static final Instant NOW = Instant.parse("2026-01-05T09:00:00Z");
  static final Release TODAY = Release.of("1.34.7");
  static final Release WALK_THROUGH = Release.of("1.17.11");
  static final ClusterId ID = new ClusterId("lab", "aks");
  static final ResourceId VNET = new ResourceId("lab", ResourceType.VIRTUAL_NETWORK, "network");

  private Samples() {}

  /** A group "lab" with a network 10.220.0.0/16 and the subnets that are named with their range. */
  static Estate estate(Release today, String... subnets) {
    var made = new ArrayList<Subnet>();
    for (var subnet : subnets) {
      var parts = subnet.split("=", 2);
      made.add(Subnet.of(parts[0], Cidr.of(parts[1])));
    }
    var vnet = new Vnet(VNET, "eastus", List.of(Cidr.of("10.220.0.0/16")), made, List.of());
    return Estate.of(7, today, Azure.EMPTY.with(ResourceGroup.of("lab", "eastus")).with(vnet));
  }

  static SubnetId subnet(String name) {
    return new SubnetId(VNET, name);
  }

  /** A cluster of a plugin in the subnet "nodes" with pods in "pods" where the plugin wants it. */
  static ClusterRequest request(Plugin plugin, int nodes) {
    var pods = plugin.isPodSubnet() ? subnet("pods") : null;
    return ClusterRequest.of(ID, "eastus", nodes)
        .with(plugin)
        .with(PoolRequest.linux("nodepool1", nodes).in(subnet("nodes"), pods));
  }

  /** The cluster of the walk-through of kubenet. */
  static ClusterRequest walkThrough(int nodes) {
    return request(Plugin.KUBENET, nodes)
        .with(WALK_THROUGH)
        .withRanges(Cidr.of("10.100.0.0/16"), Cidr.of("10.200.0.0/16"), Ipv4.of("10.200.0.10"))
        .withNames(null, "27511634");
  }

  static ClusterRequest userAssigned(ClusterRequest request) {
    return request.with(new Identity.UserAssigned("mine"));
  }

  static Estate done(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Done done -> done.estate();
      case Outcome.Refused refused -> throw new AssertionError(refused);
    };
  }

  static Estate built(Estate estate, ClusterRequest request) {
    return done(Creation.create(estate, request, NOW));
  }

  static Cluster cluster(Estate estate) {
    return estate.cluster(ID).orElseThrow();
  }

  /** What became of a request: {@code done}, or the refusal's code and message. */
  static String text(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Done ignored -> "done";
      case Outcome.Refused refused -> refused.code() + ": " + refused.message();
    };
  }

  static Workload deployment(String name, int replicas) {
    return workload(new WorkloadId("default", WorkloadId.Kind.DEPLOYMENT, name), replicas, false);
  }

  static Workload workload(WorkloadId id, int replicas, boolean hostNetwork) {
    var labels = new TreeMap<String, String>();
    labels.put("app", id.name());
    return new Workload(
        id,
        labels,
        List.of(new Container(id.name(), "nginx", List.of(new Port("http", 80, Protocol.TCP)))),
        hostNetwork,
        false,
        null,
        replicas,
        false,
        "",
        0,
        NOW);
  }
}
