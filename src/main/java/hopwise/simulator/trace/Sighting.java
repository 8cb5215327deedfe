package hopwise.simulator.trace;

import hopwise.simulator.linux.Link;
import hopwise.simulator.linux.NamespaceId;
import hopwise.simulator.net.Frame;

/** A frame at a link, as {@code tcpdump -i any} shows it. */
public record Sighting(NamespaceId at, Link link, Direction direction, Frame frame) {
  /** Which way, and for whom. */
  public enum Direction {
    /** Leaves by the link. */
    OUT,
    /** For this machine. */
    IN,
    /** For another Ethernet address: seen because the link is a bridge's port. */
    OTHER,
    /** For a group. */
    BROADCAST
  }
}
