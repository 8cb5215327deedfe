package hopwise.simulator.trace.kernel;

import hopwise.simulator.linux.Link;
import hopwise.simulator.net.Packet;

/**
 * br_netfilter: a bridge that calls iptables for what it bridges, where {@code
 * net.bridge.bridge-nf-call-iptables} is 1.
 */
final class BridgeNetfilter {
  private BridgeNetfilter() {}

  static boolean applies(Stack stack, Buffer buffer) {
    return stack.namespace.sysctls().bridgeCallsIptables() && buffer.payload instanceof Packet;
  }

  /**
   * PREROUTING at the bridge. Where it translated the destination, routing decides again: a
   * destination behind the same bridge stays a matter of the bridge, with the sender's Ethernet
   * address and the TTL as they were; any other goes up.
   */
  static void prerouting(Stack stack, Link bridge, Link port, Buffer buffer) {
    buffer.physicalInput = port;
    buffer.prerouted = true;
    var wanted = buffer.packet().destination();
    if (!Hooks.prerouting(stack, buffer, bridge)) {
      return;
    }
    if (buffer.packet().destination().equals(wanted)) {
      Bridges.finish(stack, bridge, buffer);
    } else {
      redirect(stack, bridge, buffer);
    }
  }

  private static boolean isCalled(Buffer buffer) {
    return buffer.physicalInput != null && buffer.payload instanceof Packet;
  }

  /** FORWARD at the bridge; iptables takes the frame for one of the machine's own meanwhile. */
  static boolean forward(Stack stack, Link bridge, Buffer buffer) {
    if (!isCalled(buffer)) {
      return true;
    }
    var receiver = buffer.receiver;
    buffer.receiver = Buffer.Receiver.HOST;
    boolean passes = Hooks.forward(stack, buffer, bridge, bridge);
    buffer.receiver = receiver;
    return passes;
  }

  /** POSTROUTING at the bridge. */
  static boolean postrouting(Stack stack, Link bridge, Buffer buffer) {
    return !isCalled(buffer) || Hooks.postrouting(stack, buffer, null, bridge);
  }

  private static void redirect(Stack stack, Link bridge, Buffer buffer) {
    var packet = buffer.packet();
    var routed =
        RouteInput.find(stack, packet.destination(), packet.source(), bridge, buffer.mark, false);
    if (routed instanceof RouteInput.Result.Forward(var way)
        && way.output().index() == bridge.index()) {
      bridged(stack, bridge, way, buffer);
    } else {
      goUp(stack, bridge, buffer);
    }
  }

  private static void bridged(Stack stack, Link bridge, Way way, Buffer buffer) {
    buffer.bridgedTranslated = true;
    Arps.output(stack, bridge, way.nextHop(), buffer);
  }

  private static void goUp(Stack stack, Link bridge, Buffer buffer) {
    buffer.destination = bridge.mac();
    buffer.receiver = Buffer.Receiver.HOST;
    Bridges.finish(stack, bridge, buffer);
  }
}
