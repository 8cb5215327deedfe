package hopwise.simulator.shell.ip;

import hopwise.simulator.linux.Learned.Station;
import hopwise.simulator.linux.Learned.StationKey;
import hopwise.simulator.linux.Link;
import hopwise.simulator.linux.LinkKind;
import hopwise.simulator.net.Mac;
import hopwise.simulator.shell.Answer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code bridge fdb show}.
 *
 * @param bridge index of the bridge asked for, 0 for all
 * @param device index of the link asked for, 0 for all
 */
record ForwardingList(Desk desk, int bridge, int device) {
  /** After how many silent milliseconds a bridge forgets a station. */
  static final long AGEING = 300_000;

  private static final String GROUP = "33:33:00:00:00:01";
  private static final List<String> UP_GROUPS =
      List.of("01:00:5e:00:00:6a", "33:33:00:00:00:6a", "01:00:5e:00:00:01");

  static Answer show(Desk desk, Words words) throws Misuse {
    int bridge = 0;
    int device = 0;
    while (words.hasNext()) {
      var word = words.next();
      switch (word) {
        case "br" -> {
          var name = words.next();
          var link = desk.namespace().links().named(name);
          if (link.isEmpty()) {
            throw new Misuse(255, "Cannot find bridge device \"" + name + "\"");
          }
          bridge = link.get().index();
        }
        case "dev", "brport" -> device = ForwardingCommand.device(desk, words.next()).index();
        default -> throw Misuse.notSimulated("bridge fdb show", word, "br, dev");
      }
    }
    var list = new ForwardingList(desk, bridge, device);
    var text = new StringBuilder();
    for (var link : desk.namespace().links().all()) {
      list.lines(link).forEach(line -> text.append(line).append('\n'));
    }
    return desk.prints(text.toString());
  }

  private List<String> lines(Link link) {
    int master = link.port() == null ? 0 : link.port().bridge();
    boolean asked =
        (device == 0 || device == link.index())
            && (bridge == 0 || bridge == link.index() || bridge == master);
    if (!asked || link.isLoopback()) {
      return List.of();
    }
    return switch (link.kind()) {
      case LinkKind.Loopback loopback -> List.of();
      case LinkKind.Bridge bridge -> ofBridge(link);
      case LinkKind.Vxlan vxlan -> joined(ofPort(link), ofTunnel(link, vxlan));
      case LinkKind.Veth veth -> joined(ofPort(link), groups(link));
      case LinkKind.Nic nic -> joined(ofPort(link), groups(link));
    };
  }

  private static List<String> joined(List<String> first, List<String> second) {
    var all = new ArrayList<>(first);
    all.addAll(second);
    return all;
  }

  private String line(Mac mac, Link link, String more) {
    return mac + (device == 0 ? " dev " + link.name() : "") + more;
  }

  private List<String> ofBridge(Link link) {
    var lines = new ArrayList<String>();
    lines.add(line(Mac.of(GROUP), link, " self permanent"));
    if (link.up()) {
      UP_GROUPS.forEach(group -> lines.add(line(Mac.of(group), link, " self permanent")));
    }
    boolean isPorts =
        desk.namespace().links().ports(link.index()).stream()
            .anyMatch(port -> port.mac().equals(link.mac()));
    if (!isPorts && !link.mac().equals(Mac.ZERO)) {
      lines.add(line(link.mac(), link, " master " + link.name() + " permanent"));
    }
    return lines;
  }

  private List<String> groups(Link link) {
    var lines = new ArrayList<String>();
    lines.add(line(Mac.of(GROUP), link, " self permanent"));
    if (link.up()) {
      lines.add(line(Mac.of(UP_GROUPS.getLast()), link, " self permanent"));
    }
    return lines;
  }

  /** What the bridge knows of a port: the newest first, its own address last. */
  private List<String> ofPort(Link link) {
    var port = link.port();
    var master = port == null ? null : desk.namespace().links().at(port.bridge());
    if (master == null) {
      return List.of();
    }
    var suffix = " master " + master.name() + " ";
    var lines = new ArrayList<String>();
    lines.add(line(link.mac(), link, suffix + "permanent"));
    for (var entry : desk.namespace().forwarding()) {
      if (entry.link() == link.index() && entry.remote() == null) {
        lines.add(line(entry.mac(), link, suffix + (entry.permanent() ? "permanent" : "static")));
      }
    }
    stations(desk, master.index()).stream()
        .filter(seen -> seen.getValue().port() == link.index())
        .forEach(seen -> lines.add(line(seen.getKey().mac(), link, suffix)));
    return lines.reversed();
  }

  /** By address, the newest first; learned ones last. */
  private List<String> ofTunnel(Link link, LinkKind.Vxlan vxlan) {
    var byMac = new LinkedHashMap<Mac, List<String>>();
    if (vxlan.remote() != null) {
      var own = " dst " + vxlan.remote() + via(vxlan) + " self permanent";
      byMac.put(Mac.ZERO, new ArrayList<>(List.of(line(Mac.ZERO, link, own))));
    }
    for (var entry : desk.namespace().forwarding()) {
      if (entry.link() == link.index() && entry.remote() != null) {
        byMac
            .computeIfAbsent(entry.mac(), mac -> new ArrayList<>())
            .add(line(entry.mac(), link, " dst " + entry.remote() + " self permanent"));
      }
    }
    var lines = new ArrayList<String>();
    byMac.sequencedValues().reversed().forEach(lines::addAll);
    for (var seen : stations(desk, link.index())) {
      lines.add(line(seen.getKey().mac(), link, " dst " + seen.getValue().remote() + " self "));
    }
    return lines;
  }

  private String via(LinkKind.Vxlan vxlan) {
    var lower = desk.namespace().links().at(vxlan.device());
    return lower == null ? "" : " via " + lower.name();
  }

  /** The stations that a bridge or VXLAN device has not forgotten, in the order of learning. */
  static List<Map.Entry<StationKey, Station>> stations(Desk desk, int bridge) {
    long now = desk.call().world().clock();
    return desk.call().world().dynamics().of(desk.place()).stations().entrySet().stream()
        .filter(seen -> seen.getKey().bridge() == bridge)
        .filter(seen -> now - seen.getValue().at() < AGEING)
        .toList();
  }
}
