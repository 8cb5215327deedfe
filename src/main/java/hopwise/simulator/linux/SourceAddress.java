package hopwise.simulator.linux;

import hopwise.simulator.linux.route.Route;
import hopwise.simulator.linux.route.RouteType;
import hopwise.simulator.linux.route.Scope;
import hopwise.simulator.net.Ipv4;
import org.jspecify.annotations.Nullable;

/** The choice of a source address, as the kernel makes it. */
public final class SourceAddress {
  /** No address at all. */
  public static final Ipv4 NONE = new Ipv4(0);

  private SourceAddress() {}

  /** The source that a packet of our own gets on this way ({@code fib_result_prefsrc}). */
  public static Ipv4 of(Links links, Route route, Link output, Ipv4 destination) {
    if (route.source() != null) {
      return route.source();
    }
    if (route.type() == RouteType.LOCAL) {
      return destination;
    }
    return of(links, output, route.gateway(), route.scope());
  }

  /**
   * An address of {@code link} for talking to {@code peer} ({@code inet_select_addr}): one in the
   * peer's network, else the first; another link's where this one has none. {@link #NONE} if there
   * is none at all.
   */
  public static Ipv4 of(Links links, Link link, @Nullable Ipv4 peer, Scope scope) {
    Ipv4 first = null;
    for (var address : link.addresses()) {
      if (!address.secondary() && address.scope().number() <= scope.number()) {
        if (peer == null || address.network().contains(peer)) {
          return address.ip();
        }
        first = first == null ? address.ip() : first;
      }
    }
    return first != null ? first : elsewhere(links, scope);
  }

  private static Ipv4 elsewhere(Links links, Scope scope) {
    return links.all().stream()
        .flatMap(link -> link.addresses().stream())
        .filter(address -> !address.secondary() && address.scope() != Scope.LINK)
        .filter(address -> address.scope().number() <= scope.number())
        .map(Address::ip)
        .findFirst()
        .orElse(NONE);
  }
}
