package hopwise.simulator.cluster;

import hopwise.simulator.azure.ResourceId;
import hopwise.simulator.net.Ipv4;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A managed cluster.
 *
 * @param routeTable where the routes to its nodes' pods are, null where it needs none
 * @param pools in the order in which they were made
 * @param fleet its nodes
 */
public record Cluster(
    Origin origin,
    Release release,
    Identity identity,
    NetworkProfile profile,
    @Nullable ResourceId routeTable,
    List<NodePool> pools,
    Fleet fleet,
    Contents contents) {
  /** Keeps its parts from changing. */
  public Cluster {
    pools = List.copyOf(pools);
  }

  /** Its name. */
  public ClusterId id() {
    return origin.id();
  }

  /** The region's short name. */
  public String location() {
    return origin.location();
  }

  /** Of everything that is random in it. */
  public long seed() {
    return origin.seed();
  }

  /** The eight digits in the names of its machines. */
  public String digits() {
    return origin.digits();
  }

  /** The name of the resource group of its machines. */
  public String nodeGroup() {
    return origin.nodeGroup();
  }

  /** The public address of its control plane. */
  public Ipv4 apiServer() {
    return origin.apiServer();
  }

  /** When it was made. */
  public Instant created() {
    return origin.created();
  }

  /** Its nodes by name. */
  public NavigableMap<String, Node> nodes() {
    return fleet.byName();
  }

  /** Its namespaces by name. */
  public SortedSet<String> namespaces() {
    return contents.namespaces();
  }

  /** What makes its pods. */
  public SortedMap<WorkloadId, Workload> workloads() {
    return contents.workloads();
  }

  /** Pods that do not run, in the order in which they were made. */
  public List<Pending> pending() {
    return contents.pending();
  }

  /** Its services. */
  public SortedMap<ServiceId, Service> services() {
    return contents.services();
  }

  /** Its network policies. */
  public SortedMap<ServiceId, NetworkPolicy> policies() {
    return contents.policies();
  }

  /** The pool of this name. */
  public Optional<NodePool> pool(String name) {
    return pools.stream().filter(pool -> pool.name().equals(name)).findFirst();
  }

  /** The nodes of a pool by name. */
  public List<Node> nodes(NodePool pool) {
    return nodes().values().stream().filter(node -> node.pool().equals(pool.name())).toList();
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
    return new Cluster(origin, release, identity, other, routeTable, pools, fleet, contents);
  }

  /** The same with another release of its control plane. */
  public Cluster with(Release other) {
    return new Cluster(origin, other, identity, profile, routeTable, pools, fleet, contents);
  }

  /** The same with another identity. */
  public Cluster with(Identity other) {
    return new Cluster(origin, release, other, profile, routeTable, pools, fleet, contents);
  }

  /** Whether a plugin wires pods at all; without one the nodes are not ready. */
  public boolean wiresPods() {
    return profile.plugin() != Plugin.NONE;
  }

  /** The same with another route table, or none. */
  public Cluster withRouteTable(@Nullable ResourceId table) {
    return new Cluster(origin, release, identity, profile, table, pools, fleet, contents);
  }

  /** The same with other pools. */
  public Cluster withPools(List<NodePool> others) {
    return new Cluster(origin, release, identity, profile, routeTable, others, fleet, contents);
  }

  /** The same with other nodes. */
  public Cluster withNodes(Collection<Node> others) {
    return with(Fleet.of(others));
  }

  /**
   * The same machines, some with other pods on them.
   *
   * @param running how many pods of each workload run then
   */
  public Cluster withPods(UnaryOperator<Node> change, Map<WorkloadId, Integer> running) {
    return with(fleet.withPods(change, running));
  }

  /** The same with nodes added or replaced. */
  public Cluster withMore(Collection<Node> nodes) {
    return with(fleet.withMore(nodes));
  }

  private Cluster with(Fleet other) {
    return new Cluster(origin, release, identity, profile, routeTable, pools, other, contents);
  }

  /** The same with one node changed. */
  public Cluster with(Node node) {
    return withMore(List.of(node));
  }

  private Cluster with(Contents other) {
    return new Cluster(origin, release, identity, profile, routeTable, pools, fleet, other);
  }

  /** The same with another namespace. */
  public Cluster withNamespace(String name) {
    return with(contents.withNamespace(name));
  }

  /** The same with other workloads. */
  public Cluster withWorkloads(SortedMap<WorkloadId, Workload> others) {
    return with(contents.withWorkloads(others));
  }

  /** The same with other pods that do not run. */
  public Cluster withPending(List<Pending> others) {
    return with(contents.withPending(others));
  }

  /** The same with other services. */
  public Cluster withServices(SortedMap<ServiceId, Service> others) {
    return with(contents.withServices(others));
  }

  /** The same with other network policies. */
  public Cluster withPolicies(SortedMap<ServiceId, NetworkPolicy> others) {
    return with(contents.withPolicies(others));
  }

  /** The same with a workload added or replaced. */
  public Cluster with(Workload workload) {
    var more = new TreeMap<>(workloads());
    more.put(workload.id(), workload);
    return withWorkloads(more);
  }

  /** The same with a service added or replaced. */
  public Cluster with(Service service) {
    var more = new TreeMap<>(services());
    more.put(service.id(), service);
    return withServices(more);
  }
}
