package hopwise.simulator.linux.change;

import hopwise.simulator.linux.LinkRef;
import hopwise.simulator.linux.Neighbour;
import hopwise.simulator.linux.Network;
import hopwise.simulator.net.Ipv4;
import java.util.ArrayList;
import java.util.Optional;

/** Permanent and proxy entries of the neighbour table ({@code ip neigh}). */
public final class NeighbourChange {
  private NeighbourChange() {}

  /** The permanent entry of an address, or its proxy entry. */
  public static Optional<Neighbour> find(Network network, LinkRef at, Ipv4 ip, boolean proxy) {
    return network.at(at.namespace()).neighbours().stream()
        .filter(entry -> entry.link() == at.index() && entry.ip().equals(ip))
        .filter(entry -> (entry.mac() == null) == proxy)
        .findFirst();
  }

  /** Adds an entry, or replaces the one of the same address. */
  public static Network put(Network network, LinkRef at, Neighbour entry) {
    var namespace = network.at(at.namespace());
    var entries = new ArrayList<>(namespace.neighbours());
    var old = find(network, at, entry.ip(), entry.mac() == null);
    if (old.isPresent()) {
      entries.set(entries.indexOf(old.get()), entry);
    } else {
      entries.add(entry);
    }
    return network.with(namespace.withNeighbours(entries));
  }

  /** Deletes an entry. */
  public static Network delete(Network network, LinkRef at, Neighbour entry) {
    var namespace = network.at(at.namespace());
    return network.with(Change.withoutNeighbours(namespace, entry::equals));
  }
}
