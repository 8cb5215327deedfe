package hopwise.simulator.lab;

import hopwise.simulator.net.Arp;
import hopwise.simulator.net.Packet;
import hopwise.simulator.net.Transport;
import hopwise.simulator.trace.Disposition;
import hopwise.simulator.trace.Hop;
import hopwise.simulator.trace.Shot;
import hopwise.simulator.trace.Step;
import hopwise.simulator.trace.Trace;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A walk as names and values, as {@code trace --json} prints it; the names are a contract. */
public final class TraceKeys {
  private TraceKeys() {}

  /** The tree of a walk with all its branches, in the order in which it is printed. */
  public static Map<String, @Nullable Object> of(List<Journey.Branch> branches) {
    var walk = branches.getFirst().walk();
    var request = walk.request();
    var reply = request.disposition() == Disposition.DELIVERED ? walk.reply() : null;
    var tree = new LinkedHashMap<String, @Nullable Object>();
    tree.put("disposition", request.disposition().toString());
    tree.put("reason", DispositionWords.of(request.disposition()));
    tree.put("sourceSeen", source(request));
    tree.put("destinationSeen", destination(request));
    tree.put("reply", reply == null ? null : reply(reply));
    tree.put("branches", branches.stream().map(TraceKeys::branch).toList());
    tree.put("hops", hops(request));
    return tree;
  }

  private static Map<String, @Nullable Object> reply(Trace reply) {
    var tree = new LinkedHashMap<String, @Nullable Object>();
    tree.put("disposition", reply.disposition().toString());
    tree.put("hops", hops(reply));
    return tree;
  }

  private static Map<String, @Nullable Object> branch(Journey.Branch branch) {
    var request = branch.walk().request();
    var tree = new LinkedHashMap<String, @Nullable Object>();
    tree.put("probability", branch.probability());
    tree.put("disposition", request.disposition().toString());
    tree.put("destinationSeen", destination(request));
    return tree;
  }

  private static @Nullable String source(Trace trace) {
    var seen = trace.seen();
    return seen == null ? null : seen.source() + ":" + seen.sourcePort();
  }

  private static @Nullable String destination(Trace trace) {
    var seen = trace.seen();
    return seen == null ? null : seen.destination() + ":" + seen.destinationPort();
  }

  private static List<Map<String, @Nullable Object>> hops(Trace trace) {
    return trace.hops().stream().map(TraceKeys::hop).toList();
  }

  private static Map<String, @Nullable Object> hop(Hop hop) {
    var tree = new LinkedHashMap<String, @Nullable Object>();
    tree.put("at", hop.at().toString());
    tree.put("steps", hop.steps().stream().map(TraceKeys::step).toList());
    return tree;
  }

  private static Map<String, @Nullable Object> step(Step step) {
    var tree = new LinkedHashMap<String, @Nullable Object>();
    tree.put("kind", Narrator.kind(step));
    tree.put("detail", Narrator.sentence(step));
    tree.put("before", packet(step.before()));
    tree.put("after", packet(step.after()));
    return tree;
  }

  private static Map<String, @Nullable Object> packet(Shot shot) {
    return switch (shot.payload()) {
      case Arp arp -> packet(shot, arp.senderIp().toString(), arp.targetIp().toString(), 0, 0, 0);
      case Packet packet -> {
        var source = packet.source().toString();
        var destination = packet.destination().toString();
        int ttl = packet.ttl();
        yield switch (packet.transport()) {
          case Transport.Tcp tcp ->
              packet(shot, source, destination, tcp.source(), tcp.destination(), ttl);
          case Transport.Udp udp ->
              packet(shot, source, destination, udp.source(), udp.destination(), ttl);
          case Transport.Echo echo -> packet(shot, source, destination, echo.id(), 0, ttl);
          case Transport.Failure failure -> packet(shot, source, destination, 0, 0, ttl);
        };
      }
    };
  }

  private static Map<String, @Nullable Object> packet(
      Shot shot, String source, String destination, int sport, int dport, int ttl) {
    var tree = new LinkedHashMap<String, @Nullable Object>();
    tree.put("src", source);
    tree.put("dst", destination);
    tree.put("sport", sport);
    tree.put("dport", dport);
    tree.put("ttl", ttl);
    tree.put("mark", shot.mark());
    tree.put("srcMac", shot.source().toString());
    tree.put("dstMac", shot.destination().toString());
    return tree;
  }
}
