package hopwise.simulator.trace.kernel;

import hopwise.simulator.linux.Link;
import hopwise.simulator.linux.ebtables.EbHook;
import hopwise.simulator.linux.ebtables.EbTable;
import hopwise.simulator.trace.Decision.Bridged;
import hopwise.simulator.trace.Decision.Bridged.Choice;
import hopwise.simulator.trace.Disposition;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A bridge: learning, forwarding, flooding, and what it calls on the way. */
final class Bridges {
  private Bridges() {}

  /** Takes a frame from a port ({@code br_handle_frame}). */
  static void receive(Stack stack, Link port, Buffer buffer) {
    var bridge = bridgeOf(stack, port);
    if (bridge == null || !bridge.up() || !stack.state(port).carrier()) {
      stack.wire.ends.dropped(stack.id(), buffer, Disposition.LINK_DOWN, port.name());
      return;
    }
    if (bridge.mac().equals(buffer.destination)) {
      buffer.receiver = Buffer.Receiver.HOST;
    }
    buffer.arrivedBy = port;
    if (BridgeRules.pass(stack, buffer, EbTable.NAT, EbHook.PREROUTING, port, null)) {
      if (BridgeNetfilter.applies(stack, buffer)) {
        BridgeNetfilter.prerouting(stack, bridge, port, buffer);
      } else {
        finish(stack, bridge, buffer);
      }
    }
  }

  static @Nullable Link bridgeOf(Stack stack, Link port) {
    return port.port() == null ? null : stack.links().at(port.port().bridge());
  }

  /** Learns the sender and finds the ports ({@code br_handle_frame_finish}). */
  static void finish(Stack stack, Link bridge, Buffer buffer) {
    var port = buffer.arrivedBy;
    if (port == null) {
      throw new IllegalStateException("a frame that came in by no port");
    }
    if (learns(port) && !stack.stations.isLocal(bridge, buffer.source)) {
      stack.stations.learn(bridge, buffer.source, port, null);
    }
    if (buffer.destination.isGroup()) {
      flood(stack, bridge, buffer, true);
    } else if (stack.stations.isLocal(bridge, buffer.destination)) {
      note(stack, bridge, buffer, Choice.LOCAL, List.of());
      up(stack, bridge, buffer);
    } else {
      var target = stack.stations.port(bridge, buffer.destination);
      if (target == null) {
        flood(stack, bridge, buffer, bridge.promiscuous());
      } else {
        forwardTo(stack, bridge, target, buffer);
      }
    }
  }

  private static boolean learns(Link port) {
    return port.port() != null && port.port().learning();
  }

  private static void forwardTo(Stack stack, Link bridge, Link target, Buffer buffer) {
    var own = bridge.promiscuous() ? buffer.copy() : null;
    if (takes(stack, target, buffer)) {
      note(stack, bridge, buffer, Choice.KNOWN, List.of(target));
      forward(stack, bridge, target, buffer);
    } else {
      note(stack, bridge, buffer, Choice.NOWHERE, List.of());
      stack.wire.ends.dropped(stack.id(), buffer, Disposition.NOT_FOR_THIS_HOST, bridge.name());
    }
    if (own != null) {
      upForListening(stack, bridge, own);
    }
  }

  /** Whether a port may take a frame ({@code should_deliver}). */
  private static boolean takes(Stack stack, Link port, Buffer buffer) {
    var by = buffer.arrivedBy;
    boolean back = by != null && by.index() == port.index();
    return port.port() != null
        && (!back || port.port().hairpin())
        && port.up()
        && stack.state(port).carrier();
  }

  private static void flood(Stack stack, Link bridge, Buffer buffer, boolean alsoUp) {
    var ports = new ArrayList<Link>();
    for (var port : stack.links().ports(bridge.index())) {
      boolean wanted = buffer.destination.isGroup() || (port.port() != null && port.port().flood());
      if (wanted && takes(stack, port, buffer)) {
        ports.add(port);
      }
    }
    note(stack, bridge, buffer, ports.isEmpty() ? Choice.NOWHERE : Choice.FLOODED, ports);
    if (ports.isEmpty() && !alsoUp) {
      stack.wire.ends.dropped(stack.id(), buffer, Disposition.NOT_FOR_THIS_HOST, bridge.name());
    }
    var copies = ports.stream().map(port -> buffer.copy()).toList();
    for (int i = 0; i < ports.size(); i++) {
      forward(stack, bridge, ports.get(i), copies.get(i));
    }
    if (alsoUp && bridge.promiscuous()) {
      upForListening(stack, bridge, buffer);
    } else if (alsoUp) {
      up(stack, bridge, buffer);
    }
  }

  private static void note(
      Stack stack, Link bridge, Buffer buffer, Choice choice, List<Link> ports) {
    buffer.note(stack.id(), new Bridged(bridge, choice, List.copyOf(ports)));
  }

  /** From port to port ({@code __br_forward}). */
  private static void forward(Stack stack, Link bridge, Link to, Buffer buffer) {
    var from = buffer.arrivedBy;
    boolean passes =
        BridgeRules.pass(stack, buffer, EbTable.FILTER, EbHook.FORWARD, from, to)
            && BridgeNetfilter.forward(stack, bridge, buffer)
            && BridgeRules.pass(stack, buffer, EbTable.NAT, EbHook.POSTROUTING, null, to)
            && BridgeNetfilter.postrouting(stack, bridge, buffer);
    if (passes) {
      Devices.transmit(stack, to, buffer);
    }
  }

  /** To the machine itself ({@code br_pass_frame_up}). */
  private static void up(Stack stack, Link bridge, Buffer buffer) {
    if (BridgeRules.pass(stack, buffer, EbTable.FILTER, EbHook.INPUT, buffer.arrivedBy, null)) {
      Devices.show(stack, bridge, buffer);
      Devices.up(stack, bridge, buffer);
    }
  }

  /** A promiscuous bridge hands up whatever it sees; such a copy belongs to no connection. */
  private static void upForListening(Stack stack, Link bridge, Buffer buffer) {
    buffer.forgetConnection();
    up(stack, bridge, buffer);
  }

  /** Sends a frame of the machine's own, or a routed one, out of the bridge. */
  static void transmit(Stack stack, Link bridge, Buffer buffer) {
    buffer.arrivedBy = null;
    if (buffer.destination.isGroup()) {
      local(stack, bridge, buffer, Choice.FLOODED);
      return;
    }
    var target = stack.stations.port(bridge, buffer.destination);
    if (target == null) {
      local(stack, bridge, buffer, Choice.FLOODED);
    } else if (takes(stack, target, buffer)) {
      note(stack, bridge, buffer, Choice.KNOWN, List.of(target));
      emit(stack, target, buffer);
    } else {
      stack.wire.ends.dropped(stack.id(), buffer, Disposition.LINK_DOWN, target.name());
    }
  }

  private static void local(Stack stack, Link bridge, Buffer buffer, Choice choice) {
    var ports =
        stack.links().ports(bridge.index()).stream()
            .filter(port -> takes(stack, port, buffer))
            .filter(port ->
                buffer.destination.isGroup() || (port.port() != null && port.port().flood()))
            .toList();
    note(stack, bridge, buffer, ports.isEmpty() ? Choice.NOWHERE : choice, ports);
    if (ports.isEmpty()) {
      stack.wire.ends.dropped(stack.id(), buffer, Disposition.LINK_DOWN, bridge.name());
    }
    var copies = ports.stream().map(port -> buffer.copy()).toList();
    for (int i = 0; i < ports.size(); i++) {
      emit(stack, ports.get(i), copies.get(i));
    }
  }

  private static void emit(Stack stack, Link port, Buffer buffer) {
    if (BridgeRules.pass(stack, buffer, EbTable.NAT, EbHook.OUTPUT, null, port)
        && BridgeRules.pass(stack, buffer, EbTable.FILTER, EbHook.OUTPUT, null, port)
        && BridgeRules.pass(stack, buffer, EbTable.NAT, EbHook.POSTROUTING, null, port)) {
      Devices.transmit(stack, port, buffer);
    }
  }
}
