package hopwise.simulator.linux.netfilter;

import hopwise.simulator.net.Protocol;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A match extension of a rule ({@code -m NAME …}). */
public sealed interface Match {
  /** One port test of {@code -m tcp} or {@code -m udp}. */
  record PortTest(PortRange ports, boolean negated) {
    /** Whether {@code port} passes. */
    public boolean matches(int port) {
      return ports.contains(port) != negated;
    }
  }

  /**
   * {@code -m tcp} or {@code -m udp} with {@code --sport}, {@code --dport}, {@code --syn}.
   *
   * @param protocol TCP or UDP
   * @param syn {@code --syn} asks for TRUE, {@code ! --syn} for FALSE, null where not given
   */
  record Ports(
      Protocol protocol,
      @Nullable PortTest source,
      @Nullable PortTest destination,
      @Nullable Boolean syn)
      implements Match {}

  /** {@code -m icmp --icmp-type TYPE[/CODE]}; {@code code} -1 for any. */
  record IcmpType(int type, int code, boolean negated) implements Match {
    /** The type that stands for every type. */
    public static final int ANY = 255;
  }

  /** {@code -m multiport}. */
  record MultiPort(Side side, List<PortRange> ports, boolean negated) implements Match {
    /** Which of a packet's ports are tested. */
    public enum Side {
      SOURCE,
      DESTINATION,
      EITHER
    }

    /** Copies the ranges. */
    public MultiPort {
      ports = List.copyOf(ports);
    }
  }

  /** {@code -m mark --mark VALUE/MASK}. */
  record MarkIs(int value, int mask, boolean negated) implements Match {}

  /** {@code -m addrtype}: the types allowed; null where a side is not tested. */
  record AddressTypes(@Nullable TypeTest source, @Nullable TypeTest destination) implements Match {
    /** One side's test. */
    public record TypeTest(Set<AddressType> types, boolean negated) {}
  }

  /** The address types of {@code -m addrtype} that the simulator knows. */
  enum AddressType {
    UNICAST,
    LOCAL,
    BROADCAST,
    MULTICAST,
    UNSPEC
  }

  /**
   * {@code -m conntrack --ctstate}, or {@code -m state --state}.
   *
   * @param shortForm whether it was written as {@code -m state}
   */
  record State(Set<CtState> states, boolean negated, boolean shortForm) implements Match {}

  /** The states of {@code --ctstate}. */
  enum CtState {
    INVALID,
    NEW,
    RELATED,
    ESTABLISHED,
    UNTRACKED,
    SNAT,
    DNAT
  }

  /**
   * {@code -m statistic --mode random --probability P}.
   *
   * @param threshold P times 2^31, rounded, as the kernel holds it
   */
  record Random(long threshold, boolean negated) implements Match {
    /** The chance as a number from 0 to 1. */
    public double probability() {
      return threshold / (double) (1L << 31);
    }
  }

  /** {@code -m comment --comment TEXT}: always true. */
  record Comment(String text) implements Match {}
}
