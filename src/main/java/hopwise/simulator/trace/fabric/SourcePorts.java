package hopwise.simulator.trace.fabric;

import hopwise.simulator.azure.LoadBalancer;
import hopwise.simulator.net.Ipv4;
import java.util.List;
import java.util.Optional;

/**
 * The source ports that a NIC may use.
 *
 * @param first 1024 to 65535
 */
record SourcePorts(Ipv4 address, int first, int last) {
  private static final int FIRST = 1024;
  private static final int LAST = 65_535;

  /** How many ports of a public address a load balancer shares out. */
  private static final int SHARED = 64_000;

  /** All ports of an address. */
  static SourcePorts all(Ipv4 address) {
    return new SourcePorts(address, FIRST, LAST);
  }

  /** How many ports each NIC gets where the rule does not say, by the size of the pool. */
  static int allocated(int pool) {
    if (pool <= 50) {
      return 1024;
    }
    if (pool <= 100) {
      return 512;
    }
    if (pool <= 200) {
      return 256;
    }
    if (pool <= 400) {
      return 128;
    }
    return pool <= 800 ? 64 : 32;
  }

  /** The ports of one NIC of a pool; empty where the addresses are too few for all of them. */
  static Optional<SourcePorts> shared(
      LoadBalancer.OutboundRule rule, int pool, int number, List<Ipv4> addresses) {
    int each = rule.portsPerNic() == 0 ? allocated(pool) : rule.portsPerNic();
    int perAddress = SHARED / each;
    if (number / perAddress >= addresses.size()) {
      return Optional.empty();
    }
    int first = FIRST + ((number % perAddress) * each);
    return Optional.of(
        new SourcePorts(addresses.get(number / perAddress), first, first + each - 1));
  }
}
