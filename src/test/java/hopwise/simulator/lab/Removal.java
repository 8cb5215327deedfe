package hopwise.simulator.lab;

import hopwise.simulator.azure.Azure;
import hopwise.simulator.azure.Nic;
import hopwise.simulator.azure.Nsg;
import hopwise.simulator.azure.RouteTable;
import hopwise.simulator.azure.Subnet;
import hopwise.simulator.azure.route.EffectiveRoute;
import hopwise.simulator.linux.Namespace;
import hopwise.simulator.linux.netfilter.Chain;
import hopwise.simulator.linux.netfilter.Rule;
import hopwise.simulator.linux.netfilter.TableName;
import hopwise.simulator.linux.route.Route;
import hopwise.simulator.net.Ipv4;
import hopwise.simulator.net.Packet;
import hopwise.simulator.trace.Decision;
import hopwise.simulator.trace.FabricDecision;
import hopwise.simulator.trace.Hop;
import hopwise.simulator.trace.Step;
import hopwise.simulator.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A world without one thing that a step names as its evidence.
 *
 * @param name of the thing
 */
record Removal(String name, World without) {
  /** One removal for each piece of evidence in a walk's hops. */
  static List<Removal> of(World world, List<Hop> hops) {
    var removals = new ArrayList<Removal>();
    for (var hop : hops) {
      for (var step : hop.steps()) {
        evidence(world, hop, step).forEach(removals::add);
      }
    }
    return removals.stream().distinct().toList();
  }

  private static Stream<Removal> evidence(World world, Hop hop, Step step) {
    return switch (step.decision()) {
      case Decision.Filtered filtered -> rule(world, hop, filtered);
      case Decision.Routed routed ->
          Stream.of(
              inside(
                  world,
                  hop,
                  "route " + routed.route().destination() + " of table " + routed.route().table(),
                  at -> without(at, routed.route())));
      case Decision.Resolved resolved when resolved.how() == Decision.Resolved.How.PERMANENT ->
          Stream.of(
              inside(world, hop, "neighbour " + resolved.ip(), at -> without(at, resolved.ip())));
      case FabricDecision.Steered steered -> fabric(world, steered);
      case FabricDecision.Secured secured -> security(world, secured);
      case FabricDecision.Vetted vetted -> forwarding(world, vetted, step);
      default -> Stream.of();
    };
  }

  private static Stream<Removal> rule(World world, Hop hop, Decision.Filtered filtered) {
    var rule = filtered.rule();
    var name = filtered.table() + " " + filtered.chain() + " " + filtered.number();
    return rule == null
        ? Stream.of()
        : Stream.of(
            inside(world, hop, name, at -> without(at, filtered.table(), filtered.chain(), rule)));
  }

  private interface Change {
    Namespace of(Namespace before);
  }

  private static Removal inside(World world, Hop hop, String name, Change change) {
    var changed = change.of(world.network().at(hop.at()));
    return new Removal(hop.at() + " " + name, world.with(world.network().with(changed)));
  }

  private static Namespace without(Namespace at, TableName name, String chain, Rule rule) {
    var table = Objects.requireNonNull(at.rules().table(name));
    var old = Objects.requireNonNull(table.chain(chain));
    List<Rule> left = old.rules().stream().filter(one -> one.handle() != rule.handle()).toList();
    Chain fewer = old.withRules(left);
    return at.with(at.rules().with(table.with(fewer), at.rules().nextHandle()));
  }

  private static Namespace without(Namespace at, Route route) {
    var left = at.routing().routes().stream().filter(one -> !one.equals(route)).toList();
    return at.with(at.routing().withRoutes(left));
  }

  private static Namespace without(Namespace at, Ipv4 ip) {
    return at.withNeighbours(
        at.neighbours().stream().filter(entry -> !entry.ip().equals(ip)).toList());
  }

  /** A user route, and the flag of the NIC that it leads to. */
  private static Stream<Removal> fabric(World world, FabricDecision.Steered steered) {
    var azure = world.estate().azure();
    var route = steered.route();
    if (route.source() != EffectiveRoute.Source.USER) {
      return Stream.of();
    }
    var table =
        azure
            .subnet(steered.subnet())
            .map(Subnet::routeTable)
            .flatMap(id -> azure.find(RouteTable.class, id))
            .orElseThrow();
    var left = table.routes().stream().filter(one -> !one.prefix().equals(route.prefix())).toList();
    var removed = azured(world, "user route " + route.prefix(), azure.with(table.withRoutes(left)));
    var hop = route.nextHop();
    var flag =
        hop == null
            ? Stream.<Removal>of()
            : azure.owner(steered.subnet().vnet(), hop).stream().map(nic -> flag(world, nic));
    return Stream.concat(Stream.of(removed), flag);
  }

  private static Removal flag(World world, Nic nic) {
    var changed = world.estate().azure().with(nic.withIpForwarding(false));
    return azured(world, "IP forwarding of " + nic.id().name(), changed);
  }

  private static Stream<Removal> security(World world, FabricDecision.Secured secured) {
    var azure = world.estate().azure();
    var nsg = azure.find(Nsg.class, secured.nsg()).orElseThrow();
    var left = nsg.rules().stream().filter(one -> !one.equals(secured.rule())).toList();
    return left.size() == nsg.rules().size()
        ? Stream.of()
        : Stream.of(
            azured(world, "rule " + secured.rule().name(), azure.with(nsg.withRules(left))));
  }

  /** The flag of a NIC that sent what is not its own. */
  private static Stream<Removal> forwarding(World world, FabricDecision.Vetted vetted, Step step) {
    return step.before().payload() instanceof Packet packet && !vetted.nic().serves(packet.source())
        ? Stream.of(flag(world, vetted.nic()))
        : Stream.of();
  }

  private static Removal azured(World world, String name, Azure azure) {
    return new Removal("azure " + name, world.with(world.estate().with(azure)));
  }

  /** Two removals of the same thing are one. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Removal removal && name.equals(removal.name);
  }

  @Override
  public int hashCode() {
    return name.hashCode();
  }
}
