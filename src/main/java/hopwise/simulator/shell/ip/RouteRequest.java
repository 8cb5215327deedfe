package hopwise.simulator.shell.ip;

import hopwise.simulator.linux.change.RouteChange;
import hopwise.simulator.linux.route.Origin;
import hopwise.simulator.linux.route.Route;
import hopwise.simulator.linux.route.RouteType;
import hopwise.simulator.linux.route.Scope;
import hopwise.simulator.net.Cidr;
import hopwise.simulator.net.Ipv4;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What {@code ip route add} and its like are asked for. */
final class RouteRequest {
  private static final String SIMULATED =
      "dev, metric, onlink, proto, scope, src, table, TYPE, via";

  private static final Set<String> OTHERS =
      Set.of(
          "mtu",
          "hoplimit",
          "advmss",
          "rtt",
          "rttvar",
          "reordering",
          "window",
          "cwnd",
          "initcwnd",
          "initrwnd",
          "ssthresh",
          "realms",
          "realm",
          "rto_min",
          "quickack",
          "congctl",
          "features",
          "nexthop",
          "nhid",
          "encap",
          "weight",
          "pref",
          "expires",
          "tos",
          "dsfield",
          "as",
          "from",
          "pervasive",
          "vrf",
          "ttl-propagate",
          "lock",
          "equalize",
          "nat",
          "anycast",
          "multicast",
          "xresolve");

  private final Words words;
  private @Nullable RouteType type;
  private Values.@Nullable Prefix destination;
  private @Nullable Ipv4 gateway;
  private int device;
  private int table;
  private int metric;
  private @Nullable Scope scope;
  private @Nullable Origin origin;
  private @Nullable Ipv4 source;
  private boolean onlink;

  private RouteRequest(Words words) {
    this.words = words;
  }

  static RouteRequest read(Desk desk, Words words) throws Misuse {
    if (!words.hasNext()) {
      throw new Misuse(
          255,
          "Usage: ip route { add | del | change | append | replace } [ TYPE ] PREFIX with "
              + SIMULATED);
    }
    var request = new RouteRequest(words);
    String link = null;
    while (words.hasNext()) {
      var word = words.next();
      if (word.equals("dev") || word.equals("oif")) {
        link = words.next();
      } else {
        request.read(word);
      }
    }
    request.device = link == null ? 0 : desk.device(link).index();
    return request;
  }

  private void read(String word) throws Misuse {
    switch (word) {
      case "via" -> gateway = readGateway();
      case "src" -> source = Values.inet(words.next());
      case "metric", "priority", "preference" -> {
        var text = words.next();
        metric = Values.number(text, "\"metric\" value is invalid\n");
      }
      case "scope" -> scope = RouteWords.scope(words.next());
      case "p", "pr", "pro", "prot", "proto", "protocol" ->
          origin = RouteWords.origin(words.next());
      case "t", "ta", "tab", "tabl", "table" -> table = readTable(words.next());
      case "onlink" -> onlink = true;
      default -> readNode(word);
    }
  }

  private Ipv4 readGateway() throws Misuse {
    if (words.peek().equals("inet")) {
      words.next();
    }
    return Values.inet(words.next());
  }

  private static int readTable(String text) throws Misuse {
    var number = Values.table(text);
    if (number.isEmpty()) {
      throw Misuse.wrong(text, "\"table\" value is invalid\n");
    }
    return number.get();
  }

  private void readNode(String word) throws Misuse {
    if (OTHERS.contains(word)) {
      throw Misuse.notSimulated("ip route", word, SIMULATED);
    }
    var node = word.equals("to") ? words.next() : word;
    var named = RouteWords.typeOf(node);
    if (named.isPresent()) {
      type = named.get();
      node = words.next();
    }
    if (destination != null) {
      throw Misuse.garbage("to", node);
    }
    destination = Values.prefix(node);
  }

  /** Whether the destination has bits set behind its prefix, which the kernel refuses. */
  boolean isInside() {
    return destination != null && destination.isInside();
  }

  private Cidr range() {
    return destination == null ? new Cidr(new Ipv4(0), 0) : destination.range();
  }

  private int table() {
    if (table != 0) {
      return table;
    }
    return type == RouteType.LOCAL || type == RouteType.BROADCAST ? Route.LOCAL : Route.MAIN;
  }

  /** The route to put in. */
  Route route() {
    var kind = type == null ? RouteType.UNICAST : type;
    return new Route(
        kind,
        range(),
        table(),
        gateway,
        device,
        metric,
        scope == null ? scopeOf(kind) : scope,
        origin == null ? Origin.BOOT : origin,
        source,
        onlink);
  }

  private Scope scopeOf(RouteType kind) {
    return switch (kind) {
      case LOCAL -> Scope.HOST;
      case BROADCAST -> Scope.LINK;
      case UNICAST -> gateway == null ? Scope.LINK : Scope.GLOBAL;
      case BLACKHOLE, UNREACHABLE, PROHIBIT, THROW -> Scope.GLOBAL;
    };
  }

  /** What the route to delete looks like. */
  RouteChange.Pattern pattern() {
    return new RouteChange.Pattern(
        range(), table(), type, gateway, device, metric, patternScope(), origin, source);
  }

  /** iproute2 asks for the scope of local and broadcast routes, else for any. */
  private @Nullable Scope patternScope() {
    if (scope != null) {
      return scope == Scope.NOWHERE ? null : scope;
    }
    return switch (type) {
      case null -> null;
      case LOCAL -> Scope.HOST;
      case BROADCAST -> Scope.LINK;
      case UNICAST, BLACKHOLE, UNREACHABLE, PROHIBIT, THROW -> null;
    };
  }
}
