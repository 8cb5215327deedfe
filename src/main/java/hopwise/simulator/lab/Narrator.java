package hopwise.simulator.lab;

import hopwise.simulator.linux.Link;
import hopwise.simulator.linux.route.Route;
import hopwise.simulator.net.Arp;
import hopwise.simulator.net.IcmpError;
import hopwise.simulator.net.Packet;
import hopwise.simulator.net.Transport;
import hopwise.simulator.trace.Decision;
import hopwise.simulator.trace.Disposition;
import hopwise.simulator.trace.FabricDecision;
import hopwise.simulator.trace.Shot;
import hopwise.simulator.trace.Step;
import hopwise.simulator.trace.WindowsDecision;
import java.util.Locale;
import java.util.stream.Collectors;

/** Says in one sentence what a step of a walk decided. */
public final class Narrator {
  private Narrator() {}

  /** The name of the stage, in kebab case. */
  public static String kind(Step step) {
    return switch (step.decision()) {
      case Decision.Originated originated -> "originate";
      case Decision.Arrived arrived -> "receive";
      case Decision.Left left -> "transmit";
      case Decision.Bridged bridged -> "bridge";
      case Decision.Routed routed -> "route";
      case Decision.Resolved resolved -> "arp";
      case Decision.Filtered filtered -> "netfilter";
      case Decision.BridgeFiltered filtered -> "ebtables";
      case Decision.Policed policed -> "policy";
      case Decision.Served served -> "service";
      case Decision.Tracked tracked -> "conntrack";
      case Decision.Translated translated -> "translate";
      case Decision.Delivered delivered -> "deliver";
      case Decision.Complained complained -> "icmp-error";
      case Decision.Tunnelled tunnelled -> "tunnel";
      case FabricDecision decided -> FabricSentences.kind(decided);
      case WindowsDecision decided -> WindowsSentences.kind(decided);
      case Decision.Ended ended -> "end";
    };
  }

  /** The sentence, with its full stop. */
  public static String sentence(Step step) {
    return switch (step.decision()) {
      case Decision.Originated() -> "Sends " + packet(step.after()) + ".";
      case Decision.Arrived(var link, boolean ours) ->
          "Comes in by " + link.name() + receiver(link, ours) + ".";
      case Decision.Left(var link) -> "Leaves by " + link.name() + ".";
      case Decision.Bridged bridged -> bridged(step, bridged);
      case Decision.Routed routed -> routed(routed);
      case Decision.Resolved resolved -> resolved(resolved);
      case Decision.Filtered filtered -> RuleSentences.of(step, filtered);
      case Decision.BridgeFiltered filtered -> RuleSentences.of(filtered);
      case Decision.Policed policed -> policed(policed);
      case Decision.Served(var service, var pod) ->
          pod == null
              ? "Cilium knows no pod of the service " + service + "."
              : "Cilium chooses the pod " + pod + " for the service " + service + " (a model).";
      case Decision.Tracked(var state, var original, var reply) ->
          "Connection tracking: " + state + ".";
      case Decision.Translated translated -> translated(step, translated);
      case Decision.Delivered(var listener) ->
          listener == null
              ? "Arrives: the machine itself takes it."
              : "Arrives: "
                  + listener.program()
                  + " listens on "
                  + listener.protocol()
                  + " port "
                  + listener.port()
                  + ".";
      case Decision.Complained(var error) -> "Tells the sender: ICMP " + words(error) + ".";
      case Decision.Tunnelled(var device, var remote, boolean in) ->
          in
              ? device.name() + " wraps the frame in a VXLAN datagram for " + remote + "."
              : device.name() + " unwraps the frame from the VXLAN datagram of " + remote + ".";
      case FabricDecision decided -> FabricSentences.of(step, decided);
      case WindowsDecision decided -> WindowsSentences.of(decided);
      case Decision.Ended(var disposition, var detail) -> ended(disposition, detail);
    };
  }

  private static String policed(Decision.Policed policed) {
    var way = (policed.toPod() ? "to" : "from") + " the pod at " + policed.link().name();
    return policed.by() == null
        ? "No network policy allows it " + way + "."
        : "Network policy " + policed.by().policy() + " allows it " + way + ".";
  }

  private static String receiver(Link link, boolean ours) {
    if (link.port() != null) {
      return ", a port of a bridge";
    }
    return ours ? "" : ", addressed to another Ethernet address";
  }

  private static String bridged(Step step, Decision.Bridged bridged) {
    var bridge = bridged.bridge().name();
    return switch (bridged.choice()) {
      case KNOWN ->
          "Bridge "
              + bridge
              + " knows "
              + step.after().destination()
              + " behind "
              + names(bridged)
              + ".";
      case FLOODED ->
          step.after().destination().isGroup()
              ? "Bridge " + bridge + " sends the broadcast to " + names(bridged) + "."
              : "Bridge "
                  + bridge
                  + " does not know "
                  + step.after().destination()
                  + " and floods it to "
                  + names(bridged)
                  + ".";
      case LOCAL -> "The frame is for bridge " + bridge + " itself: it goes up to IP.";
      case NOWHERE -> "Bridge " + bridge + " has no port that may take it.";
    };
  }

  private static String names(Decision.Bridged bridged) {
    return bridged.ports().stream().map(Link::name).collect(Collectors.joining(", "));
  }

  private static String routed(Decision.Routed routed) {
    var route = routed.route();
    return switch (route.type()) {
      case LOCAL -> "The destination is an address of this machine.";
      case UNICAST ->
          "Route "
              + destination(route)
              + (route.gateway() == null ? "" : " via " + route.gateway())
              + " wins: out by "
              + routed.output().name()
              + (route.table() == Route.MAIN ? "." : ", from table " + route.table() + ".");
      case BROADCAST, BLACKHOLE, UNREACHABLE, PROHIBIT, THROW ->
          "Route " + route.type() + " " + destination(route) + " wins.";
    };
  }

  private static String destination(Route route) {
    return route.destination().length() == 0 ? "default" : route.destination().toString();
  }

  private static String resolved(Decision.Resolved resolved) {
    var who = resolved.ip() + " on " + resolved.link().name();
    return switch (resolved.how()) {
      case PERMANENT -> who + " is set for good to " + resolved.mac() + ".";
      case KNOWN -> who + " is known to be at " + resolved.mac() + ".";
      case ASKED -> "ARP asked who has " + who + ": it is at " + resolved.mac() + ".";
      case UNANSWERED -> "ARP asked who has " + who + ", and nobody answered.";
    };
  }

  private static String translated(Step step, Decision.Translated translated) {
    var before = (Packet) step.before().payload();
    var after = (Packet) step.after().payload();
    return translated.source()
        ? "Connection tracking changes the source from "
            + end(before, true)
            + " to "
            + end(after, true)
            + "."
        : "Connection tracking changes the destination from "
            + end(before, false)
            + " to "
            + end(after, false)
            + ".";
  }

  /** One end of a packet: {@code 10.0.0.2:40000}. */
  public static String end(Packet packet, boolean source) {
    var ip = source ? packet.source() : packet.destination();
    return switch (packet.transport()) {
      case Transport.Tcp tcp -> ip + ":" + (source ? tcp.source() : tcp.destination());
      case Transport.Udp udp -> ip + ":" + (source ? udp.source() : udp.destination());
      case Transport.Echo echo -> ip.toString();
      case Transport.Failure failure -> ip.toString();
    };
  }

  /** A packet in a few words: {@code TCP SYN 10.0.0.2:40000 -> 10.0.0.3:80, TTL 64}. */
  public static String packet(Shot shot) {
    return switch (shot.payload()) {
      case Arp arp ->
          arp.reply()
              ? "ARP: " + arp.senderIp() + " is at " + arp.senderMac()
              : "ARP: who has " + arp.targetIp() + ", tell " + arp.senderIp();
      case Packet packet ->
          transport(packet.transport())
              + " "
              + end(packet, true)
              + " -> "
              + end(packet, false)
              + ", TTL "
              + packet.ttl();
    };
  }

  private static String transport(Transport transport) {
    return switch (transport) {
      case Transport.Tcp tcp -> "TCP " + words(tcp.segment());
      case Transport.Udp udp -> "UDP";
      case Transport.Echo echo -> echo.reply() ? "ICMP echo reply" : "ICMP echo request";
      case Transport.Failure failure -> "ICMP " + words(failure.error());
    };
  }

  private static String words(Transport.Segment segment) {
    return segment.name().replace('_', '/');
  }

  private static String words(IcmpError error) {
    return error.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static String ended(Disposition disposition, String detail) {
    var text = DispositionWords.of(disposition);
    return detail.isEmpty() ? text + "." : text + " (" + detail + ").";
  }
}
