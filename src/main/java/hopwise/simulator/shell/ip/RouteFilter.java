package hopwise.simulator.shell.ip;

import hopwise.simulator.linux.route.Origin;
import hopwise.simulator.linux.route.Route;
import hopwise.simulator.linux.route.RouteType;
import hopwise.simulator.linux.route.Routing;
import hopwise.simulator.linux.route.Scope;
import hopwise.simulator.net.Cidr;
import hopwise.simulator.net.Ipv4;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which routes {@code ip route show} and {@code flush} are asked for; null for any.
 *
 * @param table a number, or {@link #ALL}
 * @param inside what must hold the destination
 * @param around what the destination must hold
 * @param device index of a link, 0 for any
 */
record RouteFilter(
    int table,
    @Nullable Cidr inside,
    @Nullable Cidr around,
    int device,
    @Nullable Ipv4 via,
    @Nullable Origin origin,
    @Nullable Scope scope,
    @Nullable RouteType type,
    @Nullable Ipv4 source) {
  /** Stands for all tables. */
  static final int ALL = 0;

  private static final String SIMULATED =
      "dev, exact, match, proto, root, scope, src, table, type, via";

  /** All routes of a table. */
  static RouteFilter of(int table) {
    return new RouteFilter(table, null, null, 0, null, null, null, null, null);
  }

  /** Reads the words that select; {@code cache} is not among them. */
  static RouteFilter read(Desk desk, Words words) throws Misuse {
    int table = Route.MAIN;
    Cidr inside = null;
    Cidr around = null;
    String device = null;
    Ipv4 via = null;
    Origin origin = null;
    Scope scope = null;
    RouteType type = null;
    Ipv4 source = null;
    while (words.hasNext()) {
      var word = words.next();
      switch (word) {
        case "t", "ta", "tab", "tabl", "table" -> table = readTable(words.next());
        case "dev", "oif" -> device = words.next();
        case "via" -> via = Values.inet(words.next());
        case "p", "pr", "pro", "prot", "proto", "protocol" ->
            origin = RouteWords.origin(words.next());
        case "scope" -> scope = RouteWords.scope(words.next());
        case "type" -> type = RouteWords.type(words.next());
        case "src" -> source = Values.prefix(words.next()).ip();
        case "cached",
            "cloned",
            "iif",
            "tos",
            "dsfield",
            "realm",
            "realms",
            "from",
            "vrf",
            "metric" ->
            throw Misuse.notSimulated("ip route show", word, SIMULATED);
        case "root" -> inside = Values.prefix(words.next()).range();
        case "match" -> around = Values.prefix(words.next()).range();
        default -> {
          boolean isKey = word.equals("exact") || word.equals("to");
          var prefix = Values.prefix(isKey ? words.next() : word);
          boolean isAll = !isKey && (word.equals("all") || word.equals("any"));
          inside = isAll ? null : prefix.range();
          around = inside;
        }
      }
    }
    int index = device == null ? 0 : desk.device(device).index();
    return new RouteFilter(table, inside, around, index, via, origin, scope, type, source);
  }

  private static int readTable(String text) throws Misuse {
    if (text.equals("cache")) {
      throw Misuse.notSimulated("ip route show table", text, "all, a name or a number");
    }
    if (text.equals("all")) {
      return ALL;
    }
    var table = Values.table(text);
    if (table.isEmpty()) {
      throw Misuse.wrong(text, "table id value is invalid\n");
    }
    return table.get();
  }

  /** The routes asked for, table by table in the kernel's order. */
  List<Route> of(Routing routing) {
    var routes = new ArrayList<Route>();
    for (int number : table == ALL ? tables(routing) : List.of(table)) {
      routing.printed(number).stream().filter(this::accepts).forEach(routes::add);
    }
    return routes;
  }

  /** The kernel keeps tables in 256 rows by their lowest octet, the newest of a row first. */
  private static List<Integer> tables(Routing routing) {
    var tables = new ArrayList<>(routing.made().reversed());
    tables.sort(Comparator.comparingInt(number -> number & 255));
    return tables;
  }

  private boolean accepts(Route route) {
    var destination = route.destination();
    return (inside == null || inside.contains(destination))
        && (around == null || destination.contains(around))
        && (device == 0 || device == route.device())
        && (via == null || via.equals(route.gateway()))
        && (origin == null || origin == route.origin())
        && (scope == null || scope == route.scope())
        && (type == null || type == route.type())
        && (source == null || source.equals(route.source()));
  }
}
