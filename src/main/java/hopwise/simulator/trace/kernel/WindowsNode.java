package hopwise.simulator.trace.kernel;

import hopwise.simulator.linux.Dynamics;
import hopwise.simulator.linux.Learned;
import hopwise.simulator.linux.NamespaceId;
import hopwise.simulator.net.Packet;
import hopwise.simulator.trace.Decision;
import hopwise.simulator.trace.Disposition;
import hopwise.simulator.trace.Flow;
import hopwise.simulator.trace.WindowsDecision;
import hopwise.simulator.trace.fabric.Fabric;
import hopwise.simulator.windows.Applied;
import hopwise.simulator.windows.Chooser;
import hopwise.simulator.windows.Compartment;
import hopwise.simulator.windows.Exit;
import hopwise.simulator.windows.FiveTuple;
import hopwise.simulator.windows.Passage;
import hopwise.simulator.windows.Vfp;
import hopwise.simulator.windows.WindowsHost;
import java.util.Map;

/** A Windows node while packets walk through it: its compartments around its virtual switch. */
final class WindowsNode {
  /** Windows' own time to live. */
  static final int TTL = 128;

  final Wire wire;
  private final WindowsHost host;
  private final WindowsMemory memory;
  private final Chooser chooser;

  WindowsNode(Wire wire, WindowsHost host, Dynamics before) {
    this.wire = wire;
    this.host = host;
    this.memory = new WindowsMemory(host, before, wire.now());
    this.chooser = (flow, count) -> choose(wire.chances, count);
  }

  /** Every endpoint is as likely as any other. */
  private static int choose(Chances chances, int count) {
    int chosen = 0;
    while (chosen < count - 1 && !chances.decide((1L << 31) / (count - chosen))) {
      chosen++;
    }
    return chosen;
  }

  static NamespaceId id(Compartment compartment) {
    return NamespaceId.root(compartment.place());
  }

  /** Where the virtual switch is. */
  private NamespaceId id() {
    return id(host.root());
  }

  /** The compartment of a place on this node. */
  Compartment at(NamespaceId place) {
    return host.compartment(place.host()).orElseThrow();
  }

  /**
   * Sends a packet of a compartment's own.
   *
   * @param opening the connection that the segment is to open, 0 for none
   */
  void send(Compartment from, Flow flow, Packet packet, int opening) {
    var buffer = new Buffer(flow, packet);
    buffer.opening = opening;
    buffer.note(id(from), new Decision.Originated());
    var route = from.route(packet.destination());
    if (packet.destination().equals(from.adapter().ip())) {
      WindowsSockets.receive(this, from, buffer);
    } else if (route.isEmpty()) {
      wire.ends.dropped(id(from), buffer, Disposition.NO_ROUTE, "");
    } else {
      buffer.source = from.adapter().mac();
      buffer.destination = Fabric.MAC;
      buffer.note(id(from), new WindowsDecision.Routed(route.get(), from.adapter()));
      pass(leave(from, WindowsPackets.tuple(packet)), buffer);
    }
  }

  private Passage leave(Compartment from, FiveTuple flow) {
    return host.endpointOf(from)
        .map(endpoint -> Vfp.leaving(host, endpoint, flow, memory.all(), chooser))
        .orElseGet(() -> Vfp.leavingHost(host, flow, memory.all(), chooser));
  }

  /** Takes a packet that comes in by the card. */
  void enter(Buffer buffer) {
    buffer.note(id(), new WindowsDecision.Entered(host.network().adapter()));
    var flow = WindowsPackets.tuple(buffer.packet());
    var passage = Vfp.entering(host, flow, memory.all(), chooser);
    if (passage.exit() instanceof Exit.ToCard && passage.applied().isEmpty()) {
      wire.ends.dropped(id(), buffer, Disposition.FORWARDING_DISABLED, host.network().adapter());
    } else {
      pass(passage, buffer);
    }
  }

  private void pass(Passage passage, Buffer buffer) {
    memory.note(passage);
    for (var applied : passage.applied()) {
      var before = buffer.shot();
      buffer.payload = changed(buffer.packet(), applied);
      buffer.note(id(), new WindowsDecision.Enforced(applied), before);
    }
    switch (passage.exit()) {
      case Exit.ToEndpoint(var pod) -> {
        buffer.destination = pod.mac();
        buffer.note(id(), switched(passage.exit()));
        WindowsSockets.receive(this, host.compartment(pod.place()).orElseThrow(), buffer);
      }
      case Exit.ToHost() -> {
        buffer.destination = host.mac();
        buffer.note(id(), switched(passage.exit()));
        WindowsSockets.receive(this, host.root(), buffer);
      }
      case Exit.ToCard() -> {
        buffer.source = host.mac();
        buffer.destination = Fabric.MAC;
        buffer.note(id(), switched(passage.exit()));
        Uplink.leave(wire, id(), buffer);
      }
      case Exit.Dropped() ->
          wire.ends.dropped(id(), buffer, Disposition.DROPPED_WINDOWS, "a policy of HNS");
    }
  }

  private Decision switched(Exit exit) {
    return new WindowsDecision.Switched(exit, host.network().adapter());
  }

  private static Packet changed(Packet packet, Applied applied) {
    return switch (applied) {
      case Applied.Remembered remembered -> WindowsPackets.with(packet, remembered.after());
      case Applied.Balanced balanced -> WindowsPackets.with(packet, balanced.after());
      case Applied.Mapped mapped -> WindowsPackets.with(packet, mapped.after());
      case Applied.Translated translated -> WindowsPackets.with(packet, translated.after());
      case Applied.Exempted exempted -> packet;
      case Applied.Blocked blocked -> packet;
      case Applied.Untranslatable untranslatable -> packet;
    };
  }

  Map<NamespaceId, Learned> learned() {
    return memory.learned();
  }
}
