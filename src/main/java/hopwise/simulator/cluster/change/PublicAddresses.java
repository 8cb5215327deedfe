package hopwise.simulator.cluster.change;

import hopwise.simulator.azure.Azure;
import hopwise.simulator.azure.PublicIp;
import hopwise.simulator.cluster.Seeded;
import hopwise.simulator.net.Cidr;
import hopwise.simulator.net.Ipv4;
import java.util.List;
import java.util.stream.Stream;

/** Public addresses out of ranges that are Azure's. */
final class PublicAddresses {
  private static final List<Cidr> AZURE =
      Stream.of("20.16.0.0/12", "40.64.0.0/13", "52.224.0.0/13").map(Cidr::of).toList();

  private PublicAddresses() {}

  /** An address that no resource has, random by the seed and by what it is for. */
  static Ipv4 next(Azure azure, long seed, String purpose) {
    for (int attempt = 0; ; attempt++) {
      var range = AZURE.get(Seeded.below(AZURE.size(), seed, purpose, "range" + attempt));
      int offset = Seeded.below((int) range.size(), seed, purpose, "address" + attempt);
      var ip = new Ipv4(range.network().bits() + offset);
      int last = ip.bits() & 255;
      if (last != 0 && last != 255 && isFree(azure, ip)) {
        return ip;
      }
    }
  }

  private static boolean isFree(Azure azure, Ipv4 ip) {
    return azure.all(PublicIp.class).stream().noneMatch(other -> other.address().equals(ip));
  }
}
