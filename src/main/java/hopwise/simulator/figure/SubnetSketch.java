package hopwise.simulator.figure;

import hopwise.simulator.azure.Azure;
import hopwise.simulator.azure.Firewall;
import hopwise.simulator.azure.FreeAddresses;
import hopwise.simulator.azure.Gateway;
import hopwise.simulator.azure.Nic;
import hopwise.simulator.azure.Nsg;
import hopwise.simulator.azure.ResourceId;
import hopwise.simulator.azure.RouteTable;
import hopwise.simulator.azure.Subnet;
import hopwise.simulator.azure.SubnetId;
import hopwise.simulator.azure.Vnet;
import hopwise.simulator.cluster.Cluster;
import hopwise.simulator.cluster.Node;
import hopwise.simulator.cluster.NodePool;
import hopwise.simulator.figure.Part.Band;
import hopwise.simulator.figure.Part.Flow;
import hopwise.simulator.figure.Part.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Sketches a subnet: its nodes and machines, and what is attached to it. */
final class SubnetSketch {
  private static final int MOST_MACHINES = 6;

  private final Scene scene;
  private final Azure azure;
  private final List<Tie> ties;

  SubnetSketch(Scene scene, List<Tie> ties) {
    this.scene = scene;
    this.azure = scene.world().estate().azure();
    this.ties = ties;
  }

  /** Some nodes of a pool. */
  private record Pool(Cluster cluster, NodePool pool, List<Node> nodes) {}

  Part part(Vnet vnet, Subnet subnet) {
    var id = new SubnetId(vnet.id(), subnet.name());
    var key = key(id);
    var lines = new ArrayList<Line>();
    lines.add(Line.name(subnet.name()));
    lines.add(scene.line(subnet.prefix()));
    free(id, subnet).ifPresent(lines::add);
    var pools = pools(id);
    var bands = new ArrayList<Band>();
    bands.add(new Band(Flow.CHIPS, gateways(id)));
    bands.add(new Band(Flow.GRID, machines(id)));
    bands.addAll(pools(key, pools));
    bands.add(new Band(Flow.CHIPS, badges(key, subnet, pools)));
    return Part.around(Kind.SUBNET, key, subnet.name(), lines, bands)
        .knowing(List.of(subnet.prefix().toString()));
  }

  /** How many addresses are left where some are taken. */
  private Optional<Line> free(SubnetId id, Subnet subnet) {
    long free = FreeAddresses.of(azure, id).count();
    return free == FreeAddresses.usable(subnet.prefix())
        ? Optional.empty()
        : Optional.of(Line.note(String.format(Locale.ROOT, "%,d free", free)));
  }

  static String key(SubnetId id) {
    return Scene.key("subnet", id.vnet().name(), id.name());
  }

  private List<Part> gateways(SubnetId id) {
    return azure.all(Gateway.class).stream()
        .filter(gateway -> gateway.subnet().equals(id))
        .map(SubnetSketch::gateway)
        .toList();
  }

  private static Part gateway(Gateway gateway) {
    var place = "azure/gateway/" + gateway.id().name();
    var kind = gateway.kind() == Gateway.Kind.VPN ? "VPN gateway" : "ExpressRoute gateway";
    var lines = List.of(Line.name(gateway.id().name()), Line.note(kind));
    return Part.leaf(Kind.GATEWAY, place, gateway.id().name(), lines).at(place);
  }

  private List<Pool> pools(SubnetId id) {
    return scene.world().estate().all().stream()
        .flatMap(cluster ->
            cluster.pools().stream()
                .filter(pool -> pool.subnet().equals(id))
                .map(pool -> new Pool(cluster, pool, cluster.nodes(pool))))
        .filter(pool -> !pool.nodes().isEmpty())
        .toList();
  }

  private List<Band> pools(String key, List<Pool> pools) {
    if (pools.size() == 1) {
      return List.of(new Band(Flow.GRID, nodes(key, pools.getFirst(), most(1))));
    }
    return pools.stream()
        .map(pool -> new Band(Flow.BARS, List.of(pool(key, pool, most(pools.size())))))
        .toList();
  }

  /** How many nodes of a pool are drawn. */
  private int most(int pools) {
    return scene.width() == Frame.Width.NARROW || pools > 2 ? 2 : pools == 2 ? 3 : 4;
  }

  private Part pool(String key, Pool pool, int most) {
    var name = pool.cluster().id().name() + " · " + pool.pool().name();
    var inside = Scene.key(key, pool.cluster().id().name(), pool.pool().name());
    var nodes = new Band(Flow.GRID, nodes(inside, pool, most));
    var lines = List.of(Line.name(name), Line.note(Count.of(pool.nodes().size(), "node")));
    return Part.around(Kind.POOL, inside, name, lines, List.of(nodes));
  }

  private List<Part> nodes(String key, Pool pool, int most) {
    int room = pool.nodes().size() > most ? most - 1 : most;
    var asked = scene.asked(pool.cluster());
    var parts = new ArrayList<Part>();
    var others = new ArrayList<Node>();
    for (var node : pool.nodes()) {
      if (parts.size() < room || scene.isAsked(node.host()) || asked.contains(node.name())) {
        parts.add(new NodeSketch(scene, pool.cluster(), ties).part(node));
      } else {
        others.add(node);
      }
    }
    if (!others.isEmpty()) {
      parts.add(more(key, others, parts.size()));
    }
    return parts;
  }

  private Part more(String key, List<Node> others, int shown) {
    var ips = others.stream().map(Node::ip).sorted().toList();
    var name = Count.more(others.size(), "node");
    var lines =
        List.of(
            Line.name(others.size() + " more like " + (shown == 1 ? "it" : "these")),
            scene.line(ips.getFirst(), ips.getLast()));
    return Part.leaf(Kind.MORE, Scene.key(key, "more"), name, lines)
        .knowing(List.of(Scene.span(ips.getFirst(), ips.getLast())))
        .folding(others.stream().map(Node::host).toList());
  }

  /** Machines that are no nodes. */
  private List<Part> machines(SubnetId id) {
    var nics =
        azure.nics(id).stream()
            .filter(nic -> !nic.host().startsWith("node/") && nic.subnet().equals(id))
            .toList();
    var shown = nics.stream().limit(MOST_MACHINES).map(this::machine).toList();
    if (nics.size() <= MOST_MACHINES) {
      return shown;
    }
    var all = new ArrayList<>(shown);
    var others = nics.subList(MOST_MACHINES, nics.size()).stream().map(Nic::host).toList();
    all.add(
        Part.leaf(
                Kind.MORE,
                Scene.key(key(id), "more-machines"),
                Count.more(others.size(), "machine"),
                List.of(Line.name(others.size() + " more")))
            .folding(others));
    return all;
  }

  private Part machine(Nic nic) {
    var firewall =
        azure.all(Firewall.class).stream().filter(one -> nic.id().equals(one.nic())).findFirst();
    var name = firewall.map(one -> one.id().name()).orElse(HostSketch.name(nic.host()));
    var words = new ArrayList<Line>();
    words.add(Line.name(name));
    if (firewall.isPresent()) {
      words.add(Line.note("Azure Firewall"));
    }
    return new HostSketch(scene, ties).part(nic.host(), name, words);
  }

  private List<Part> badges(String key, Subnet subnet, List<Pool> pools) {
    var badges = new ArrayList<Part>();
    routeTable(subnet.routeTable()).ifPresent(badges::add);
    nsg(subnet.nsg(), "").ifPresent(badges::add);
    var onNics =
        pools.stream()
            .map(pool -> azure.find(Nic.class, pool.nodes().getFirst().nic()))
            .flatMap(Optional::stream)
            .map(Nic::nsg)
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    onNics.forEach(group -> nsg(group, ", on every card").ifPresent(badges::add));
    var nat = subnet.natGateway();
    if (nat != null) {
      var lines = List.of(Line.name(nat.name()), Line.note("NAT gateway"));
      badges.add(Part.leaf(Kind.NAT_GATEWAY, Scene.key("nat", nat.name()), nat.name(), lines));
    }
    return badges.stream().map(badge -> in(key, badge)).toList();
  }

  private static Part in(String key, Part badge) {
    var own = Scene.key(key, badge.key());
    return Part.leaf(badge.kind(), own, badge.name(), badge.lines()).knowing(badge.facts());
  }

  private Optional<Part> routeTable(@Nullable ResourceId id) {
    return azure
        .find(RouteTable.class, id)
        .map(table -> {
          var count = Count.of(table.routes().size(), "route");
          var lines = List.of(Line.name("route table"), Line.note(count));
          return Part.leaf(Kind.ROUTE_TABLE, "routes", "route table " + table.id().name(), lines)
              .knowing(
                  table.routes().stream()
                      .limit(MOST_MACHINES)
                      .map(route ->
                          route.prefix()
                              + " to "
                              + (route.nextHop() == null ? route.type() : route.nextHop()))
                      .toList());
        });
  }

  private Optional<Part> nsg(@Nullable ResourceId id, String where) {
    return azure
        .find(Nsg.class, id)
        .map(group -> {
          var words = Count.of(group.rules().size(), "own rule") + where;
          var lines = List.of(Line.name("NSG"), Line.note(words));
          var name = "network security group " + group.id().name();
          return Part.leaf(Kind.NSG, Scene.key("nsg", group.id().name()), name, lines);
        });
  }
}
