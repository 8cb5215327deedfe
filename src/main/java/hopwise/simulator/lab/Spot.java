package hopwise.simulator.lab;

import hopwise.simulator.cluster.Service;
import hopwise.simulator.cluster.ServiceId;
import hopwise.simulator.linux.Namespace;
import hopwise.simulator.linux.NamespaceId;
import hopwise.simulator.linux.route.Scope;
import hopwise.simulator.net.Ipv4;
import hopwise.simulator.net.Protocol;
import hopwise.simulator.windows.Compartment;
import hopwise.simulator.world.Place;
import hopwise.simulator.world.World;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a packet can be sent from or to.
 *
 * @param id null for a service, which sends nothing
 * @param address the first that others can reach
 * @param sockets where somebody listens
 */
record Spot(@Nullable NamespaceId id, Optional<Ipv4> address, List<Socket> sockets) {
  /** A port of a protocol. */
  record Socket(Protocol protocol, int port) {}

  /** The ports of a protocol, without those that are named twice. */
  List<Integer> ports(Protocol protocol) {
    return sockets.stream()
        .filter(socket -> socket.protocol() == protocol)
        .map(Socket::port)
        .distinct()
        .toList();
  }

  /** What a place names. */
  static Optional<Spot> at(World world, Place place) {
    if (place.kind() == Place.Kind.SERVICE) {
      return service(world, place);
    }
    return namespace(world, place).map(Spot::of).or(() -> windows(world, place.machine()));
  }

  /** The Linux namespace of a place. */
  static Optional<Namespace> namespace(World world, Place place) {
    return world.network().find(new NamespaceId(place.machine(), place.namespace()));
  }

  /** Whose address it is. */
  static Optional<Spot> owner(World world, Ipv4 ip) {
    return world
        .network()
        .owner(ip)
        .flatMap(world.network()::find)
        .map(Spot::of)
        .or(() -> windows(world, ip))
        .or(() ->
            services(world)
                .filter(service -> ip.equals(service.clusterIp()))
                .findFirst()
                .map(Spot::of));
  }

  private static Optional<Spot> service(World world, Place place) {
    var group = place.group().isEmpty() ? "default" : place.group();
    var id = new ServiceId(group, place.name());
    return services(world).filter(service -> service.id().equals(id)).findFirst().map(Spot::of);
  }

  private static Stream<Service> services(World world) {
    return world.estate().all().stream().flatMap(cluster -> cluster.services().values().stream());
  }

  private static Spot of(Service service) {
    var sockets =
        service.ports().stream().map(port -> new Socket(port.protocol(), port.port())).toList();
    return new Spot(null, Optional.ofNullable(service.clusterIp()), sockets);
  }

  private static Spot of(Namespace namespace) {
    var address =
        namespace.links().all().stream()
            .flatMap(link -> link.addresses().stream())
            .filter(one -> one.scope() == Scope.GLOBAL)
            .map(one -> one.ip())
            .findFirst();
    var sockets =
        namespace.listeners().stream()
            .map(listener -> new Socket(listener.protocol(), listener.port()))
            .toList();
    return new Spot(namespace.id(), address, sockets);
  }

  private static Optional<Spot> windows(World world, Ipv4 ip) {
    return world
        .windows()
        .owner(ip)
        .map(host ->
            host.local(ip).flatMap(pod -> host.compartment(pod.place())).orElseGet(host::root))
        .map(Spot::of);
  }

  private static Optional<Spot> windows(World world, String place) {
    return world.windows().at(place).flatMap(host -> host.compartment(place)).map(Spot::of);
  }

  private static Spot of(Compartment compartment) {
    var sockets =
        compartment.listeners().stream()
            .map(listener -> new Socket(listener.protocol(), listener.port()))
            .toList();
    return new Spot(
        NamespaceId.root(compartment.place()), Optional.of(compartment.adapter().ip()), sockets);
  }
}
