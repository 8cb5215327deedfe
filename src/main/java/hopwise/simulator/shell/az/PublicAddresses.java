package hopwise.simulator.shell.az;

import hopwise.simulator.azure.PublicIp;
import hopwise.simulator.azure.ResourceId;
import hopwise.simulator.cluster.Seeded;
import hopwise.simulator.net.Ipv4;

/** Public addresses as Azure gives them out, from 20.0.0.0/8. */
final class PublicAddresses {
  private static final int FIRST_OCTET = 20;
  private static final int BEHIND = 1 << 24;

  private PublicAddresses() {}

  /** An address that nobody has. */
  static PublicIp make(Desk desk, ResourceId id, String location) {
    for (int attempt = 0; ; attempt++) {
      int rest = Seeded.below(BEHIND, desk.estate().seed(), id.path(), Integer.toString(attempt));
      var address = new Ipv4((FIRST_OCTET << 24) | rest);
      boolean taken =
          desk.azure().all(PublicIp.class).stream().anyMatch(ip -> ip.address().equals(address))
              || desk.azure().internetHost(address).isPresent();
      if (!taken) {
        return new PublicIp(id, location, address);
      }
    }
  }
}
