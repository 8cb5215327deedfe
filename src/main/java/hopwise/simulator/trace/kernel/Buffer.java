package hopwise.simulator.trace.kernel;

import hopwise.simulator.linux.Link;
import hopwise.simulator.linux.NamespaceId;
import hopwise.simulator.linux.netfilter.Match.CtState;
import hopwise.simulator.net.Frame;
import hopwise.simulator.net.Mac;
import hopwise.simulator.net.Packet;
import hopwise.simulator.net.Payload;
import hopwise.simulator.net.Transport;
import hopwise.simulator.trace.Decision;
import hopwise.simulator.trace.Flow;
import hopwise.simulator.trace.Shot;
import hopwise.simulator.trace.Step;
import org.jspecify.annotations.Nullable;

/** A packet inside the kernel, with what the kernel notes about it (its {@code sk_buff}). */
final class Buffer {
  /** For whom a frame is, seen from the link it came in by. */
  enum Receiver {
    HOST,
    GROUP,
    OTHER
  }

  final Flow flow;
  Mac source = Mac.ZERO;
  Mac destination = Mac.ZERO;
  Payload payload;
  int mark;
  Receiver receiver = Receiver.HOST;

  /** The tracked connection, with the packet's state and direction in it. */
  @Nullable Entry entry;

  CtState state = CtState.INVALID;
  boolean replying;

  /** The port by which a bridge took it, null for a frame of the machine's own. */
  @Nullable Link arrivedBy;

  /** The same port, while the bridge calls iptables for the packet. */
  @Nullable Link physicalInput;

  /**
   * Whether a VXLAN device just handed the frame to another on its own machine: then it counts as
   * for this host, whatever its address ({@code vxlan_encap_bypass}).
   */
  boolean handedOver;

  /** Whether PREROUTING has run, at the bridge. */
  boolean prerouted;

  /** Whether a bridge waits for the address of the station that a translation now names. */
  boolean bridgedTranslated;

  /**
   * The server's opening of a TCP connection that this packet brings or acknowledges; 0 for none.
   */
  int opening;

  /** What {@link FlowHash} found once, which stays whatever is translated; 0 before. */
  long flowHash;

  /** Whether the checksum of the TCP or UDP in it, inside all tunnels, is still to be computed. */
  boolean unsummed;

  /** Where routing sends it, once that is known. */
  @Nullable Way way;

  private @Nullable Path path;

  Buffer(Flow flow, Payload payload) {
    this.flow = flow;
    this.payload = payload;
  }

  /** Another one like it, as flooding makes; both go on sharing the tracked connection. */
  Buffer copy() {
    var copy = new Buffer(flow, payload);
    copy.source = source;
    copy.destination = destination;
    copy.mark = mark;
    copy.receiver = receiver;
    copy.entry = entry;
    copy.state = state;
    copy.replying = replying;
    copy.arrivedBy = arrivedBy;
    copy.physicalInput = physicalInput;
    copy.handedOver = handedOver;
    copy.prerouted = prerouted;
    copy.bridgedTranslated = bridgedTranslated;
    copy.opening = opening;
    copy.flowHash = flowHash;
    copy.unsummed = unsummed;
    copy.way = way;
    copy.path = path;
    return copy;
  }

  /** The packet; only for a buffer that holds no ARP. */
  Packet packet() {
    return (Packet) payload;
  }

  /** Whether it is a datagram of a tunnel, with a frame inside. */
  boolean isTunnel() {
    return payload instanceof Packet packet
        && packet.transport() instanceof Transport.Udp udp
        && udp.tunnelled() != null;
  }

  Frame frame() {
    return new Frame(source, destination, payload);
  }

  /** Takes the packet out of a tunnel. */
  void become(Frame frame) {
    source = frame.source();
    destination = frame.destination();
    payload = frame.payload();
  }

  /** Forgets what the kernel noted for one machine, as a veth pair does. */
  void leaveNamespace(boolean toAnother) {
    forgetConnection();
    arrivedBy = null;
    physicalInput = null;
    prerouted = false;
    way = null;
    if (toAnother) {
      mark = 0;
    }
  }

  void forgetConnection() {
    entry = null;
    state = CtState.INVALID;
    replying = false;
  }

  @Nullable Path path() {
    return path;
  }

  /** The packet as it is now, for the next {@link #note}. */
  Shot shot() {
    return new Shot(source, destination, payload, mark);
  }

  /** Notes a decision that changed nothing. */
  void note(NamespaceId at, Decision decision) {
    var now = shot();
    path = new Path(path, at, new Step(decision, now, now));
  }

  /** Notes a decision, with the packet as it was before. */
  void note(NamespaceId at, Decision decision, Shot before) {
    path = new Path(path, at, new Step(decision, before, shot()));
  }
}
