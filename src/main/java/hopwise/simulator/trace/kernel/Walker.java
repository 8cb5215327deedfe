package hopwise.simulator.trace.kernel;

import hopwise.simulator.linux.Dynamics;
import hopwise.simulator.linux.netfilter.Match.AddressType;
import hopwise.simulator.net.Ipv4;
import hopwise.simulator.net.Mac;
import hopwise.simulator.net.Packet;
import hopwise.simulator.net.Protocol;
import hopwise.simulator.net.Transport;
import hopwise.simulator.trace.Decision;
import hopwise.simulator.trace.Disposition;
import hopwise.simulator.trace.Flow;
import hopwise.simulator.trace.Ground;
import hopwise.simulator.trace.Hop;
import hopwise.simulator.trace.Outcome;
import hopwise.simulator.trace.Probe;
import hopwise.simulator.trace.Shot;
import hopwise.simulator.trace.Step;
import hopwise.simulator.trace.Trace;
import hopwise.simulator.trace.Walk;
import hopwise.simulator.trace.Watched;
import java.util.List;

/** Sends probes through a network. */
public final class Walker {
  private Walker() {}

  /**
   * Sends one probe and lets everything that follows from it happen: ARP, the answer, the rest of a
   * TCP handshake.
   *
   * @param now milliseconds of the lab's clock
   * @param seed decides where rules choose at random, after {@code prescribed} is used up
   * @param prescribed the first decisions by chance, to walk another branch
   */
  public static Walk walk(
      Ground ground, Dynamics before, Probe probe, long now, long seed, List<Boolean> prescribed) {
    return walk(new Wire(ground, before, now, new Chances(seed, prescribed), null), probe);
  }

  /** Like {@link #walk}, with an eye on every link and every copy. */
  public static Watched watch(Ground ground, Dynamics before, Probe probe, long now, long seed) {
    var watch = new Watch();
    var wire = new Wire(ground, before, now, new Chances(seed, List.of()), watch);
    var walk = walk(wire, probe);
    return new Watched(walk, watch.sightings, watch.met);
  }

  private static Walk walk(Wire wire, Probe probe) {
    var windows = wire.windows(probe.from());
    if (windows != null) {
      send(wire, windows, probe);
      return walk(wire);
    }
    var stack = wire.stack(probe.from());
    if (probe.source() != null && !isOwn(stack, probe.source())) {
      return notSent(wire, probe, Outcome.NotSent.Why.ADDRESS_NOT_AVAILABLE);
    }
    var wanted = probe.source() == null ? Routes.ANY : probe.source();
    var routed = route(stack, probe, wanted);
    if (routed.way() == null || routed.refused() != null) {
      var why =
          routed.refused() == null ? Outcome.NotSent.Why.NETWORK_UNREACHABLE : routed.refused();
      return notSent(wire, probe, why);
    }
    send(wire, stack, probe, routed.source(), routed.way());
    return walk(wire);
  }

  /** TCP and UDP sockets connect, for which the way is looked up again once the source is known. */
  private static RouteOutput.Result route(Stack stack, Probe probe, Ipv4 wanted) {
    var first = RouteOutput.find(stack, probe.destination(), wanted, 0);
    boolean again =
        probe.protocol() != Protocol.ICMP && first.way() != null && wanted.equals(Routes.ANY);
    return again ? RouteOutput.find(stack, probe.destination(), first.source(), 0) : first;
  }

  private static boolean isOwn(Stack stack, Ipv4 ip) {
    return Routes.typeOf(stack, ip) == AddressType.LOCAL;
  }

  private static void send(Wire wire, Stack stack, Probe probe, Ipv4 source, Way way) {
    int ttl = probe.ttlOr(stack.namespace.sysctls().defaultTtl());
    wire.client = client(probe, source, ttl);
    var buffer = new Buffer(Flow.REQUEST, packet(ttl, probe, source));
    buffer.unsummed = probe.protocol() != Protocol.ICMP;
    buffer.note(stack.id(), new Decision.Originated());
    boolean sent = IpOutput.send(stack, buffer, way);
    wire.settle();
    if (!sent && probe.protocol() != Protocol.TCP) {
      wire.ends.tell(new Outcome.NotSent(Outcome.NotSent.Why.NOT_PERMITTED));
    }
  }

  private static void send(Wire wire, WindowsNode windows, Probe probe) {
    var compartment = windows.at(probe.from());
    var source = compartment.adapter().ip();
    int ttl = probe.ttlOr(WindowsNode.TTL);
    wire.client = client(probe, source, ttl);
    windows.send(compartment, Flow.REQUEST, packet(ttl, probe, source), 0);
    wire.settle();
  }

  private static Client client(Probe probe, Ipv4 source, int ttl) {
    return new Client(
        probe.from(),
        probe.protocol(),
        source,
        probe.sourcePort(),
        probe.destination(),
        probe.protocol() == Protocol.ICMP ? 0 : probe.port(),
        ttl);
  }

  private static Packet packet(int ttl, Probe probe, Ipv4 source) {
    var transport =
        switch (probe.protocol()) {
          case TCP -> new Transport.Tcp(probe.sourcePort(), probe.port(), Transport.Segment.SYN);
          case UDP -> new Transport.Udp(probe.sourcePort(), probe.port(), null);
          case ICMP -> new Transport.Echo(false, probe.sourcePort(), probe.port());
        };
    return new Packet(source, probe.destination(), ttl, transport);
  }

  private static Walk walk(Wire wire) {
    var request = wire.ends.trace(Flow.REQUEST);
    if (request == null) {
      throw new IllegalStateException("a probe without an end");
    }
    return new Walk(
        request,
        wire.ends.trace(Flow.REPLY),
        wire.ends.trace(Flow.ERROR),
        wire.ends.reached(),
        wire.ends.outcome(),
        wire.client.protocol() != Protocol.TCP || wire.ends.isSettled(),
        wire.chances.taken(),
        wire.after());
  }

  private static Walk notSent(Wire wire, Probe probe, Outcome.NotSent.Why why) {
    var source = probe.source() == null ? Routes.ANY : probe.source();
    int ttl = probe.ttlOr(wire.stack(probe.from()).namespace.sysctls().defaultTtl());
    var shot = new Shot(Mac.ZERO, Mac.ZERO, packet(ttl, probe, source), 0);
    var steps =
        List.of(
            new Step(new Decision.Originated(), shot, shot),
            new Step(new Decision.Ended(Disposition.NO_ROUTE, ""), shot, shot));
    var request = new Trace(Disposition.NO_ROUTE, List.of(new Hop(probe.from(), steps)), null);
    return new Walk(
        request, null, null, null, new Outcome.NotSent(why), false, List.of(), wire.after());
  }
}
