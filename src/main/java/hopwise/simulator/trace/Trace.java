package hopwise.simulator.trace;

import hopwise.simulator.net.Ipv4;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The way of one packet.
 *
 * @param seen the addresses and ports with which it arrived; null where it did not
 */
public record Trace(Disposition disposition, List<Hop> hops, @Nullable Seen seen) {
  /** Copies the hops. */
  public Trace {
    hops = List.copyOf(hops);
  }

  /**
   * What a receiver saw.
   *
   * @param sourcePort for ICMP the id
   * @param destinationPort for ICMP 0
   */
  public record Seen(Ipv4 source, int sourcePort, Ipv4 destination, int destinationPort) {}

  /** The last decision: why it ended as it did. */
  public Decision end() {
    return hops.getLast().steps().getLast().decision();
  }
}
