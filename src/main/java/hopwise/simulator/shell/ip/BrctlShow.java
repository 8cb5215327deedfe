package hopwise.simulator.shell.ip;

import hopwise.simulator.linux.Link;
import hopwise.simulator.linux.Port;
import hopwise.simulator.net.Mac;
import hopwise.simulator.shell.Answer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** {@code brctl show} and {@code brctl showmacs}. */
final class BrctlShow {
  private static final String HEAD = "bridge name\tbridge id\t\tSTP enabled\tinterfaces\n";

  private BrctlShow() {}

  static Answer bridges(Desk desk, List<String> names) throws Misuse {
    var text = new StringBuilder();
    if (names.isEmpty()) {
      desk.namespace().links().all().stream()
          .filter(Link::isBridge)
          .sorted(Comparator.comparing(Link::name))
          .forEach(bridge -> text.append(text(desk, bridge)));
    }
    for (var name : names) {
      var bridge = BrctlProgram.bridge(desk, name);
      if (!bridge.isBridge()) {
        throw new Misuse(1, "device " + name + " is not a bridge!");
      }
      text.append(text(desk, bridge));
    }
    return desk.prints(text.isEmpty() ? "" : HEAD + text);
  }

  private static String text(Desk desk, Link bridge) {
    var ports =
        desk.namespace().links().ports(bridge.index()).stream().map(Link::name).sorted().toList();
    return bridge.name()
        + "\t\t8000."
        + bridge.mac().toString().replace(":", "")
        + "\tno\t\t"
        + String.join("\n\t\t\t\t\t\t\t", ports)
        + "\n";
  }

  /** A line of the table of stations; {@code age} in milliseconds. */
  private record Row(Mac mac, @Nullable Port port, boolean local, long age) {}

  static Answer stations(Desk desk, String name) {
    var bridge = desk.namespace().links().named(name);
    if (bridge.isEmpty()) {
      return desk.call().fails(1, "read of forward table failed: No such device\n");
    }
    if (!bridge.get().isBridge()) {
      return desk.call().fails(1, "read of forward table failed: Operation not supported\n");
    }
    var rows = rows(desk, bridge.get());
    rows.sort(Comparator.comparing(Row::mac));
    var text = new StringBuilder("port no\tmac addr\t\tis local?\tageing timer\n");
    for (var row : rows) {
      text.append(
          String.format(
              Locale.ROOT,
              "%3d\t%s\t%s\t\t%4d.%02d\n",
              row.port() == null ? 0 : row.port().number(),
              row.mac(),
              row.local() ? "yes" : "no",
              row.age() / 1000,
              row.age() % 1000 / 10));
    }
    return desk.prints(text.toString());
  }

  private static List<Row> rows(Desk desk, Link bridge) {
    var links = desk.namespace().links();
    var rows = new ArrayList<Row>();
    for (var port : links.ports(bridge.index())) {
      rows.add(new Row(port.mac(), port.port(), true, 0));
    }
    for (var entry : desk.namespace().forwarding()) {
      var link = links.at(entry.link());
      if (entry.remote() == null
          && link != null
          && link.port() != null
          && link.port().bridge() == bridge.index()) {
        rows.add(new Row(entry.mac(), link.port(), entry.permanent(), 0));
      }
    }
    long now = desk.call().world().clock();
    for (var seen : ForwardingList.stations(desk, bridge.index())) {
      var link = links.at(seen.getValue().port());
      rows.add(
          new Row(
              seen.getKey().mac(),
              link == null ? null : link.port(),
              false,
              now - seen.getValue().at()));
    }
    return rows;
  }
}
