package hopwise.simulator.shell.ip;

import hopwise.simulator.linux.Link;
import hopwise.simulator.linux.LinkKind;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which links {@code ip link show} and {@code ip addr show} are asked for.
 *
 * @param device null for all
 * @param master index of a bridge, 0 for any, -1 for none
 * @param type null for all
 */
record LinkFilter(@Nullable Link device, boolean up, int master, @Nullable String type) {
  static LinkFilter read(Desk desk, Words words) throws Misuse {
    var filter = new LinkFilter(null, false, 0, null);
    while (words.hasNext()) {
      filter = filter.read(desk, words, words.next());
    }
    return filter;
  }

  private LinkFilter read(Desk desk, Words words, String word) throws Misuse {
    switch (word) {
      case "up" -> {
        return new LinkFilter(device, true, master, type);
      }
      case "master" -> {
        var name = words.next();
        var bridge = desk.namespace().links().named(name);
        if (bridge.isEmpty()) {
          throw Misuse.wrong(name, "Device does not exist\n");
        }
        return new LinkFilter(device, up, bridge.get().index(), type);
      }
      case "nomaster" -> {
        return new LinkFilter(device, up, -1, type);
      }
      case "type" -> {
        return new LinkFilter(device, up, master, words.next());
      }
      case "scope", "to", "label", "dynamic", "permanent", "primary", "secondary", "group", "vrf" ->
          throw Misuse.notSimulated("ip", word, "dev, master, nomaster, type, up");
      case "dev" -> word = words.next();
      default -> {}
    }
    if (device != null) {
      throw Misuse.garbage("dev", word);
    }
    return new LinkFilter(desk.shown(word), up, master, type);
  }

  List<Link> of(Collection<Link> links) {
    return links.stream().filter(this::accepts).toList();
  }

  private boolean accepts(Link link) {
    return (device == null || device.index() == link.index())
        && (!up || link.up())
        && hasMaster(link)
        && (type == null || type.equals(kind(link)));
  }

  private boolean hasMaster(Link link) {
    int its = link.port() == null ? -1 : link.port().bridge();
    return master == 0 || its == master;
  }

  private static String kind(Link link) {
    return switch (link.kind()) {
      case LinkKind.Loopback loopback -> "";
      case LinkKind.Nic nic -> "";
      case LinkKind.Veth veth -> "veth";
      case LinkKind.Bridge bridge -> "bridge";
      case LinkKind.Vxlan vxlan -> "vxlan";
    };
  }
}
