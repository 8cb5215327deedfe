package hopwise.simulator.cluster.change;

import hopwise.simulator.cluster.Cluster;
import hopwise.simulator.cluster.Seeded;
import hopwise.simulator.cluster.ServiceId;
import hopwise.simulator.cluster.ServicePort;
import hopwise.simulator.net.Ipv4;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Cluster addresses and node ports: random, but the same for the same service. */
final class ServiceAddresses {
  /** The first port that services get on nodes. */
  static final int FIRST_NODE_PORT = 30000;

  /** The last port that services get on nodes. */
  static final int LAST_NODE_PORT = 32767;

  private ServiceAddresses() {}

  /** A free address of the service range; empty where there is none. */
  static Optional<Ipv4> next(Cluster cluster, ServiceId id) {
    var range = cluster.profile().serviceCidr();
    int count = (int) Math.min(range.size() - 2, 1 << 20);
    int start = count <= 0 ? 0 : Seeded.below(count, cluster.seed(), "cluster ip", id.toString());
    for (int step = 0; step < count; step++) {
      var ip = new Ipv4(range.network().bits() + 1 + (start + step) % count);
      if (isFree(cluster, ip)) {
        return Optional.of(ip);
      }
    }
    return Optional.empty();
  }

  /** Whether no service has an address, and none of the system is going to have it. */
  static boolean isFree(Cluster cluster, Ipv4 ip) {
    return !ip.equals(cluster.profile().dnsServiceIp())
        && ip.bits() != cluster.profile().serviceCidr().network().bits() + 1
        && cluster.services().values().stream()
            .noneMatch(service -> ip.equals(service.clusterIp()));
  }

  /** The ports that services have on nodes. */
  static Set<Integer> nodePorts(Cluster cluster) {
    var ports = new HashSet<Integer>();
    for (var service : cluster.services().values()) {
      service.ports().stream().map(ServicePort::nodePort).forEach(ports::add);
      ports.add(service.healthCheckNodePort());
    }
    return ports;
  }

  /** A free port of nodes; empty where there is none. */
  static OptionalInt nextNodePort(
      Cluster cluster, ServiceId id, String purpose, Set<Integer> taken) {
    int count = LAST_NODE_PORT - FIRST_NODE_PORT + 1;
    int start = Seeded.below(count, cluster.seed(), "node port", id.toString(), purpose);
    for (int step = 0; step < count; step++) {
      int port = FIRST_NODE_PORT + (start + step) % count;
      if (!taken.contains(port)) {
        return OptionalInt.of(port);
      }
    }
    return OptionalInt.empty();
  }
}
