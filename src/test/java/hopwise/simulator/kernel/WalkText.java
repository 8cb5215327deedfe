package hopwise.simulator.kernel;

import hopwise.simulator.kernel.KernelCase.Dial;
import hopwise.simulator.linux.ebtables.EbTarget;
import hopwise.simulator.linux.netfilter.Connection;
import hopwise.simulator.linux.netfilter.Tuple;
import hopwise.simulator.net.Packet;
import hopwise.simulator.net.Protocol;
import hopwise.simulator.net.Transport;
import hopwise.simulator.shell.netfilter.RuleText;
import hopwise.simulator.trace.Decision;
import hopwise.simulator.trace.FabricDecision;
import hopwise.simulator.trace.Flow;
import hopwise.simulator.trace.Outcome;
import hopwise.simulator.trace.Walk;
import hopwise.simulator.trace.Watched;
import hopwise.simulator.trace.WindowsDecision;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/** Says of a walk what the agent says of a connection on the kernel. */
final class WalkText {
  private WalkText() {}

  static List<String> outcome(Dial dial, Walk walk) {
    var lines = new ArrayList<String>();
    boolean halfOpen = walk.outcome() instanceof Outcome.Answered && !walk.settled();
    lines.add(halfOpen ? "connected" : word(walk.outcome()));
    if (walk.outcome() instanceof Outcome.Answered(var from, int ttl)
        && dial.protocol().equals("icmp")) {
      lines.add("from " + from);
    }
    if (!dial.protocol().equals("icmp")) {
      var steps = walk.request().hops().getFirst().steps();
      var first = steps.getFirst().before().payload();
      boolean refused = walk.outcome() instanceof Outcome.NotSent && steps.size() == 2;
      if (first instanceof Packet packet && !refused) {
        lines.add("local " + packet.source() + ":" + dial.port());
      }
      var seen = walk.request().seen();
      if (walk.outcome() instanceof Outcome.Answered
          && !halfOpen
          && seen != null
          && walk.reached() != null) {
        lines.add(
            "seen %s %s:%d saw %s:%d"
                .formatted(
                    walk.reached().name(),
                    seen.destination(),
                    seen.destinationPort(),
                    seen.source(),
                    seen.sourcePort()));
      }
    }
    return lines;
  }

  private static String word(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Answered answered -> "answered";
      case Outcome.Refused refused -> "refused";
      case Outcome.Told(var error, var from) ->
          "error icmp %d/%d from %s".formatted(error.type(), error.code(), from);
      case Outcome.Silence silence -> "timeout";
      case Outcome.NotSent(var why) ->
          switch (why) {
            case NETWORK_UNREACHABLE -> "net-unreachable";
            case HOST_UNREACHABLE -> "host-unreachable";
            case PERMISSION_DENIED -> "EACCES";
            case NOT_PERMITTED -> "not-permitted";
            case INVALID_ARGUMENT -> "EINVAL";
            case ADDRESS_NOT_AVAILABLE -> "EADDRNOTAVAIL";
          };
    };
  }

  /** Namespace and kind of packet, with the rules that it met there, all its copies included. */
  static SortedMap<String, List<String>> rules(Watched watched) {
    var rules = new TreeMap<String, List<String>>();
    for (var met : watched.met()) {
      var kind = kind(met);
      var text = text(met.step().decision());
      if (!kind.isEmpty() && !text.isEmpty()) {
        rules.computeIfAbsent(met.at().name() + " " + kind, key -> new ArrayList<>()).add(text);
      }
    }
    return rules;
  }

  /** What the agent calls such a packet; empty for one that it does not follow. */
  private static String kind(Watched.Met met) {
    if (met.flow() == Flow.SIDE || !(met.step().before().payload() instanceof Packet packet)) {
      return "";
    }
    return switch (packet.transport()) {
      case Transport.Tcp tcp ->
          switch (tcp.segment()) {
            case SYN -> "syn";
            case SYN_ACK -> "syn-ack";
            case RST -> "reset";
            case ACK, FIN_ACK -> "";
          };
      case Transport.Udp udp ->
          udp.tunnelled() != null ? "" : met.flow() == Flow.REPLY ? "answer" : "datagram";
      case Transport.Echo echo -> echo.reply() ? "echo-reply" : "echo-request";
      case Transport.Failure failure -> "icmp-error";
    };
  }

  private static String text(Decision decision) {
    return switch (decision) {
      case Decision.Filtered filtered -> text(filtered);
      case Decision.BridgeFiltered filtered ->
          "bridge %s:%s:%s:%s"
              .formatted(
                  filtered.table().name().toLowerCase(Locale.ROOT),
                  filtered.chain(),
                  filtered.rule() == null ? "policy" : filtered.number(),
                  filtered.rule() != null && filtered.rule().target() instanceof EbTarget.Jump jump
                      ? "JUMP " + jump.chain()
                      : filtered.verdict());
      case Decision.Originated d -> "";
      case Decision.Arrived d -> "";
      case Decision.Left d -> "";
      case Decision.Bridged d -> "";
      case Decision.Routed d -> "";
      case Decision.Resolved d -> "";
      case Decision.Policed d -> "";
      case Decision.Served d -> "";
      case Decision.Tracked d -> "";
      case Decision.Translated d -> "";
      case Decision.Delivered d -> "";
      case Decision.Complained d -> "";
      case Decision.Tunnelled d -> "";
      case FabricDecision d -> "";
      case WindowsDecision d -> "";
      case Decision.Ended d -> "";
    };
  }

  private static String text(Decision.Filtered filtered) {
    var rule = filtered.rule();
    if (rule == null) {
      return filtered.verdict() == Decision.Verdict.DROP
          ? filtered.table() + ":" + filtered.chain() + ":policy:DROP"
          : "";
    }
    return "%s:%s:%s:%s"
        .formatted(
            filtered.table(),
            filtered.chain(),
            RuleText.of(filtered.chain(), rule),
            filtered.verdict() + (filtered.jump() == null ? "" : " " + filtered.jump()));
  }

  static String connection(Connection connection) {
    var original = connection.original();
    return original.protocol().toString().toLowerCase(Locale.ROOT)
        + " "
        + tuple(original)
        + " "
        + tuple(connection.reply())
        + (connection.replied() ? "" : " [UNREPLIED]");
  }

  private static String tuple(Tuple tuple) {
    return tuple.protocol() == Protocol.ICMP
        ? "%s>%s type %d id %d"
            .formatted(
                tuple.source(), tuple.destination(), tuple.destinationPort(), tuple.sourcePort())
        : "%s:%d>%s:%d"
            .formatted(
                tuple.source(), tuple.sourcePort(), tuple.destination(), tuple.destinationPort());
  }
}
