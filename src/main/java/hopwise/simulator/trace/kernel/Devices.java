package hopwise.simulator.trace.kernel;

import hopwise.simulator.linux.Link;
import hopwise.simulator.linux.LinkKind;
import hopwise.simulator.linux.LinkRef;
import hopwise.simulator.net.Arp;
import hopwise.simulator.net.Mac;
import hopwise.simulator.net.Packet;
import hopwise.simulator.trace.Decision;
import hopwise.simulator.trace.Disposition;
import hopwise.simulator.trace.Sighting.Direction;

/** Frames leave by links and come in by links. */
final class Devices {
  private Devices() {}

  /** Sends a frame out of a link ({@code dev_queue_xmit}). */
  static void transmit(Stack stack, Link link, Buffer buffer) {
    if (!link.up()) {
      down(stack, link, buffer);
      return;
    }
    buffer.note(stack.id(), new Decision.Left(link));
    stack.wire.show(stack, link, Direction.OUT, buffer);
    Checksums.transmit(link, buffer);
    switch (link.kind()) {
      case LinkKind.Loopback() -> {
        buffer.source = Mac.ZERO;
        buffer.destination = Mac.ZERO;
        stack.wire.send(new LinkRef(stack.id(), link.index()), link, buffer);
      }
      case LinkKind.Veth(var peer) -> across(stack, link, peer, buffer);
      case LinkKind.Nic(var cable) -> {
        if (cable == null) {
          Uplink.transmit(stack, link, buffer);
        } else {
          across(stack, link, cable, buffer);
        }
      }
      case LinkKind.Bridge bridge -> Bridges.transmit(stack, link, buffer);
      case LinkKind.Vxlan vxlan -> Tunnels.transmit(stack, link, vxlan, buffer);
    }
  }

  private static void across(Stack stack, Link link, LinkRef other, Buffer buffer) {
    var peer = stack.wire.network().at(other);
    if (peer == null || !peer.up()) {
      down(stack, link, buffer);
      return;
    }
    buffer.leaveNamespace(!other.namespace().equals(stack.id()));
    stack.wire.send(other, peer, buffer);
  }

  static void down(Stack stack, Link link, Buffer buffer) {
    stack.wire.ends.dropped(stack.id(), buffer, Disposition.LINK_DOWN, link.name());
  }

  /** Takes a frame that came in by a link ({@code netif_receive_skb}). */
  static void receive(Stack stack, Link link, Buffer buffer) {
    buffer.receiver =
        link.isLoopback() || buffer.handedOver
            ? Buffer.Receiver.HOST
            : receiver(link, buffer.destination);
    buffer.handedOver = false;
    buffer.note(stack.id(), new Decision.Arrived(link, buffer.receiver != Buffer.Receiver.OTHER));
    show(stack, link, buffer);
    if (link.port() != null) {
      Bridges.receive(stack, link, buffer);
    } else {
      up(stack, link, buffer);
    }
  }

  static void show(Stack stack, Link link, Buffer buffer) {
    var direction =
        switch (buffer.receiver) {
          case HOST -> Direction.IN;
          case GROUP -> Direction.BROADCAST;
          case OTHER -> Direction.OTHER;
        };
    stack.wire.show(stack, link, direction, buffer);
  }

  /** Hands a frame to the protocol it carries. */
  static void up(Stack stack, Link link, Buffer buffer) {
    switch (buffer.payload) {
      case Arp arp -> Arps.receive(stack, link, buffer);
      case Packet packet -> IpInput.receive(stack, link, buffer);
    }
  }

  static Buffer.Receiver receiver(Link link, Mac destination) {
    if (destination.isGroup()) {
      return Buffer.Receiver.GROUP;
    }
    return link.mac().equals(destination) ? Buffer.Receiver.HOST : Buffer.Receiver.OTHER;
  }
}
