package hopwise.simulator.shell.ip;

import hopwise.simulator.linux.Learned.NeighbourKey;
import hopwise.simulator.linux.Learned.Resolved;
import hopwise.simulator.linux.Neighbour;
import hopwise.simulator.net.Cidr;
import hopwise.simulator.shell.Answer;
import java.util.Comparator;
import java.util.Locale;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What {@code ip neigh show} is asked for.
 *
 * @param device index of a link, 0 for all
 * @param state such as {@code permanent}, null for all
 */
record NeighbourList(int device, @Nullable Cidr to, @Nullable String state, boolean proxy) {
  /** For how long an answer is believed, in milliseconds: the middle of what the kernel draws. */
  private static final long REACHABLE = 30_000;

  static NeighbourList read(Desk desk, Words words) throws Misuse {
    String device = null;
    Cidr to = null;
    String state = null;
    boolean proxy = false;
    while (words.hasNext()) {
      var word = words.next();
      switch (word) {
        case "dev" -> device = words.next();
        case "nud" -> state = words.next();
        case "proxy" -> proxy = true;
        case "unused", "master", "vrf", "nomaster" ->
            throw Misuse.notSimulated("ip neigh show", word, "dev, nud, proxy, to");
        default -> to = Values.prefix(word.equals("to") ? words.next() : word).range();
      }
    }
    int index = device == null ? 0 : desk.device(device).index();
    return new NeighbourList(index, to, "all".equals(state) ? null : state, proxy);
  }

  static Answer show(Desk desk, Words words) throws Misuse {
    var list = read(desk, words);
    var lines =
        new TreeMap<NeighbourKey, String>(
            Comparator.comparingInt(NeighbourKey::link).thenComparing(NeighbourKey::ip));
    for (var entry : desk.namespace().neighbours()) {
      if ((entry.mac() == null) == list.proxy()) {
        lines.put(new NeighbourKey(entry.link(), entry.ip()), state(entry));
      }
    }
    if (!list.proxy()) {
      long now = desk.call().world().clock();
      desk.call()
          .world()
          .dynamics()
          .of(desk.place())
          .neighbours()
          .forEach((key, value) -> lines.put(key, state(value, now)));
    }
    var text = new StringBuilder();
    lines.forEach((key, line) -> text.append(list.text(desk, key, line)));
    return desk.prints(text.toString());
  }

  boolean accepts(NeighbourKey key) {
    return (device == 0 || device == key.link()) && (to == null || to.contains(key.ip()));
  }

  private String text(Desk desk, NeighbourKey key, String line) {
    var link = desk.namespace().links().at(key.link());
    if (link == null || !accepts(key) || !isInState(line)) {
      return "";
    }
    return key.ip() + (device == 0 ? " dev " + link.name() : "") + line + " \n";
  }

  private boolean isInState(String line) {
    return state == null || line.endsWith(" " + state.toUpperCase(Locale.ROOT));
  }

  private static String state(Neighbour entry) {
    return entry.mac() == null ? " proxy" : " lladdr " + entry.mac() + " PERMANENT";
  }

  private static String state(Resolved known, long now) {
    if (known.mac() == null) {
      return " FAILED";
    }
    boolean fresh = known.confirmed() && now - known.at() < REACHABLE;
    return " lladdr " + known.mac() + (fresh ? " REACHABLE" : " STALE");
  }
}
