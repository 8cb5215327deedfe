package hopwise.simulator.golden;

import hopwise.simulator.linux.NamespaceId;
import hopwise.simulator.linux.netfilter.Connection;
import hopwise.simulator.linux.netfilter.Tuple;
import hopwise.simulator.net.Packet;
import hopwise.simulator.net.Transport;
import hopwise.simulator.shell.netfilter.RuleText;
import hopwise.simulator.trace.Decision;
import hopwise.simulator.trace.Outcome;
import hopwise.simulator.trace.Sighting;
import hopwise.simulator.trace.Watched;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A walk in the words of the recordings. */
record Observed(Watched watched, String source, String target, int sourcePort) {

  /** {@code client A:P -> B:Q CONNECTED; server C:R saw client D:S}, or {@code FAILED}. */
  String summary() {
    var walk = watched.walk();
    var seen = walk.request().seen();
    if (!(walk.outcome() instanceof Outcome.Answered) || seen == null) {
      return "client :%d -> %s FAILED TimeoutError: timed out".formatted(sourcePort, target);
    }
    return "client %s:%d -> %s CONNECTED; server %s:%d saw client %s:%d"
        .formatted(
            source,
            sourcePort,
            target,
            seen.destination(),
            seen.destinationPort(),
            seen.source(),
            seen.sourcePort());
  }

  /** What tcpdump saw of the handshake at every link, each line once. */
  List<String> frames() {
    return watched.sightings().stream().flatMap(Observed::frame).distinct().toList();
  }

  private static Stream<String> frame(Sighting sighting) {
    if (!(sighting.frame().payload() instanceof Packet packet)
        || !(packet.transport() instanceof Transport.Tcp tcp)) {
      return Stream.empty();
    }
    var flags =
        switch (tcp.segment()) {
          case SYN -> "[S]";
          case SYN_ACK -> "[S.]";
          case ACK, RST, FIN_ACK -> "";
        };
    var direction =
        switch (sighting.direction()) {
          case OUT -> "Out";
          case IN -> "In";
          case OTHER -> "P";
          case BROADCAST -> "B";
        };
    return flags.isEmpty()
        ? Stream.empty()
        : Stream.of(
            "%s | %s %s %s IP ttl %d %s.%d > %s.%d: Flags %s"
                .formatted(
                    sighting.at().name().replace("kn-", ""),
                    sighting.link().name(),
                    direction,
                    sighting.frame().source(),
                    packet.ttl(),
                    packet.source(),
                    tcp.source(),
                    packet.destination(),
                    tcp.destination(),
                    flags));
  }

  /** The tracked connections of a namespace, as {@code conntrack -L} prints them. */
  static String connection(Connection connection) {
    return "tcp 6 %s %s%s %s%s"
        .formatted(
            connection.state(),
            tuple(connection.original()),
            connection.replied() ? "" : " [UNREPLIED]",
            tuple(connection.reply()),
            connection.assured() ? " [ASSURED]" : "");
  }

  private static String tuple(Tuple tuple) {
    return "src=%s dst=%s sport=%d dport=%d"
        .formatted(
            tuple.source(), tuple.destination(), tuple.sourcePort(), tuple.destinationPort());
  }

  /** The rules that the request met in a namespace: {@code table:CHAIN:rule:VERDICT …}. */
  List<String> rules(NamespaceId at) {
    return watched.walk().request().hops().stream()
        .filter(hop -> hop.at().equals(at))
        .flatMap(hop -> hop.steps().stream())
        .flatMap(step ->
            step.decision() instanceof Decision.Filtered filtered
                ? Stream.of(rule(filtered))
                : Stream.empty())
        .toList();
  }

  private static String rule(Decision.Filtered filtered) {
    var place = filtered.table().name().toLowerCase(Locale.ROOT) + ":" + filtered.chain();
    if (filtered.rule() == null) {
      return place + ":policy:" + filtered.verdict();
    }
    var jump = filtered.jump() == null ? "" : ":" + filtered.jump();
    return place
        + ":rule:"
        + filtered.verdict()
        + jump
        + " "
        + RuleText.of(filtered.chain(), filtered.rule());
  }
}
