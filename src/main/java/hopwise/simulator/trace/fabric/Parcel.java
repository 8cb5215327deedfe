package hopwise.simulator.trace.fabric;

import hopwise.simulator.azure.Attachment;
import hopwise.simulator.linux.NamespaceId;
import hopwise.simulator.linux.netfilter.Tuple;
import hopwise.simulator.net.Ipv4;
import hopwise.simulator.net.Packet;
import hopwise.simulator.trace.Disposition;
import hopwise.simulator.trace.FabricDecision;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A packet on its way through the fabric, and what was decided so far. */
final class Parcel {
  private Packet packet;
  private NamespaceId at;
  private final List<Passage.Event> events = new ArrayList<>();
  private Passage.@Nullable End end;

  Parcel(Packet packet, NamespaceId at) {
    this.packet = packet;
    this.at = at;
  }

  Packet packet() {
    return packet;
  }

  Ipv4 source() {
    return packet.source();
  }

  Ipv4 destination() {
    return packet.destination();
  }

  /** Its tuple; an ICMP error has that of an answer to the packet it speaks of. */
  Tuple tuple() {
    return Translation.tuple(packet);
  }

  /** Comes to another part of the fabric. */
  void enter(NamespaceId place) {
    at = place;
  }

  void note(FabricDecision decision) {
    events.add(new Passage.Event(at, decision, packet));
  }

  /** Notes a decision that makes another tuple of the packet's. */
  void translate(Tuple to, FabricDecision decision) {
    packet = Translation.of(packet, tuple(), to);
    note(decision);
  }

  void hand(Attachment card) {
    note(new FabricDecision.Handed(card));
    end = new Passage.End.Handed(card);
  }

  void lose(Disposition disposition, String detail) {
    end = new Passage.End.Lost(at, disposition, detail);
  }

  Passage passage() {
    if (end == null) {
      throw new IllegalStateException("a packet without an end");
    }
    return new Passage(events, end);
  }
}
