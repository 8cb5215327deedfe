package hopwise.simulator.shell.netfilter;

import hopwise.simulator.net.Ipv4;
import java.util.Map;

/**
 * Names of addresses as a Debian machine's {@code /etc/networks} and {@code /etc/hosts} have them.
 */
final class HostNames {
  private static final Map<Ipv4, String> NAMES =
      Map.of(
          Ipv4.of("127.0.0.1"), "localhost",
          Ipv4.of("127.0.0.0"), "loopback",
          Ipv4.of("169.254.0.0"), "link-local");

  private HostNames() {}

  /** The name, or the address where it has none. */
  static String name(Ipv4 address) {
    return NAMES.getOrDefault(address, address.toString());
  }
}
