package hopwise.simulator.linux;

import hopwise.simulator.net.Cidr;
import hopwise.simulator.net.Ipv4;
import hopwise.simulator.net.Protocol;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an engine of network policy enforces at the node's end of a pod's veth, on the first packet
 * of a connection. A model: real engines do it in iptables, ipsets or eBPF, each in its own way.
 *
 * @param engine such as {@code calico}
 * @param toPod who may call the pod; null where no policy says anything about that
 * @param fromPod whom the pod may call; null where no policy says anything about that
 */
public record VethPolicy(
    String engine, @Nullable List<Allowance> toPod, @Nullable List<Allowance> fromPod) {
  /** Copies the lists. */
  public VethPolicy {
    toPod = toPod == null ? null : List.copyOf(toPod);
    fromPod = fromPod == null ? null : List.copyOf(fromPod);
  }

  /**
   * Something that is allowed.
   *
   * @param policy its name, such as {@code default/web}
   * @param peers addresses at the other end; empty for all
   * @param except addresses among them that it is not about
   * @param protocol null for all
   * @param firstPort of the ports that are called, 0 where all may be
   * @param lastPort of them
   */
  public record Allowance(
      String policy,
      List<Cidr> peers,
      List<Cidr> except,
      @Nullable Protocol protocol,
      int firstPort,
      int lastPort) {
    /** Copies the lists. */
    public Allowance {
      peers = List.copyOf(peers);
      except = List.copyOf(except);
    }

    /** Everybody at every port. */
    public static Allowance all(String policy) {
      return new Allowance(policy, List.of(), List.of(), null, 0, 0);
    }

    /**
     * Whether it covers a call.
     *
     * @param port that is called, 0 for a protocol without ports
     */
    public boolean covers(Ipv4 peer, Protocol wanted, int port) {
      return (peers.isEmpty() || contains(peers, peer))
          && !contains(except, peer)
          && (protocol == null || protocol == wanted)
          && (firstPort == 0 || (firstPort <= port && port <= lastPort));
    }

    private static boolean contains(List<Cidr> ranges, Ipv4 ip) {
      return ranges.stream().anyMatch(range -> range.contains(ip));
    }
  }
}
