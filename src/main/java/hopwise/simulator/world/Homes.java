package hopwise.simulator.world;

import hopwise.simulator.azure.PublicIp;
import hopwise.simulator.azure.Subnet;
import hopwise.simulator.azure.Vnet;
import hopwise.simulator.cluster.Cluster;
import hopwise.simulator.cluster.ServiceId;
import hopwise.simulator.linux.LinkKind;
import hopwise.simulator.linux.Namespace;
import hopwise.simulator.linux.NamespaceId;
import hopwise.simulator.net.Cidr;
import hopwise.simulator.net.Ipv4;
import hopwise.simulator.windows.WindowsHost;
import java.util.Optional;

/** Where addresses live, in words. */
final class Homes {
  private Homes() {}

  static Optional<String> of(World world, Ipv4 ip) {
    return linux(world, ip)
        .or(() -> windows(world, ip))
        .or(() -> service(world, ip))
        .or(() -> publicIp(world, ip))
        .or(() -> gateway(world, ip));
  }

  private static Optional<String> linux(World world, Ipv4 ip) {
    return world
        .network()
        .owner(ip)
        .flatMap(world.network()::find)
        .map(namespace -> machine(namespace, ip));
  }

  private static String machine(Namespace namespace, Ipv4 ip) {
    var link = namespace.links().owner(ip);
    var where = link == null ? "" : ", " + link.name();
    return namespace.id() + where + on(namespace);
  }

  private static String on(Namespace namespace) {
    return namespace.links().all().stream()
        .flatMap(link ->
            link.kind() instanceof LinkKind.Veth(var peer)
                ? Optional.of(peer.namespace()).stream()
                : Optional.<NamespaceId>empty().stream())
        .filter(peer -> isPod(namespace.id()) && !peer.host().equals(namespace.id().host()))
        .findFirst()
        .map(peer -> " on " + peer)
        .orElse("");
  }

  private static boolean isPod(NamespaceId id) {
    return id.host().startsWith("pod/");
  }

  private static Optional<String> windows(World world, Ipv4 ip) {
    return world.windows().owner(ip).map(host -> windows(host, ip));
  }

  private static String windows(WindowsHost host, Ipv4 ip) {
    var node = host.root().place();
    return host.local(ip).map(pod -> pod.place() + " on " + node).orElse(node);
  }

  private static Optional<String> service(World world, Ipv4 ip) {
    return world.estate().all().stream()
        .map(Cluster::services)
        .flatMap(services -> services.values().stream())
        .filter(service -> ip.equals(service.clusterIp()) || ip.equals(service.loadBalancerIp()))
        .findFirst()
        .map(service -> name(service.id()) + outside(ip.equals(service.clusterIp())));
  }

  private static String name(ServiceId id) {
    return new Place(
            Place.Kind.SERVICE,
            id.namespace().equals("default") ? "" : id.namespace(),
            id.name(),
            "")
        .toString();
  }

  private static String outside(boolean inside) {
    return inside ? "" : ", from outside the cluster";
  }

  private static Optional<String> publicIp(World world, Ipv4 ip) {
    return world.estate().azure().all(PublicIp.class).stream()
        .filter(address -> address.address().equals(ip))
        .findFirst()
        .map(address -> "public address " + address.id().name());
  }

  /** The first address of a subnet is Azure's gateway. */
  private static Optional<String> gateway(World world, Ipv4 ip) {
    return world.estate().azure().all(Vnet.class).stream()
        .flatMap(vnet -> vnet.subnetOf(ip).stream())
        .map(subnet -> reserved(subnet, ip))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<String> reserved(Subnet subnet, Ipv4 ip) {
    Cidr prefix = subnet.prefix();
    int place = ip.bits() - prefix.network().bits();
    if (place == 1) {
      return Optional.of("Azure’s gateway of subnet " + subnet.name());
    }
    return place < 4 || ip.equals(prefix.last())
        ? Optional.of("kept by Azure in subnet " + subnet.name())
        : Optional.empty();
  }
}
