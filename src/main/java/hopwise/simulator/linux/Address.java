package hopwise.simulator.linux;

import hopwise.simulator.linux.route.Scope;
import hopwise.simulator.net.Cidr;
import hopwise.simulator.net.Ipv4;
import org.jspecify.annotations.Nullable;

/**
 * An IPv4 address of a link.
 *
 * @param length the prefix length of the connected network, 0 to 32
 * @param broadcast null where none was given
 * @param secondary whether an earlier address of the link lies in the same network
 */
public record Address(
    Ipv4 ip, int length, Scope scope, @Nullable Ipv4 broadcast, boolean secondary) {
  /** The connected network. */
  public Cidr network() {
    return Cidr.around(ip, length);
  }
}
