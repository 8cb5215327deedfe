package hopwise.simulator.figure;

import hopwise.simulator.cluster.Cluster;
import hopwise.simulator.cluster.Pod;
import hopwise.simulator.cluster.Pods;
import hopwise.simulator.figure.Part.Line;
import hopwise.simulator.net.Cidr;
import hopwise.simulator.net.Ipv4;
import hopwise.simulator.world.AddressSpace;
import hopwise.simulator.world.Addresses;
import hopwise.simulator.world.Place;
import hopwise.simulator.world.World;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A world that is being sketched, and what was asked of the sketch. */
record Scene(World world, Addresses addresses, Set<String> places, Frame.Width width) {
  static Scene of(World world, Frame frame) {
    return new Scene(world, Addresses.of(world), frame.places(), frame.width());
  }

  /** Whether somebody asked for a place, or for a namespace of its machine. */
  boolean isAsked(String place) {
    return places.contains(place)
        || places.stream().anyMatch(asked -> asked.startsWith(place + "@"));
  }

  /** The nodes of a cluster that have a pod that somebody asked for. */
  Set<String> asked(Cluster cluster) {
    return places.stream()
        .map(Place::parse)
        .flatMap(Optional::stream)
        .filter(place -> place.kind() == Place.Kind.POD)
        .flatMap(place -> Pods.find(cluster, group(place), place.name()).stream())
        .map(Pod::node)
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }

  private static String group(Place place) {
    return place.group().isEmpty() ? "default" : place.group();
  }

  Line line(Ipv4 ip) {
    return new Line(Role.ADDRESS, ip.toString(), addresses.space(ip));
  }

  /** An address with the prefix length of its network. */
  Line line(Ipv4 ip, int length) {
    return new Line(Role.ADDRESS, ip + "/" + length, addresses.space(ip));
  }

  Line line(Cidr range) {
    return new Line(Role.ADDRESS, range.toString(), addresses.space(range));
  }

  /** From one address to another, what both begin with written once. */
  Line line(Ipv4 first, Ipv4 last) {
    return new Line(Role.ADDRESS, span(first, last), addresses.space(first));
  }

  static String span(Ipv4 first, Ipv4 last) {
    if (first.equals(last)) {
      return first.toString();
    }
    var one = first.toString();
    var other = last.toString();
    int shared = 0;
    for (int i = 0; i < Math.min(one.length(), other.length()); i++) {
      if (one.charAt(i) != other.charAt(i)) {
        break;
      }
      shared = one.charAt(i) == '.' ? i + 1 : shared;
    }
    return one + "–" + other.substring(shared);
  }

  /** A key of a place or of a part of one. */
  static String key(String... parts) {
    return String.join("/", parts);
  }

  AddressSpace space(Ipv4 ip) {
    return addresses.space(ip);
  }
}
