package hopwise.simulator.windows;

import hopwise.simulator.net.Cidr;
import hopwise.simulator.net.Ipv4;
import hopwise.simulator.net.Mac;
import java.util.List;

/**
 * A network adapter as {@code ipconfig} lists it.
 *
 * @param index the interface index, above 1; 1 is the loopback
 * @param name with its kind, {@code vEthernet (Ethernet)}
 * @param prefixLength of the subnet around {@code ip}, 0 to 32
 * @param dns servers in the order of asking
 * @param dhcp whether Azure's DHCP gave the address; HNS sets those of pods
 * @param metric the interface metric that every route's own metric is added to
 */
public record Adapter(
    int index,
    String name,
    String description,
    Mac mac,
    Ipv4 ip,
    int prefixLength,
    Ipv4 gateway,
    List<Ipv4> dns,
    boolean dhcp,
    int metric) {
  /** Copies the servers. */
  public Adapter {
    dns = List.copyOf(dns);
  }

  /** The addresses that it believes to be on its link. */
  public Cidr subnet() {
    return Cidr.around(ip, prefixLength);
  }
}
