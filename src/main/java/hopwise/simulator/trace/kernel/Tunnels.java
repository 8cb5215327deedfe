package hopwise.simulator.trace.kernel;

import hopwise.simulator.linux.Link;
import hopwise.simulator.linux.LinkKind;
import hopwise.simulator.linux.LinkRef;
import hopwise.simulator.net.Frame;
import hopwise.simulator.net.Ipv4;
import hopwise.simulator.net.Mac;
import hopwise.simulator.net.Packet;
import hopwise.simulator.net.Transport;
import hopwise.simulator.trace.Decision;
import hopwise.simulator.trace.Disposition;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** VXLAN devices: frames in UDP datagrams. */
final class Tunnels {
  /** Source ports are spread over 32768 to 60999 by the flow that is inside. */
  private static final int LOWEST = 32_768;

  private static final int MANY = 28_232;

  /** Devices that may lie in one another, the kernel's limit of recursion. */
  private static final int DEEPEST = 8;

  private static final Ipv4 LOCALHOST = Ipv4.of("127.0.0.1");

  private Tunnels() {}

  /** Puts a frame into a datagram for every remote that may have its receiver. */
  static void transmit(Stack stack, Link device, LinkKind.Vxlan vxlan, Buffer buffer) {
    var remotes = remotes(stack, device, vxlan, buffer.destination);
    if (remotes.isEmpty()) {
      stack.wire.ends.dropped(stack.id(), buffer, Disposition.HOST_UNREACHABLE, device.name());
    }
    for (var remote : remotes) {
      encapsulate(stack, device, vxlan, remote, buffer.copy());
    }
  }

  /**
   * Where a frame is sent.
   *
   * @param device index of the link it must leave by, 0 for any
   */
  private record Remote(Ipv4 ip, int device) {}

  /** In the order of sending: the kernel sends copies to all but the first, and that one last. */
  private static List<Remote> remotes(
      Stack stack, Link device, LinkKind.Vxlan vxlan, Mac destination) {
    var known = stack.stations.remotes(device, destination);
    var found = new ArrayList<Remote>();
    known.forEach(ip -> found.add(new Remote(ip, 0)));
    if (known.isEmpty()) {
      if (vxlan.remote() != null) {
        found.add(new Remote(vxlan.remote(), vxlan.device()));
      }
      stack.stations.remotes(device, Mac.ZERO).forEach(ip -> found.add(new Remote(ip, 0)));
    }
    Collections.rotate(found, -1);
    return found;
  }

  private static void encapsulate(
      Stack stack, Link device, LinkKind.Vxlan vxlan, Remote remote, Buffer buffer) {
    var wanted = vxlan.local() == null ? Routes.ANY : vxlan.local();
    var routed = RouteOutput.find(stack, remote.ip(), wanted, buffer.mark, remote.device());
    var way = routed.way();
    if (way != null && way.local()) {
      bypass(stack, vxlan, buffer);
      return;
    }
    if (way != null
        && (way.output().index() == device.index() || depth(buffer.frame()) >= DEEPEST)) {
      stack.wire.ends.dropped(stack.id(), buffer, Disposition.LOOP, device.name());
      return;
    }
    var before = buffer.shot();
    var frame = buffer.frame();
    int port = LOWEST + Math.floorMod(FlowHash.of(stack, buffer), MANY);
    var inside = new Transport.Tunnelled(vxlan.vni(), frame, false);
    buffer.payload =
        new Packet(
            routed.source(),
            remote.ip(),
            stack.namespace.sysctls().defaultTtl(),
            new Transport.Udp(port, vxlan.port(), inside));
    buffer.source = Mac.ZERO;
    buffer.destination = Mac.ZERO;
    buffer.forgetConnection();
    buffer.arrivedBy = null;
    buffer.physicalInput = null;
    buffer.prerouted = false;
    buffer.note(stack.id(), new Decision.Tunnelled(device, remote.ip(), true), before);
    if (way == null) {
      stack.wire.ends.dropped(stack.id(), buffer, Disposition.NO_ROUTE, device.name());
    } else {
      IpOutput.send(stack, buffer, way);
    }
  }

  private static int depth(Frame frame) {
    return frame.payload() instanceof Packet packet
            && packet.transport() instanceof Transport.Udp udp
            && udp.tunnelled() != null
        ? 1 + depth(udp.tunnelled().frame())
        : 0;
  }

  /** A remote on this machine: the frame goes to the device there as it is. */
  private static void bypass(Stack stack, LinkKind.Vxlan vxlan, Buffer buffer) {
    var target = device(stack, vxlan.port(), vxlan.vni());
    if (target != null) {
      if (isLearning(target)) {
        stack.stations.learn(target, buffer.source, target, LOCALHOST);
      }
      buffer.handedOver = true;
      stack.wire.send(new LinkRef(stack.id(), target.index()), target, buffer);
    }
  }

  /** Takes the frame out of a datagram; false where no device here listens for it. */
  static boolean receive(Stack stack, Buffer buffer, Transport.Udp datagram) {
    var inside = datagram.tunnelled();
    if (inside == null) {
      return false;
    }
    var device = device(stack, datagram.destination(), inside.vni());
    if (device == null) {
      return false;
    }
    var before = buffer.shot();
    var remote = buffer.packet().source();
    buffer.become(inside.frame());
    buffer.leaveNamespace(false);
    buffer.note(stack.id(), new Decision.Tunnelled(device, remote, false), before);
    if (buffer.source.equals(device.mac())) {
      stack.wire.ends.dropped(stack.id(), buffer, Disposition.LOOP, device.name());
      return true;
    }
    if (isLearning(device) && !snoop(stack, device, remote, buffer)) {
      return true;
    }
    stack.wire.unwrapped(stack, device, buffer);
    return true;
  }

  /** Learns the sender; false for one that is set to be behind another remote. */
  private static boolean snoop(Stack stack, Link device, Ipv4 remote, Buffer buffer) {
    var set = stack.stations.set(device, buffer.source);
    if (set.isEmpty()) {
      stack.stations.learn(device, buffer.source, device, remote);
      return true;
    }
    if (set.getFirst().equals(remote)) {
      return true;
    }
    stack.wire.ends.dropped(
        stack.id(),
        buffer,
        Disposition.DROPPED_NETFILTER,
        "the sender is set to be behind another remote");
    return false;
  }

  private static boolean isLearning(Link device) {
    return device.kind() instanceof LinkKind.Vxlan vxlan && vxlan.learning();
  }

  private static @Nullable Link device(Stack stack, int port, int vni) {
    for (var link : stack.links().all()) {
      if (link.up()
          && link.kind() instanceof LinkKind.Vxlan vxlan
          && vxlan.port() == port
          && vxlan.vni() == vni) {
        return link;
      }
    }
    return null;
  }
}
