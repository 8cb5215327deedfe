package hopwise.simulator.trace.kernel;

import hopwise.simulator.linux.netfilter.Match;
import hopwise.simulator.linux.netfilter.Match.CtState;
import hopwise.simulator.linux.netfilter.PortRange;
import hopwise.simulator.linux.netfilter.Rule;
import hopwise.simulator.net.Ipv4;
import hopwise.simulator.net.Packet;
import hopwise.simulator.net.Transport;
import org.jspecify.annotations.Nullable;

/** Whether a packet matches a rule of iptables. */
final class Matching {
  private static final int NO_PORT = 0;

  private Matching() {}

  /**
   * Whether every test of {@code rule} passes.
   *
   * @param input name of the link it came in by, empty for none
   * @param output name of the link it leaves by, empty for none
   */
  static boolean matches(Stack stack, Buffer buffer, Rule rule, String input, String output) {
    var packet = buffer.packet();
    if (!rule.selector()
        .matches(packet.source(), packet.destination(), packet.protocol(), input, output)) {
      return false;
    }
    for (var match : rule.matches()) {
      if (!passes(stack, buffer, packet, match)) {
        return false;
      }
    }
    return true;
  }

  private static boolean passes(Stack stack, Buffer buffer, Packet packet, Match match) {
    return switch (match) {
      case Match.Comment comment -> true;
      case Match.Ports ports -> ports(packet, ports);
      case Match.IcmpType type -> icmp(packet.transport(), type);
      case Match.MultiPort ports -> multiport(packet.transport(), ports);
      case Match.MarkIs(int value, int mask, boolean negated) ->
          ((buffer.mark & mask) == value) != negated;
      case Match.AddressTypes(var source, var destination) ->
          isOfType(stack, packet.source(), source)
              && isOfType(stack, packet.destination(), destination);
      case Match.State(var states, boolean negated, boolean shortForm) ->
          states.stream().anyMatch(state -> isIn(buffer, state)) != negated;
      case Match.Random(long threshold, boolean negated) ->
          stack.wire.chances.decide(threshold) != negated;
    };
  }

  private static boolean isOfType(
      Stack stack, Ipv4 ip, Match.AddressTypes.@Nullable TypeTest test) {
    return test == null || test.types().contains(Routes.typeOf(stack, ip)) != test.negated();
  }

  private static boolean isIn(Buffer buffer, CtState state) {
    var entry = buffer.entry;
    return switch (state) {
      case INVALID, NEW, RELATED, ESTABLISHED, UNTRACKED -> buffer.state == state;
      case SNAT -> entry != null && entry.sourceTranslated;
      case DNAT -> entry != null && entry.destinationTranslated;
    };
  }

  private static boolean ports(Packet packet, Match.Ports test) {
    return packet.protocol() == test.protocol()
        && (test.source() == null || test.source().matches(packet.transport().sourcePort()))
        && (test.destination() == null
            || test.destination().matches(packet.transport().destinationPort()))
        && (test.syn() == null || isSyn(packet.transport()) == test.syn());
  }

  private static boolean isSyn(Transport transport) {
    return transport instanceof Transport.Tcp(int from, int to, var segment)
        && segment == Transport.Segment.SYN;
  }

  private static boolean multiport(Transport transport, Match.MultiPort test) {
    int source = transport.sourcePort();
    int destination = transport.destinationPort();
    if (source == NO_PORT) {
      return false;
    }
    boolean found =
        switch (test.side()) {
          case SOURCE -> holds(test, source);
          case DESTINATION -> holds(test, destination);
          case EITHER -> holds(test, source) || holds(test, destination);
        };
    return found != test.negated();
  }

  private static boolean holds(Match.MultiPort test, int port) {
    for (PortRange range : test.ports()) {
      if (range.contains(port)) {
        return true;
      }
    }
    return false;
  }

  private static boolean icmp(Transport transport, Match.IcmpType test) {
    return switch (transport) {
      case Transport.Echo echo -> isType(test, echo.reply() ? 0 : 8, 0);
      case Transport.Failure failure ->
          isType(test, failure.error().type(), failure.error().code());
      case Transport.Tcp tcp -> false;
      case Transport.Udp udp -> false;
    };
  }

  private static boolean isType(Match.IcmpType test, int type, int code) {
    boolean same =
        test.type() == Match.IcmpType.ANY
            || (test.type() == type && (test.code() < 0 || test.code() == code));
    return same != test.negated();
  }
}
