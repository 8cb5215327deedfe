package hopwise.simulator.figure;

import hopwise.simulator.azure.Azure;
import hopwise.simulator.azure.LoadBalancer;
import hopwise.simulator.azure.LoadBalancer.Frontend;
import hopwise.simulator.azure.NatGateway;
import hopwise.simulator.azure.Nic;
import hopwise.simulator.azure.PublicIp;
import hopwise.simulator.azure.ResourceId;
import hopwise.simulator.azure.Subnet;
import hopwise.simulator.azure.Vnet;
import hopwise.simulator.figure.Part.Band;
import hopwise.simulator.figure.Part.Flow;
import hopwise.simulator.figure.Part.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Sketches a virtual network: what stands at its edge, its subnets, and what carries packets. */
final class VnetSketch {
  private static final int MOST_EMPTY = 4;
  private static final int MOST_ADDRESSES = 3;

  private final Scene scene;
  private final Azure azure;
  private final List<Tie> ties;

  VnetSketch(Scene scene, List<Tie> ties) {
    this.scene = scene;
    this.azure = scene.world().estate().azure();
    this.ties = ties;
  }

  Part part(Vnet vnet) {
    var lines = new ArrayList<Line>();
    lines.add(Line.name(vnet.id().name()));
    vnet.prefixes().stream().limit(2).map(scene::line).forEach(lines::add);
    var small = new ArrayList<Part>();
    var large = new ArrayList<Part>();
    var empty = new ArrayList<Part>();
    for (var subnet : vnet.subnets()) {
      var part = new SubnetSketch(scene, ties).part(vnet, subnet);
      (isLarge(part) ? large : part.bands().isEmpty() ? empty : small).add(part);
    }
    small.addAll(balancers(vnet));
    small.addAll(natGateways(vnet));
    var bands = new ArrayList<Band>();
    bands.add(new Band(Flow.CHIPS, small));
    large.forEach(subnet -> bands.add(new Band(Flow.BARS, List.of(subnet))));
    bands.add(new Band(Flow.CHIPS, empty(vnet, empty)));
    bands.add(new Band(Flow.BARS, List.of(fabric(vnet))));
    return Part.around(
            Kind.VNET, Scene.key("vnet", vnet.id().name()), vnet.id().name(), lines, bands)
        .knowing(vnet.prefixes().stream().map(Object::toString).toList());
  }

  private static boolean isLarge(Part subnet) {
    return subnet.children().stream()
        .anyMatch(part -> part.kind().isContainer() || part.kind() == Kind.MORE);
  }

  private static List<Part> empty(Vnet vnet, List<Part> subnets) {
    if (subnets.size() <= MOST_EMPTY) {
      return subnets;
    }
    var some = new ArrayList<>(subnets.subList(0, MOST_EMPTY - 1));
    var others = subnets.subList(some.size(), subnets.size()).stream().map(Part::key).toList();
    var words = Count.more(others.size(), "empty subnet");
    var key = Scene.key("vnet", vnet.id().name(), "more");
    some.add(Part.leaf(Kind.MORE, key, words, List.of(Line.name(words))).folding(others));
    return some;
  }

  private static Part fabric(Vnet vnet) {
    var place = "azure/vnet/" + vnet.id().name();
    var lines = List.of(Line.name("Azure’s routing"), Line.note("effective routes, NSGs"));
    return Part.leaf(Kind.FABRIC, place, "Azure’s routing in " + vnet.id().name(), lines).at(place);
  }

  private List<Part> balancers(Vnet vnet) {
    return azure.all(LoadBalancer.class).stream()
        .filter(one -> network(one).map(vnet.id()::equals).orElse(false))
        .map(this::balancer)
        .toList();
  }

  /** The network of the machines behind a load balancer. */
  private Optional<ResourceId> network(LoadBalancer balancer) {
    return balancer.pools().stream()
        .flatMap(pool -> pool.nics().stream().limit(1))
        .findFirst()
        .flatMap(nic -> azure.find(Nic.class, nic))
        .map(nic -> nic.subnet().vnet());
  }

  private Part balancer(LoadBalancer balancer) {
    var lines = new ArrayList<Line>();
    lines.add(Line.name(balancer.id().name()));
    lines.add(Line.note("load balancer"));
    balancer.frontends().stream()
        .flatMap(frontend -> address(frontend).stream())
        .limit(MOST_ADDRESSES)
        .forEach(lines::add);
    var place = "azure/lb/" + balancer.id().name();
    var facts = balancer.frontends().stream().flatMap(one -> address(one).stream());
    return Part.leaf(Kind.BALANCER, place, balancer.id().name(), lines)
        .at(place)
        .knowing(facts.map(Line::text).toList());
  }

  private Optional<Line> address(Frontend frontend) {
    return switch (frontend) {
      case Frontend.Public(var name, var id) ->
          azure.find(PublicIp.class, id).map(ip -> scene.line(ip.address()));
      case Frontend.Private(var name, var subnet, var ip) -> Optional.of(scene.line(ip));
    };
  }

  private List<Part> natGateways(Vnet vnet) {
    return vnet.subnets().stream()
        .map(Subnet::natGateway)
        .distinct()
        .flatMap(id -> azure.find(NatGateway.class, id).stream())
        .map(this::natGateway)
        .toList();
  }

  private Part natGateway(NatGateway gateway) {
    var lines = new ArrayList<Line>();
    lines.add(Line.name(gateway.id().name()));
    lines.add(Line.note("NAT gateway"));
    var addresses =
        gateway.publicIps().stream()
            .flatMap(id -> azure.find(PublicIp.class, id).stream())
            .map(PublicIp::address)
            .toList();
    addresses.stream().limit(2).map(scene::line).forEach(lines::add);
    var key = "azure/nat/" + gateway.id().name();
    return Part.leaf(Kind.NAT_GATEWAY, key, gateway.id().name(), lines)
        .at(key)
        .knowing(addresses.stream().map(Object::toString).toList());
  }
}
