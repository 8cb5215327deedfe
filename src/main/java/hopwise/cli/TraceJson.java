package hopwise.cli;

import hopwise.simulator.lab.DispositionWords;
import hopwise.simulator.lab.Journey;
import hopwise.simulator.lab.Narrator;
import hopwise.simulator.net.Arp;
import hopwise.simulator.net.Packet;
import hopwise.simulator.net.Transport;
import hopwise.simulator.trace.Disposition;
import hopwise.simulator.trace.Hop;
import hopwise.simulator.trace.Shot;
import hopwise.simulator.trace.Trace;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A walk as JSON; the keys are a contract (README). */
record TraceJson(
    Disposition disposition,
    String reason,
    @Nullable String sourceSeen,
    @Nullable String destinationSeen,
    @Nullable ReplyJson reply,
    List<BranchJson> branches,
    List<HopJson> hops) {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  record ReplyJson(Disposition disposition, List<HopJson> hops) {}

  record BranchJson(
      double probability, Disposition disposition, @Nullable String destinationSeen) {}

  record HopJson(String at, List<StepJson> steps) {}

  record StepJson(String kind, String detail, PacketJson before, PacketJson after) {}

  record PacketJson(
      String src,
      String dst,
      int sport,
      int dport,
      int ttl,
      int mark,
      String srcMac,
      String dstMac) {}

  static String of(List<Journey.Branch> branches) {
    var walk = branches.getFirst().walk();
    var request = walk.request();
    var reply = request.disposition() == Disposition.DELIVERED ? walk.reply() : null;
    var json =
        new TraceJson(
            request.disposition(),
            DispositionWords.of(request.disposition()),
            source(request),
            destination(request),
            reply == null ? null : new ReplyJson(reply.disposition(), hops(reply)),
            branches.stream().map(TraceJson::branch).toList(),
            hops(request));
    return MAPPER.writeValueAsString(json) + "\n";
  }

  private static BranchJson branch(Journey.Branch branch) {
    var request = branch.walk().request();
    return new BranchJson(branch.probability(), request.disposition(), destination(request));
  }

  private static @Nullable String source(Trace trace) {
    var seen = trace.seen();
    return seen == null ? null : seen.source() + ":" + seen.sourcePort();
  }

  private static @Nullable String destination(Trace trace) {
    var seen = trace.seen();
    return seen == null ? null : seen.destination() + ":" + seen.destinationPort();
  }

  private static List<HopJson> hops(Trace trace) {
    return trace.hops().stream().map(TraceJson::hop).toList();
  }

  private static HopJson hop(Hop hop) {
    return new HopJson(
        hop.at().toString(),
        hop.steps().stream()
            .map(step ->
                new StepJson(
                    Narrator.kind(step),
                    Narrator.sentence(step),
                    packet(step.before()),
                    packet(step.after())))
            .toList());
  }

  private static PacketJson packet(Shot shot) {
    return switch (shot.payload()) {
      case Arp arp -> json(shot, arp.senderIp().toString(), arp.targetIp().toString(), 0, 0, 0);
      case Packet packet -> {
        var source = packet.source().toString();
        var destination = packet.destination().toString();
        int ttl = packet.ttl();
        yield switch (packet.transport()) {
          case Transport.Tcp tcp ->
              json(shot, source, destination, tcp.source(), tcp.destination(), ttl);
          case Transport.Udp udp ->
              json(shot, source, destination, udp.source(), udp.destination(), ttl);
          case Transport.Echo echo -> json(shot, source, destination, echo.id(), 0, ttl);
          case Transport.Failure failure -> json(shot, source, destination, 0, 0, ttl);
        };
      }
    };
  }

  private static PacketJson json(
      Shot shot, String source, String destination, int sport, int dport, int ttl) {
    return new PacketJson(
        source,
        destination,
        sport,
        dport,
        ttl,
        shot.mark(),
        shot.source().toString(),
        shot.destination().toString());
  }
}
