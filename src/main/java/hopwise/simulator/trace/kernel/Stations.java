package hopwise.simulator.trace.kernel;

import hopwise.simulator.linux.Forwarding;
import hopwise.simulator.linux.Learned.Station;
import hopwise.simulator.linux.Learned.StationKey;
import hopwise.simulator.linux.Link;
import hopwise.simulator.linux.Namespace;
import hopwise.simulator.net.Ipv4;
import hopwise.simulator.net.Mac;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The forwarding databases of one namespace: of its bridges and its VXLAN devices. */
final class Stations {
  /** After this many milliseconds of silence a learned entry is gone. */
  private static final long AGEING = 300_000;

  private final Namespace namespace;
  private final long now;
  private final SequencedMap<StationKey, Station> before;
  private @Nullable SequencedMap<StationKey, Station> changed;

  Stations(Namespace namespace, SequencedMap<StationKey, Station> before, long now) {
    this.namespace = namespace;
    this.before = before;
    this.now = now;
  }

  /** The port behind which {@code mac} is, as learned or set; null where that is not known. */
  @Nullable Link port(Link bridge, Mac mac) {
    var learned = learned(bridge, mac);
    if (learned != null) {
      return namespace.links().at(learned.port());
    }
    for (var entry : namespace.forwarding()) {
      var link = namespace.links().at(entry.link());
      if (entry.mac().equals(mac) && !entry.permanent() && link != null && isPort(link, bridge)) {
        return link;
      }
    }
    return null;
  }

  /** Whether frames to {@code mac} are for the bridge itself: its address or one of its ports'. */
  boolean isLocal(Link bridge, Mac mac) {
    if (bridge.mac().equals(mac)) {
      return true;
    }
    for (var port : namespace.links().ports(bridge.index())) {
      if (port.mac().equals(mac)) {
        return true;
      }
    }
    return namespace.forwarding().stream()
        .anyMatch(entry -> entry.permanent() && entry.mac().equals(mac) && isOf(entry, bridge));
  }

  private boolean isOf(Forwarding entry, Link bridge) {
    var link = namespace.links().at(entry.link());
    return link != null && (link.index() == bridge.index() || isPort(link, bridge));
  }

  private static boolean isPort(Link link, Link bridge) {
    return link.port() != null && link.port().bridge() == bridge.index();
  }

  /** The remotes to which a VXLAN device sends frames for {@code mac}. */
  List<Ipv4> remotes(Link device, Mac mac) {
    var learned = learned(device, mac);
    if (learned != null && learned.remote() != null) {
      return List.of(learned.remote());
    }
    return set(device, mac);
  }

  /** The remotes that somebody set for {@code mac} on a VXLAN device. */
  List<Ipv4> set(Link device, Mac mac) {
    return namespace.forwarding().stream()
        .filter(entry -> entry.link() == device.index() && entry.mac().equals(mac))
        .map(Forwarding::remote)
        .flatMap(Stream::ofNullable)
        .toList();
  }

  private @Nullable Station learned(Link bridge, Mac mac) {
    var station = entries().get(new StationKey(bridge.index(), mac));
    return station == null || now - station.at() > AGEING ? null : station;
  }

  /** Notes where a sender was seen. */
  void learn(Link bridge, Mac mac, Link port, @Nullable Ipv4 remote) {
    var key = new StationKey(bridge.index(), mac);
    var station = new Station(port.index(), remote, now);
    if (!station.equals(entries().get(key))) {
      if (changed == null) {
        changed = new LinkedHashMap<>(before);
      }
      changed.put(key, station);
    }
  }

  private SequencedMap<StationKey, Station> entries() {
    return changed == null ? before : changed;
  }

  SequencedMap<StationKey, Station> freeze() {
    return changed == null ? before : Collections.unmodifiableSequencedMap(changed);
  }
}
