package hopwise.simulator.shell.ip;

import hopwise.simulator.linux.Links;
import hopwise.simulator.linux.change.RouteChange;
import hopwise.simulator.linux.route.Origin;
import hopwise.simulator.linux.route.Route;
import hopwise.simulator.linux.route.RouteType;
import hopwise.simulator.linux.route.Scope;
import hopwise.simulator.net.Cidr;
import hopwise.simulator.net.Ipv4;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * What {@code route add} and {@code route del} are asked for.
 *
 * @param device index of a link, 0 for none
 */
record ClassicRequest(
    Cidr destination, @Nullable Ipv4 gateway, int device, int metric, boolean reject) {
  private enum Kind {
    ANY,
    NET,
    HOST
  }

  static ClassicRequest read(Desk desk, Words words) throws Misuse {
    var kind = kind(words);
    var target = target(words, kind);
    Ipv4 mask = null;
    Ipv4 gateway = null;
    String device = null;
    int metric = 0;
    boolean reject = false;
    while (words.hasNext()) {
      var word = words.next();
      switch (word) {
        case "netmask" -> mask = host(more(words));
        case "gw", "gateway" -> gateway = host(more(words));
        case "metric" ->
            metric = (int) Values.number(more(words)).orElseThrow(ClassicRequest::usage);
        case "reject" -> reject = true;
        case "dev", "device" -> device = more(words);
        case "mss", "window", "irtt", "mod", "dyn", "reinstate" ->
            throw Misuse.notSimulated("route", word, "dev, gw, metric, netmask, reject");
        default -> {
          if (device != null) {
            throw usage();
          }
          device = word;
        }
      }
    }
    return new ClassicRequest(
        range(target, kind, mask), gateway, index(desk, device), metric, reject);
  }

  private static Kind kind(Words words) throws Misuse {
    var kind =
        switch (words.peek()) {
          case "-net" -> Kind.NET;
          case "-host" -> Kind.HOST;
          default -> Kind.ANY;
        };
    if (kind != Kind.ANY) {
      words.next();
    }
    return kind;
  }

  private static Values.Prefix target(Words words, Kind kind) throws Misuse {
    var text = more(words);
    int slash = text.indexOf('/');
    if (kind != Kind.HOST && text.equals("default")) {
      return new Values.Prefix(new Ipv4(0), 0, true);
    }
    var ip = host(slash < 0 ? text : text.substring(0, slash));
    if (slash < 0) {
      return new Values.Prefix(ip, 32, false);
    }
    var length = Values.number(text.substring(slash + 1));
    if (length.isEmpty() || length.getAsLong() > 32) {
      throw usage();
    }
    return new Values.Prefix(ip, (int) length.getAsLong(), true);
  }

  private static Cidr range(Values.Prefix target, Kind kind, @Nullable Ipv4 mask) throws Misuse {
    int length = target.length();
    if (mask != null) {
      OptionalLong solid = Values.maskLength(mask);
      if (solid.isEmpty()) {
        throw new Misuse(3, "route: bogus netmask " + mask + "\n" + usage().getMessage());
      }
      length = (int) solid.getAsLong();
    } else if (kind != Kind.HOST && !target.given()) {
      length = target.ip().bits() == 0 ? 0 : kind == Kind.NET ? classLength(target.ip()) : 32;
    }
    if (kind != Kind.NET && length != 32 && target.ip().bits() != 0) {
      throw new Misuse(
          3, "route: netmask doesn't make sense with host route\n" + usage().getMessage());
    }
    var range = Cidr.around(target.ip(), length);
    if (!range.network().equals(target.ip())) {
      if (mask == null && !target.given()) {
        throw new Misuse(7, "SIOCADDRT: Invalid argument");
      }
      throw new Misuse(3, "route: netmask doesn't match route address\n" + usage().getMessage());
    }
    return range;
  }

  /** The length that the address's class once implied. */
  private static int classLength(Ipv4 ip) {
    int first = ip.bits() >>> 24;
    return first < 128 ? 8 : first < 192 ? 16 : 24;
  }

  private static Ipv4 host(String text) throws Misuse {
    if (text.equals("default")) {
      return new Ipv4(0);
    }
    return Values.address(text)
        .orElseThrow(() -> new Misuse(6, text + ": Host name lookup failure"));
  }

  private static int index(Desk desk, @Nullable String name) throws Misuse {
    if (name == null) {
      return 0;
    }
    return desk.namespace()
        .links()
        .named(name)
        .orElseThrow(() -> new Misuse(7, "SIOCADDRT: No such device"))
        .index();
  }

  private static String more(Words words) throws Misuse {
    if (!words.hasNext()) {
      throw usage();
    }
    return words.next();
  }

  private static Misuse usage() {
    return new Misuse(
        3,
        "Usage: route { add | del } { default | [-net] NET | [-host] HOST }"
            + " [ netmask MASK ] [ gw GATEWAY ] [ metric N ] [ reject ] [[dev] LINK]");
  }

  /** The route to put in; one through an address of our own reaches no further than the link. */
  Route route(Links links) {
    boolean isBeyond = gateway != null && links.owner(gateway) == null;
    var scope = reject ? Scope.HOST : isBeyond ? Scope.GLOBAL : Scope.LINK;
    return new Route(
        reject ? RouteType.UNREACHABLE : RouteType.UNICAST,
        destination,
        Route.MAIN,
        gateway,
        device,
        metric,
        scope,
        Origin.BOOT,
        null,
        false);
  }

  /** What the route to delete looks like. */
  RouteChange.Pattern pattern() {
    return new RouteChange.Pattern(
        destination,
        Route.MAIN,
        reject ? RouteType.UNREACHABLE : null,
        gateway,
        device,
        metric,
        null,
        null,
        null);
  }
}
