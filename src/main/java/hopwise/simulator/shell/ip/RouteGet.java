package hopwise.simulator.shell.ip;

import hopwise.simulator.linux.Link;
import hopwise.simulator.linux.Namespace;
import hopwise.simulator.linux.SourceAddress;
import hopwise.simulator.linux.change.Errno;
import hopwise.simulator.linux.change.RouteSearch;
import hopwise.simulator.linux.route.Route;
import hopwise.simulator.linux.route.RouteType;
import hopwise.simulator.linux.route.RoutingRule;
import hopwise.simulator.net.Ipv4;
import hopwise.simulator.shell.Answer;
import org.jspecify.annotations.Nullable;

/** {@code ip route get}: which way a packet would take. */
final class RouteGet {
  private static final Ipv4 UNKNOWN = new Ipv4(0);

  private final Desk desk;
  private @Nullable Ipv4 destination;
  private @Nullable Ipv4 source;
  private @Nullable Link input;
  private @Nullable Link output;
  private int mark;

  private RouteGet(Desk desk) {
    this.desk = desk;
  }

  static Answer run(Desk desk, Words words) throws Misuse {
    var get = new RouteGet(desk);
    while (words.hasNext()) {
      get.read(words, words.next());
    }
    if (get.destination == null) {
      throw new Misuse(1, "need at least a destination address");
    }
    return get.answer(get.destination);
  }

  private void read(Words words, String word) throws Misuse {
    switch (word) {
      case "from" -> source = Values.prefix(words.next()).ip();
      case "iif" -> input = desk.device(words.next());
      case "oif", "dev" -> output = desk.device(words.next());
      case "mark" -> {
        var text = words.next();
        mark = Values.number(text, "invalid mark\n");
      }
      case "tos",
          "dsfield",
          "vrf",
          "uid",
          "ipproto",
          "sport",
          "dport",
          "connected",
          "notify",
          "fibmatch" ->
          throw Misuse.notSimulated("ip route get", word, "from, iif, mark, oif");
      default -> destination = Values.prefix(word.equals("to") ? words.next() : word).ip();
    }
  }

  private Answer answer(Ipv4 to) {
    var namespace = desk.namespace();
    if (input == null && source != null && namespace.links().owner(source) == null) {
      return desk.refuses(Errno.EINVAL, "");
    }
    if (input != null && !input.conf().forwarding() && typeOf(namespace, to) == null) {
      return desk.refuses(Errno.EHOSTUNREACH, "");
    }
    var search =
        new RouteSearch(
            to,
            source == null ? UNKNOWN : source,
            input == null ? Link.LOOPBACK : input.name(),
            output == null ? 0 : output.index(),
            output == null ? null : output.name(),
            mark,
            0);
    return switch (search.in(namespace)) {
      case RouteSearch.Result.Missed(var errno) -> desk.refuses(errno, "");
      case RouteSearch.Result.Found(var route) -> desk.prints(text(namespace, to, route));
    };
  }

  private static @Nullable RouteType typeOf(Namespace namespace, Ipv4 ip) {
    return namespace.routing().tried(Route.LOCAL).stream()
        .filter(route -> route.destination().contains(ip))
        .map(Route::type)
        .findFirst()
        .orElse(null);
  }

  private String text(Namespace namespace, Ipv4 to, Route route) {
    boolean isOurs = route.type() == RouteType.LOCAL;
    var link = namespace.links().at(isOurs && input == null ? 1 : route.device());
    return (route.type() == RouteType.UNICAST ? "" : route.type() + " ")
        + to
        + (source == null ? "" : " from " + source)
        + (route.gateway() == null ? "" : " via " + route.gateway())
        + (link == null ? "" : " dev " + link.name())
        + (isTold(namespace, route) ? " table " + Values.tableName(route.table()) : "")
        + (source != null || input != null ? "" : " src " + chosen(namespace, to, route))
        + (mark == 0
            ? ""
            : " mark " + (mark < 10 && mark > 0 ? mark : "0x" + Integer.toHexString(mark)))
        + " uid 0 \n    cache "
        + (isOurs ? "<local> " : "")
        + (input == null ? "" : "iif " + input.name() + " ")
        + "\n";
  }

  /** The main table is not named, nor any while the kernel keeps it and the local one as one. */
  private static boolean isTold(Namespace namespace, Route route) {
    return route.table() != Route.MAIN && !namespace.routing().rules().equals(RoutingRule.INITIAL);
  }

  /** The source that the kernel would choose. */
  private static Ipv4 chosen(Namespace namespace, Ipv4 to, Route route) {
    var link = namespace.links().at(route.device());
    return link == null ? UNKNOWN : SourceAddress.of(namespace.links(), route, link, to);
  }
}
