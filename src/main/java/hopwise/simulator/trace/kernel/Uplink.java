package hopwise.simulator.trace.kernel;

import hopwise.simulator.azure.Attachment;
import hopwise.simulator.linux.Link;
import hopwise.simulator.linux.LinkKind;
import hopwise.simulator.linux.LinkRef;
import hopwise.simulator.linux.NamespaceId;
import hopwise.simulator.net.Arp;
import hopwise.simulator.net.Packet;
import hopwise.simulator.trace.Disposition;
import hopwise.simulator.trace.FabricDecision;
import hopwise.simulator.trace.Flow;
import hopwise.simulator.trace.fabric.Fabric;
import hopwise.simulator.trace.fabric.Passage;

/** Frames between cards and Azure's fabric, which is no Linux machine. */
final class Uplink {
  private Uplink() {}

  /** Takes a frame that leaves by a card without a cable. */
  static void transmit(Stack stack, Link link, Buffer buffer) {
    var cards = stack.wire.azure().attachments(stack.id().host());
    if (cards.isEmpty()) {
      Devices.down(stack, link, buffer);
      return;
    }
    switch (buffer.payload) {
      case Arp arp -> {
        if (!arp.reply() && cards.stream().noneMatch(card -> card.serves(arp.targetIp()))) {
          answer(stack, link, arp);
        }
      }
      case Packet packet -> {
        buffer.leaveNamespace(true);
        leave(stack.wire, stack.id(), buffer);
      }
    }
  }

  /** The fabric answers for every address but the machine's own. */
  private static void answer(Stack stack, Link link, Arp request) {
    var answer = new Buffer(Flow.SIDE, request.answer(Fabric.MAC));
    answer.source = Fabric.MAC;
    answer.destination = request.senderMac();
    stack.wire.send(new LinkRef(stack.id(), link.index()), link, answer);
  }

  /** Gives a packet to the fabric, from a machine's root namespace. */
  static void leave(Wire wire, NamespaceId id, Buffer buffer) {
    var card = wire.azure().attachment(id.host(), buffer.source);
    if (!buffer.destination.equals(Fabric.MAC)) {
      wire.ends.dropped(id, buffer, Disposition.NOT_FOR_THIS_HOST, "Azure's fabric");
    } else if (card.isEmpty()) {
      wire.ends.dropped(id, buffer, Disposition.SPOOF_GUARD, buffer.source.toString());
    } else {
      pass(wire, wire.fabric().carry(card.get(), buffer.packet()), buffer);
    }
  }

  /** Notes what the fabric decided, and goes on where a packet leaves it. */
  static void pass(Wire wire, Passage passage, Buffer buffer) {
    for (var event : passage.events()) {
      var before = buffer.shot();
      buffer.payload = event.after();
      if (event.decision() instanceof FabricDecision.Handed(var card)) {
        buffer.source = Fabric.MAC;
        buffer.destination = card.mac();
      }
      buffer.note(event.at(), event.decision(), before);
    }
    switch (passage.end()) {
      case Passage.End.Handed(var card) -> arrive(wire, card, buffer);
      case Passage.End.Lost(var at, var disposition, var detail) ->
          wire.ends.dropped(at, buffer, disposition, detail);
    }
  }

  private static void arrive(Wire wire, Attachment card, Buffer buffer) {
    var id = NamespaceId.root(card.host());
    var windows = wire.windows(id);
    if (windows != null) {
      windows.enter(buffer);
      return;
    }
    var link =
        wire.network().find(id).stream()
            .flatMap(namespace -> namespace.links().all().stream())
            .filter(one -> one.kind() instanceof LinkKind.Nic && one.mac().equals(card.mac()))
            .findFirst();
    if (link.isEmpty() || !link.get().up()) {
      wire.ends.dropped(id, buffer, Disposition.LINK_DOWN, "the card of " + card.host());
      return;
    }
    wire.send(new LinkRef(id, link.get().index()), link.get(), buffer);
  }
}
