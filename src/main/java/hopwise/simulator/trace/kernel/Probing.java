package hopwise.simulator.trace.kernel;

import hopwise.simulator.azure.Nic;
import hopwise.simulator.azure.nsg.TagRanges;
import hopwise.simulator.linux.Dynamics;
import hopwise.simulator.net.Packet;
import hopwise.simulator.net.Transport;
import hopwise.simulator.trace.Disposition;
import hopwise.simulator.trace.Flow;
import hopwise.simulator.trace.Ground;
import hopwise.simulator.trace.fabric.Health;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Sends the probes of load balancers beside a walk, and forgets what they leave behind. */
final class Probing implements Health {
  private static final int SOURCE_PORT = 50_000;
  private static final int TTL = 64;

  private final Ground ground;
  private final Dynamics before;
  private final long now;
  private final Map<Probed, Boolean> answers = new HashMap<>();

  private record Probed(Nic nic, int port) {}

  Probing(Ground ground, Dynamics before, long now) {
    this.ground = ground;
    this.before = before;
    this.now = now;
  }

  @Override
  public boolean answers(Nic nic, int port) {
    var probed = new Probed(nic, port);
    var known = answers.get(probed);
    if (known == null) {
      known = ask(nic, port);
      answers.put(probed, known);
    }
    return known;
  }

  private boolean ask(Nic nic, int port) {
    var wire = new Wire(ground, before, now, new Chances(0, List.of()), null);
    var syn = new Transport.Tcp(SOURCE_PORT, port, Transport.Segment.SYN);
    var buffer = new Buffer(Flow.REQUEST, new Packet(TagRanges.PLATFORM, nic.primary(), TTL, syn));
    Uplink.pass(wire, wire.fabric().probe(nic, buffer.packet()), buffer);
    wire.settle();
    var request = wire.ends.trace(Flow.REQUEST);
    return request != null && request.disposition() == Disposition.DELIVERED;
  }
}
