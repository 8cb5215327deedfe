package hopwise.simulator.linux.netfilter;

import hopwise.simulator.net.IcmpError;
import hopwise.simulator.net.Ipv4;
import org.jspecify.annotations.Nullable;

/** What a rule does with a packet that matches. */
public sealed interface Target {
  /** The packet goes on to the next table. */
  record Accept() implements Target {}

  /** The packet is thrown away in silence. */
  record Drop() implements Target {}

  /** Back to the chain that jumped here; in a built-in chain, its policy. */
  record Return() implements Target {}

  /** A user chain. */
  record Jump(String chain) implements Target {}

  /** No {@code -j}: the rule only counts. */
  record None() implements Target {}

  /**
   * {@code -j REJECT}.
   *
   * @param error the ICMP error that is sent back, null for {@code tcp-reset}
   */
  record Reject(@Nullable IcmpError error) implements Target {}

  /** {@code -j LOG}: a line in the kernel's log, then the next rule. */
  record Log(String prefix) implements Target {}

  /** {@code -j MARK --set-xmark VALUE/MASK}: {@code mark = mark & ~mask ^ value}. */
  record SetMark(int value, int mask) implements Target {}

  /** {@code -j DNAT}. */
  record Dnat(NatRange to) implements Target {}

  /** {@code -j SNAT}. */
  record Snat(NatRange to) implements Target {}

  /** {@code -j MASQUERADE}: SNAT to an address of the link that the packet leaves by. */
  record Masquerade(@Nullable PortRange ports) implements Target {}

  /** {@code -j REDIRECT}: DNAT to this machine. */
  record Redirect(@Nullable PortRange ports) implements Target {}

  /** {@code -j TTL}. */
  record Ttl(Change change, int value) implements Target {
    /** How the value is used. */
    public enum Change {
      SET,
      INCREASE,
      DECREASE
    }
  }

  /** {@code -j TRACE} in the raw table: no effect here, where every rule is traced. */
  record Trace() implements Target {}

  /**
   * The addresses and ports that a translation may use.
   *
   * @param first null where only ports are given
   * @param last the same as {@code first} for a single address
   */
  record NatRange(@Nullable Ipv4 first, @Nullable Ipv4 last, @Nullable PortRange ports) {}
}
