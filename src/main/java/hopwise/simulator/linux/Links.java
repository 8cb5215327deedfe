package hopwise.simulator.linux;

import hopwise.simulator.net.Ipv4;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The links of one namespace, found by index, name, address or bridge. */
public final class Links {
  private final TreeMap<Integer, Link> byIndex;
  private final Map<String, Link> byName = new HashMap<>();
  private final Map<Ipv4, Link> owners = new HashMap<>();
  private final Map<Integer, List<Link>> ports = new HashMap<>();

  /** Links in any order. */
  public Links(Collection<Link> links) {
    byIndex = new TreeMap<>();
    for (var link : links) {
      byIndex.put(link.index(), link);
    }
    for (var link : byIndex.values()) {
      byName.put(link.name(), link);
      link.addresses().forEach(address -> owners.putIfAbsent(address.ip(), link));
      if (link.port() != null) {
        ports.computeIfAbsent(link.port().bridge(), bridge -> new ArrayList<>()).add(link);
      }
    }
    ports.values().forEach(list -> list.sort(Comparator.comparingInt(Links::sequence).reversed()));
  }

  private static int sequence(Link link) {
    return link.port() == null ? 0 : link.port().sequence();
  }

  /** All links by ascending index. */
  public Collection<Link> all() {
    return byIndex.values();
  }

  /** The link of an index, null where there is none. */
  public @Nullable Link at(int index) {
    return byIndex.get(index);
  }

  /** The link of a name. */
  public Optional<Link> named(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** The link that has {@code ip} as an address, null where none has. */
  public @Nullable Link owner(Ipv4 ip) {
    return owners.get(ip);
  }

  /** The ports of a bridge, the newest first: the order in which it floods. */
  public List<Link> ports(int bridge) {
    return ports.getOrDefault(bridge, List.of());
  }

  /** The same links but for one of this index, which is added or replaced. */
  public Links with(Link link) {
    var links = new TreeMap<>(byIndex);
    links.put(link.index(), link);
    return new Links(links.values());
  }

  /** The same links without that of this index. */
  public Links without(int index) {
    var links = new TreeMap<>(byIndex);
    links.remove(index);
    return new Links(links.values());
  }
}
