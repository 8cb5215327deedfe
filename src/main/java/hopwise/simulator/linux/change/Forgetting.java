package hopwise.simulator.linux.change;

import hopwise.simulator.linux.Dynamics;
import hopwise.simulator.linux.Learned;
import hopwise.simulator.linux.Learned.NeighbourKey;
import hopwise.simulator.linux.Learned.Station;
import hopwise.simulator.linux.Learned.StationKey;
import hopwise.simulator.linux.Link;
import hopwise.simulator.linux.Namespace;
import hopwise.simulator.linux.NamespaceId;
import hopwise.simulator.linux.Network;
import java.util.LinkedHashMap;
import java.util.Objects;

/** What namespaces forget of their traffic when the network changes. */
public final class Forgetting {
  private final Network before;
  private final Network after;

  private Forgetting(Network before, Network after) {
    this.before = before;
    this.after = after;
  }

  /** What is still known after a change. */
  public static Dynamics after(Network before, Network after, Dynamics dynamics) {
    var forgetting = new Forgetting(before, after);
    for (var id : dynamics.known()) {
      if (before.find(id).isPresent()) {
        dynamics = dynamics.with(id, forgetting.of(id, dynamics.of(id)));
      }
    }
    return dynamics;
  }

  private Learned of(NamespaceId id, Learned learned) {
    var now = after.find(id);
    if (now.isEmpty()) {
      return Learned.NOTHING;
    }
    var neighbours = new LinkedHashMap<>(learned.neighbours());
    neighbours.keySet().removeIf(key -> !isKept(now.get(), key));
    var stations = new LinkedHashMap<>(learned.stations());
    stations.entrySet().removeIf(entry -> !isKept(now.get(), entry.getKey(), entry.getValue()));
    return learned.withNeighbours(neighbours).withStations(stations);
  }

  /** A neighbour goes when its link loses its carrier, its Ethernet address or its last address. */
  private boolean isKept(Namespace now, NeighbourKey key) {
    var link = now.links().at(key.link());
    var old = before.at(now.id()).links().at(key.link());
    return link != null
        && old != null
        && carries(now, link)
        && Objects.equals(link.mac(), old.mac())
        && (old.addresses().isEmpty() || !link.addresses().isEmpty())
        && now.neighbours().stream()
            .noneMatch(entry ->
                entry.mac() != null && entry.link() == key.link() && entry.ip().equals(key.ip()));
  }

  /** A station goes when its port leaves the bridge or loses its carrier. */
  private boolean isKept(Namespace now, StationKey key, Station station) {
    var bridge = now.links().at(key.bridge());
    var link = now.links().at(station.port());
    if (bridge == null || link == null || !bridge.up() || !carries(now, link)) {
      return false;
    }
    return station.port() == key.bridge()
        || (link.port() != null && link.port().bridge() == key.bridge());
  }

  private boolean carries(Namespace namespace, Link link) {
    return link.up() && after.state(namespace.id(), link).carrier();
  }
}
