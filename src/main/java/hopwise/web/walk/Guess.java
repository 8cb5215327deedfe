package hopwise.web.walk;

import hopwise.simulator.azure.NsgRule;
import hopwise.simulator.azure.route.EffectiveRoute;
import hopwise.simulator.azure.route.EffectiveRoutes;
import hopwise.simulator.linux.Link;
import hopwise.simulator.linux.netfilter.Hook;
import hopwise.simulator.linux.route.Route;
import hopwise.simulator.linux.route.Scope;
import hopwise.simulator.net.Ipv4;
import hopwise.simulator.net.Packet;
import hopwise.simulator.shell.ip.RouteLine;
import hopwise.simulator.trace.Decision;
import hopwise.simulator.trace.Decision.Filtered;
import hopwise.simulator.trace.Decision.Verdict;
import hopwise.simulator.trace.Disposition;
import hopwise.simulator.trace.FabricDecision;
import hopwise.simulator.world.World;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A decision to predict: what might have been decided, and what is.
 *
 * @param key index of the option that is right
 */
record Guess(String question, List<String> options, int key) {
  private static final int MOST_ROUTES = 4;
  private static final String ENDS = "None of them: the packet ends here";

  Guess {
    options = List.copyOf(options);
  }

  /** Options in an order that says nothing about the key; {@code last} stays last. */
  static Guess of(String question, Stream<String> options, String key, String last) {
    var all = new ArrayList<>(new LinkedHashSet<>(options.sorted().toList()));
    if (!last.isEmpty()) {
      all.remove(last);
      all.add(last);
    }
    return new Guess(question, all, all.indexOf(key));
  }

  /** What can be asked about a moment before it is shown; empty where there is no choice. */
  static Optional<Guess> of(World world, Moment moment) {
    return switch (moment.decision()) {
      case Decision.Routed routed -> route(world, moment, routed);
      case Filtered filtered -> rule(world, moment, filtered);
      case Decision.Bridged bridged -> Optional.of(bridge(moment, bridged));
      case Decision.Policed policed ->
          yes(
              "Does a network policy allow this connection?",
              policed.by() != null,
              "Yes, one allows it",
              "No: it is dropped here");
      case Decision.Ended(var disposition, var detail) when disposition == Disposition.NO_ROUTE ->
          nowhere(world, moment);
      case FabricDecision.Vetted vetted ->
          yes(
              "The source "
                  + Packets.ip(moment.step().after(), true)
                  + " is not this NIC's own. May it"
                  + " send the packet?",
              vetted.passes(),
              "Yes: Azure lets it pass",
              "No: it is dropped here");
      case FabricDecision.Secured secured ->
          yes(
              "What does " + secured.nsg().name() + " say, " + secured.direction().toString() + "?",
              secured.rule().access() == NsgRule.Access.ALLOW,
              "A rule allows it",
              "A rule denies it");
      case FabricDecision.Steered steered -> Optional.of(steer(world, moment, steered));
      default -> Optional.empty();
    };
  }

  private static Optional<Guess> yes(String question, boolean right, String yes, String no) {
    return Optional.of(new Guess(question, List.of(yes, no), right ? 0 : 1));
  }

  private static String who(Moment moment) {
    return Names.of(moment.at());
  }

  private static Optional<Guess> route(World world, Moment moment, Decision.Routed routed) {
    var lines = routes(world, moment, routed.route().table());
    var key = RouteLine.of(world.network(), moment.at(), routed.route());
    var options = Stream.concat(Stream.of(key), lines.stream()).distinct().limit(MOST_ROUTES);
    return Optional.of(of(routing(moment), Stream.concat(options, Stream.of(ENDS)), key, ENDS));
  }

  private static Optional<Guess> nowhere(World world, Moment moment) {
    var lines = routes(world, moment, Route.MAIN).stream().limit(MOST_ROUTES);
    var guess = of(routing(moment), Stream.concat(lines, Stream.of(ENDS)), ENDS, ENDS);
    return guess.options().size() < 2 ? Optional.empty() : Optional.of(guess);
  }

  private static String routing(Moment moment) {
    return "Which route does %s take for %s?"
        .formatted(who(moment), Packets.ip(moment.step().after(), false));
  }

  private static List<String> routes(World world, Moment moment, int table) {
    var to = moment.step().after().payload() instanceof Packet packet ? packet.destination() : null;
    return world.network().find(moment.at()).stream()
        .flatMap(namespace -> namespace.routing().tried(table).stream())
        .sorted(Evidence.nearest(to))
        .map(route -> RouteLine.of(world.network(), moment.at(), route))
        .toList();
  }

  private static Optional<Guess> rule(World world, Moment moment, Filtered filtered) {
    if (filtered.verdict() == Verdict.DROP) {
      return yes(
          "Does " + Stages.table(filtered) + " of " + who(moment) + " let it pass?",
          false,
          "Yes",
          "No: it is dropped here");
    }
    return filtered.hook() == Hook.POSTROUTING
        ? Optional.of(source(world, moment))
        : Optional.of(destination(moment));
  }

  private static Guess source(World world, Moment moment) {
    var before = Packets.ip(moment.step().before(), true);
    var after = Packets.ip(moment.last().after(), true);
    var stays = before + ", as before";
    var key = before.equals(after) ? stays : after + owner(world, moment, after);
    var others =
        links(world, moment)
            .flatMap(link ->
                link.addresses().stream()
                    .filter(one -> one.scope() == Scope.GLOBAL)
                    .map(one -> one.ip() + ", of " + link.name()));
    var options =
        Stream.concat(Stream.of(stays, key), others)
            .filter(option -> option.equals(stays) || !option.startsWith(before + ","))
            .distinct()
            .limit(MOST_ROUTES);
    return of(
        "Which source does the packet have when it leaves %s?".formatted(who(moment)),
        options,
        key,
        "");
  }

  private static String owner(World world, Moment moment, String ip) {
    return links(world, moment)
        .filter(link -> link.addresses().stream().anyMatch(one -> one.ip().toString().equals(ip)))
        .findFirst()
        .map(link -> ", of " + link.name())
        .orElse("");
  }

  /** Links that a packet may leave by. */
  private static Stream<Link> links(World world, Moment moment) {
    return world.network().find(moment.at()).stream()
        .flatMap(namespace -> namespace.links().all().stream())
        .filter(link -> !link.isLoopback());
  }

  private static Guess destination(Moment moment) {
    var to = Packets.end(moment.step().before(), false);
    var changed = moment.change() != null;
    var becomes = "A rule replaces it by the address of a machine behind it";
    var stays = "It stays: whoever comes next knows the address";
    var node = "It becomes the address of this node";
    return of(
        "What becomes of the destination " + to + " on " + who(moment) + "?",
        Stream.of(becomes, stays, node),
        changed ? becomes : stays,
        "");
  }

  private static Guess bridge(Moment moment, Decision.Bridged bridged) {
    var name = bridged.bridge().name();
    var known = "It sends it out by the one port behind which the address is";
    var flooded = "It sends it to all ports but the one it came by";
    var local = "It hands it up to IP, to be routed";
    var nowhere = "It drops it";
    var key =
        switch (bridged.choice()) {
          case KNOWN -> known;
          case FLOODED -> flooded;
          case LOCAL -> local;
          case NOWHERE -> nowhere;
        };
    return of(
        "A frame for %s is on bridge %s. What does the bridge do?"
            .formatted(addressee(moment), name),
        Stream.of(known, flooded, local, nowhere),
        key,
        nowhere);
  }

  /** The Ethernet address, and whose it is if ARP told on the way here. */
  private static String addressee(Moment moment) {
    var mac = moment.step().after().destination();
    return moment.passed().stream()
        .flatMap(stay ->
            stay.step().decision() instanceof Decision.Resolved resolved
                    && mac.equals(resolved.mac())
                ? Stream.of(mac + ", the address that " + resolved.ip() + " answered with,")
                : Stream.<String>of())
        .findFirst()
        .orElse(mac.toString());
  }

  private static Guess steer(World world, Moment moment, FabricDecision.Steered steered) {
    var to = Packets.ip(moment.step().after(), false);
    var key = Azures.line(steered.route());
    var bits = Ipv4.of(to).bits();
    var others =
        EffectiveRoutes.of(world.estate().azure(), steered.subnet()).routes().stream()
            .filter(EffectiveRoute::active)
            .sorted(
                Comparator.comparingInt(
                    route -> -Integer.numberOfLeadingZeros(route.prefix().network().bits() ^ bits)))
            .map(Azures::line);
    var losers = steered.losers().stream().filter(EffectiveRoute::active).map(Azures::line);
    var options =
        Stream.of(Stream.of(key), losers, others)
            .flatMap(lines -> lines)
            .distinct()
            .limit(MOST_ROUTES);
    return of(
        "Subnet %s: which effective route wins for %s?".formatted(steered.subnet().name(), to),
        options,
        key,
        "");
  }
}
