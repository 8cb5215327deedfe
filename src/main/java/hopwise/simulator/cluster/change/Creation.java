package hopwise.simulator.cluster.change;

import hopwise.simulator.azure.Azure;
import hopwise.simulator.azure.Nsg;
import hopwise.simulator.azure.ResourceGroup;
import hopwise.simulator.azure.RouteTable;
import hopwise.simulator.azure.Subnet;
import hopwise.simulator.azure.Vnet;
import hopwise.simulator.cluster.Cluster;
import hopwise.simulator.cluster.Contents;
import hopwise.simulator.cluster.Estate;
import hopwise.simulator.cluster.Fleet;
import hopwise.simulator.cluster.Names;
import hopwise.simulator.cluster.NetworkProfile;
import hopwise.simulator.cluster.NetworkProfile.Dataplane;
import hopwise.simulator.cluster.NetworkProfile.PolicyEngine;
import hopwise.simulator.cluster.NodePool;
import hopwise.simulator.cluster.Origin;
import hopwise.simulator.cluster.Outcome;
import hopwise.simulator.cluster.Pending;
import hopwise.simulator.cluster.Plugin;
import hopwise.simulator.cluster.Release;
import hopwise.simulator.cluster.Seeded;
import hopwise.simulator.cluster.WorkloadId;
import hopwise.simulator.net.Cidr;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Makes clusters. */
public final class Creation {
  private final Estate estate;
  private final ClusterRequest request;
  private final Instant now;

  private Creation(Estate estate, ClusterRequest request, Instant now) {
    this.estate = estate;
    this.request = request;
    this.now = now;
  }

  /** Makes a cluster, with everything that it needs in Azure and runs at first. */
  public static Outcome create(Estate estate, ClusterRequest request, Instant now) {
    return new Creation(estate, request, now).create();
  }

  private Outcome create() {
    var early = RequestCheck.of(estate, request);
    if (early.isPresent()) {
      return early.get();
    }
    var bare = cluster();
    var azure = network(bare);
    var draft = estate.with(azure);
    var pool = NodePools.pool(bare, request.pool());
    var cluster = bare.withPools(List.of(pool));
    var refused =
        NetworkCheck.of(draft, cluster, pool, request)
            .or(() -> new Room(draft, cluster, pool).forNew(request.pool().count()));
    return refused
        .<Outcome>map(refusal -> refusal)
        .orElseGet(() -> new Outcome.Done(build(draft, cluster, pool)));
  }

  private Estate build(Estate draft, Cluster bare, NodePool pool) {
    var tabled = table(draft, bare, pool);
    var cluster = tabled.cluster(bare.id()).orElseThrow();
    var made = Machines.make(tabled, cluster, pool, request.pool().count(), now);
    var populated = populate(made.cluster(bare.id()).orElseThrow());
    return Controllers.settle(made.with(populated), bare.id(), now);
  }

  /** The route table of kubenet: the subnet's own, or a new one for it. */
  private Estate table(Estate draft, Cluster cluster, NodePool pool) {
    if (cluster.profile().plugin() != Plugin.KUBENET) {
      return draft.with(cluster);
    }
    var brought = draft.azure().subnet(pool.subnet()).orElseThrow().routeTable();
    if (brought != null) {
      return draft.with(cluster.withRouteTable(brought));
    }
    var made = new RouteTable(Names.routeTable(cluster), cluster.location(), true, List.of());
    var azure =
        Subnets.change(
            draft.azure().with(made), pool.subnet(), subnet -> subnet.withRouteTable(made.id()));
    return draft.with(azure).with(cluster.withRouteTable(made.id()));
  }

  private Cluster cluster() {
    var id = request.id();
    long seed = Seeded.bits(estate.seed(), id.group(), id.name());
    var given = request.release();
    var release = given == null ? estate.today() : given;
    var digits = request.digits();
    var group = request.nodeGroup();
    var origin =
        new Origin(
            id,
            request.location(),
            seed,
            digits == null ? Seeded.digits(8, seed, "digits") : digits,
            group == null ? Names.nodeGroup(id, request.location()) : group,
            PublicAddresses.next(estate.azure(), seed, "api server"),
            now);
    return new Cluster(
        origin,
        release,
        request.identity(),
        profile(release),
        null,
        List.of(),
        Fleet.of(List.of()),
        Contents.FIRST);
  }

  private NetworkProfile profile(Release release) {
    var named = request.plugin();
    var plugin = named == null ? release.defaultPlugin() : named;
    var pods = request.podCidr();
    var services = request.serviceCidr();
    var range = services == null ? Ranges.DEFAULT_SERVICES : services;
    var dns = request.dnsServiceIp();
    boolean ofSubnet = plugin.isNodeSubnet() || plugin.isPodSubnet();
    return new NetworkProfile(
        plugin,
        request.dataplane(),
        engine(),
        pods == null && !ofSubnet ? Ranges.DEFAULT_PODS : pods,
        range,
        dns == null ? Ranges.defaultDns(range) : dns,
        request.outboundType(),
        null);
  }

  /** Cilium brings its own where none is named. */
  private PolicyEngine engine() {
    boolean own =
        request.dataplane() == Dataplane.CILIUM && request.policyEngine() == PolicyEngine.NONE;
    return own ? PolicyEngine.CILIUM : request.policyEngine();
  }

  /** The resource group of the machines, and the network if the request names none. */
  private Azure network(Cluster cluster) {
    var azure =
        estate
            .azure()
            .with(ResourceGroup.of(cluster.nodeGroup(), cluster.location()))
            .with(new Nsg(Names.nsg(cluster), cluster.location(), List.of()));
    var wired = request.pool().subnet() == null ? azure.with(managed(cluster)) : azure;
    var subnet = request.pool().subnet();
    return Egress.provide(
        wired,
        cluster,
        request.outboundType(),
        List.of(subnet == null ? Names.subnet(cluster) : subnet));
  }

  /** The network that AKS makes: 10.224.0.0/12, and 10.0.0.0/8 in the days of Docker. */
  private static Vnet managed(Cluster cluster) {
    boolean newer = cluster.release().isAtLeast(24);
    return new Vnet(
        Names.vnet(cluster),
        cluster.location(),
        List.of(Cidr.of(newer ? "10.224.0.0/12" : "10.0.0.0/8")),
        List.of(
            Subnet.of(
                Names.subnet(cluster).name(), Cidr.of(newer ? "10.224.0.0/16" : "10.240.0.0/16"))),
        List.of());
  }

  private Cluster populate(Cluster before) {
    var cluster = before;
    var queue = new ArrayList<Pending>();
    for (var workload : SystemPods.of(before, now)) {
      var made = workload;
      if (workload.id().kind() == WorkloadId.Kind.DEPLOYMENT) {
        queue.add(new Pending(workload.id(), 0, workload.replicas(), null, "", now));
        made = workload.withNextOrdinal(workload.replicas());
      }
      cluster = cluster.with(made).withNamespace(workload.id().namespace());
    }
    return SystemServices.add(cluster.withPending(queue), now);
  }
}
