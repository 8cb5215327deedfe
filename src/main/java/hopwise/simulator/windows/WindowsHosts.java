package hopwise.simulator.windows;

import hopwise.simulator.net.Ipv4;
import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** All Windows nodes of a world by name. Immutable. */
public final class WindowsHosts {
  /** No Windows node. */
  public static final WindowsHosts NONE = new WindowsHosts(new TreeMap<>());

  private final SortedMap<String, WindowsHost> byName;

  private WindowsHosts(SortedMap<String, WindowsHost> byName) {
    this.byName = Collections.unmodifiableSortedMap(byName);
  }

  /** The node of a name such as {@code node/aksnpwin000000}. */
  public Optional<WindowsHost> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** All of them by name. */
  public Collection<WindowsHost> all() {
    return byName.values();
  }

  /** The node that has an address, or a pod with it. */
  public Optional<WindowsHost> owner(Ipv4 ip) {
    return all().stream()
        .filter(host -> host.ip().equals(ip) || host.local(ip).isPresent())
        .findFirst();
  }

  /** The same nodes and one more, or another one of that name. */
  public WindowsHosts with(WindowsHost host) {
    var others = new TreeMap<>(byName);
    others.put(host.name(), host);
    return new WindowsHosts(others);
  }
}
