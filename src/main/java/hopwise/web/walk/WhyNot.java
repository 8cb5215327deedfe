package hopwise.web.walk;

import hopwise.simulator.linux.netfilter.Match;
import hopwise.simulator.linux.netfilter.Rule;
import hopwise.simulator.linux.netfilter.Selector;
import hopwise.simulator.net.Ipv4;
import hopwise.simulator.net.Packet;
import hopwise.simulator.net.Transport;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says which condition of a rule a packet does not meet. */
record WhyNot(Packet packet, int mark) {
  /** What the rule asks for, as the end of a sentence that begins with the rule. */
  String of(Rule rule) {
    return Stream.concat(
            selector(rule.selector()), rule.matches().stream().flatMap(it -> match(it).stream()))
        .findFirst()
        .or(() -> guess(rule))
        .orElse("asks for something else");
  }

  /** How the packet differs: the subject of a sentence that goes on. */
  String contrast(Rule rule) {
    var to = rule.selector().destination();
    if (to != null && to.range().contains(packet.destination()) == to.negated()) {
      return to.negated() ? "This one is inside" : "This one is not";
    }
    var from = rule.selector().source();
    return from != null && from.range().contains(packet.source()) == from.negated()
        ? (from.negated() ? "This one is inside" : "This one is not")
        : "This packet does not do that";
  }

  private Stream<String> selector(Selector selector) {
    return Stream.of(
            failing(selector.destination(), packet.destination(), "destination"),
            failing(selector.source(), packet.source(), "source"),
            protocol(selector.protocol()))
        .flatMap(Optional::stream);
  }

  private static Optional<String> failing(Selector.@Nullable Range range, Ipv4 ip, String side) {
    return range == null || range.range().contains(ip) != range.negated()
        ? Optional.empty()
        : Optional.of(
            "asks for a " + side + (range.negated() ? " outside " : " in ") + range.range());
  }

  private Optional<String> protocol(Selector.@Nullable Kind kind) {
    return kind == null || (kind.protocol() == packet.protocol()) != kind.negated()
        ? Optional.empty()
        : Optional.of(
            "is " + (kind.negated() ? "not " : "") + "for " + upper(kind.protocol().toString()));
  }

  private static String upper(String text) {
    return text.toUpperCase(Locale.ROOT);
  }

  /** Only what can be told from the packet alone. */
  private Optional<String> match(Match match) {
    return switch (match) {
      case Match.Ports ports -> ports(ports);
      case Match.MarkIs(int value, int mask, boolean negated) ->
          ((mark & mask) == value) == negated
              ? Optional.of("asks for " + (negated ? "no " : "") + "mark " + hex(value))
              : Optional.empty();
      case Match.IcmpType type ->
          packet.transport() instanceof Transport.Echo
              ? Optional.empty()
              : Optional.of("is for ICMP");
      case Match.MultiPort many -> Optional.empty();
      case Match.AddressTypes types -> Optional.empty();
      case Match.State state -> Optional.empty();
      case Match.Random random -> Optional.empty();
      case Match.Comment comment -> Optional.empty();
    };
  }

  private Optional<String> ports(Match.Ports ports) {
    if (ports.protocol() != packet.protocol()) {
      return Optional.of("is for " + upper(ports.protocol().toString()));
    }
    var test = ports.destination();
    return test == null || test.matches(packet.transport().destinationPort())
        ? Optional.empty()
        : Optional.of("asks for another port");
  }

  private static String hex(int value) {
    return "0x" + Integer.toHexString(value);
  }

  /** What is left when the packet meets all that can be told from it. */
  private static Optional<String> guess(Rule rule) {
    var selector = rule.selector();
    if (selector.input() != null || selector.output() != null) {
      return Optional.of("asks for another interface");
    }
    return rule.matches().stream().flatMap(match -> guess(match).stream()).findFirst();
  }

  private static Optional<String> guess(Match match) {
    return switch (match) {
      case Match.AddressTypes types -> Optional.of(addressType(types));
      case Match.State state -> Optional.of("asks for a connection in another state");
      case Match.Random random -> Optional.of("was tried first, and chance went on");
      case Match.MultiPort many -> Optional.of("asks for other ports");
      case Match.Ports ports -> Optional.empty();
      case Match.MarkIs mark -> Optional.empty();
      case Match.IcmpType type -> Optional.of("asks for another type of ICMP");
      case Match.Comment comment -> Optional.empty();
    };
  }

  private static String addressType(Match.AddressTypes types) {
    var test = types.destination() == null ? types.source() : types.destination();
    var side = types.destination() == null ? "source" : "destination";
    if (test == null || !test.types().contains(Match.AddressType.LOCAL)) {
      return "asks for another type of address";
    }
    var asked = test.negated() ? " that is not an address" : " that is an address";
    return "asks for a " + side + asked + " of this machine";
  }
}
