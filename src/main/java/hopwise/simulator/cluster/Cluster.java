package hopwise.simulator.cluster;

import hopwise.simulator.azure.ResourceId;
import hopwise.simulator.net.Ipv4;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A managed cluster.
 *
 * @param seed of everything that is random in it
 * @param digits the eight digits in the names of its machines
 * @param nodeGroup the name of the resource group of its machines
 * @param apiServer the public address of its control plane
 * @param routeTable where the routes to its nodes' pods are, null where it needs none
 * @param pools in the order in which they were made
 * @param nodes by name
 * @param pending in the order in which they were made
 */
public record Cluster(
    ClusterId id,
    String location,
    long seed,
    String digits,
    Release release,
    Identity identity,
    NetworkProfile profile,
    String nodeGroup,
    Ipv4 apiServer,
    @Nullable ResourceId routeTable,
    List<NodePool> pools,
    NavigableMap<String, Node> nodes,
    SortedSet<String> namespaces,
    SortedMap<WorkloadId, Workload> workloads,
    List<Pending> pending,
    SortedMap<ServiceId, Service> services,
    SortedMap<ServiceId, NetworkPolicy> policies,
    Instant created) {
  /** Keeps its parts from changing. */
  public Cluster {
    pools = List.copyOf(pools);
    nodes = Collections.unmodifiableNavigableMap(nodes);
    namespaces = Collections.unmodifiableSortedSet(namespaces);
    workloads = Collections.unmodifiableSortedMap(workloads);
    pending = List.copyOf(pending);
    services = Collections.unmodifiableSortedMap(services);
    policies = Collections.unmodifiableSortedMap(policies);
  }

  /** The pool of this name. */
  public Optional<NodePool> pool(String name) {
    return pools.stream().filter(pool -> pool.name().equals(name)).findFirst();
  }

  /** The nodes of a pool by name. */
  public List<Node> nodes(NodePool pool) {
    return nodes.values().stream().filter(node -> node.pool().equals(pool.name())).toList();
  }

  /** What a node runs. */
  public NodePool.OsSku os(Node node) {
    return pool(node.pool()).orElseThrow().os();
  }

  /** Who masquerades what pods of its Linux nodes send out. */
  public Masquerader masquerader() {
    if (profile.dataplane() == NetworkProfile.Dataplane.CILIUM) {
      return Masquerader.CILIUM;
    }
    return switch (profile.plugin()) {
      case KUBENET -> release.masquerader();
      case NODE_SUBNET, NODE_SUBNET_BRIDGE, OVERLAY -> Masquerader.IP_MASQ_AGENT;
      case POD_SUBNET, POD_SUBNET_STATIC -> Masquerader.CNS;
      case NONE -> Masquerader.NOBODY;
    };
  }

  /** Whether each node has a kube-proxy. */
  public boolean hasKubeProxy() {
    return profile.dataplane() != NetworkProfile.Dataplane.CILIUM;
  }

  /** The same with another network. */
  public Cluster with(NetworkProfile other) {
    return new Cluster(
        id,
        location,
        seed,
        digits,
        release,
        identity,
        other,
        nodeGroup,
        apiServer,
        routeTable,
        pools,
        nodes,
        namespaces,
        workloads,
        pending,
        services,
        policies,
        created);
  }

  /** The same with another release of its control plane. */
  public Cluster with(Release other) {
    return new Cluster(
        id,
        location,
        seed,
        digits,
        other,
        identity,
        profile,
        nodeGroup,
        apiServer,
        routeTable,
        pools,
        nodes,
        namespaces,
        workloads,
        pending,
        services,
        policies,
        created);
  }

  /** The same with another identity. */
  public Cluster with(Identity other) {
    return new Cluster(
        id,
        location,
        seed,
        digits,
        release,
        other,
        profile,
        nodeGroup,
        apiServer,
        routeTable,
        pools,
        nodes,
        namespaces,
        workloads,
        pending,
        services,
        policies,
        created);
  }

  /** The same with another route table, or none. */
  public Cluster withRouteTable(@Nullable ResourceId table) {
    return new Cluster(
        id,
        location,
        seed,
        digits,
        release,
        identity,
        profile,
        nodeGroup,
        apiServer,
        table,
        pools,
        nodes,
        namespaces,
        workloads,
        pending,
        services,
        policies,
        created);
  }

  /** The same with other pools. */
  public Cluster withPools(List<NodePool> others) {
    return new Cluster(
        id,
        location,
        seed,
        digits,
        release,
        identity,
        profile,
        nodeGroup,
        apiServer,
        routeTable,
        others,
        nodes,
        namespaces,
        workloads,
        pending,
        services,
        policies,
        created);
  }

  /** The same with other nodes. */
  public Cluster withNodes(Collection<Node> others) {
    var byName = new TreeMap<String, Node>();
    others.forEach(node -> byName.put(node.name(), node));
    return new Cluster(
        id,
        location,
        seed,
        digits,
        release,
        identity,
        profile,
        nodeGroup,
        apiServer,
        routeTable,
        pools,
        byName,
        namespaces,
        workloads,
        pending,
        services,
        policies,
        created);
  }

  /** The same with one node changed. */
  public Cluster with(Node node) {
    var more = new TreeMap<>(nodes);
    more.put(node.name(), node);
    return withNodes(more.values());
  }

  /** The same with another namespace. */
  public Cluster withNamespace(String name) {
    var more = new TreeSet<>(namespaces);
    more.add(name);
    return new Cluster(
        id,
        location,
        seed,
        digits,
        release,
        identity,
        profile,
        nodeGroup,
        apiServer,
        routeTable,
        pools,
        nodes,
        more,
        workloads,
        pending,
        services,
        policies,
        created);
  }

  /** The same with other workloads. */
  public Cluster withWorkloads(SortedMap<WorkloadId, Workload> others) {
    return new Cluster(
        id,
        location,
        seed,
        digits,
        release,
        identity,
        profile,
        nodeGroup,
        apiServer,
        routeTable,
        pools,
        nodes,
        namespaces,
        new TreeMap<>(others),
        pending,
        services,
        policies,
        created);
  }

  /** The same with a workload added or replaced. */
  public Cluster with(Workload workload) {
    var more = new TreeMap<>(workloads);
    more.put(workload.id(), workload);
    return withWorkloads(more);
  }

  /** The same with other pods that do not run. */
  public Cluster withPending(List<Pending> others) {
    return new Cluster(
        id,
        location,
        seed,
        digits,
        release,
        identity,
        profile,
        nodeGroup,
        apiServer,
        routeTable,
        pools,
        nodes,
        namespaces,
        workloads,
        others,
        services,
        policies,
        created);
  }

  /** The same with other services. */
  public Cluster withServices(SortedMap<ServiceId, Service> others) {
    return new Cluster(
        id,
        location,
        seed,
        digits,
        release,
        identity,
        profile,
        nodeGroup,
        apiServer,
        routeTable,
        pools,
        nodes,
        namespaces,
        workloads,
        pending,
        new TreeMap<>(others),
        policies,
        created);
  }

  /** The same with a service added or replaced. */
  public Cluster with(Service service) {
    var more = new TreeMap<>(services);
    more.put(service.id(), service);
    return withServices(more);
  }

  /** The same with other network policies. */
  public Cluster withPolicies(SortedMap<ServiceId, NetworkPolicy> others) {
    return new Cluster(
        id,
        location,
        seed,
        digits,
        release,
        identity,
        profile,
        nodeGroup,
        apiServer,
        routeTable,
        pools,
        nodes,
        namespaces,
        workloads,
        pending,
        services,
        new TreeMap<>(others),
        created);
  }
}
