package hopwise.simulator.azure.route;

import hopwise.simulator.azure.Azure;
import hopwise.simulator.azure.Connections;
import hopwise.simulator.azure.NextHopType;
import hopwise.simulator.azure.RouteTable;
import hopwise.simulator.azure.SubnetId;
import hopwise.simulator.azure.Vnet;
import hopwise.simulator.azure.route.EffectiveRoute.Source;
import hopwise.simulator.net.Cidr;
import hopwise.simulator.net.Ipv4;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The routes that hold for the NICs of a subnet: the system's, those that a gateway learned, and
 * those of the subnet's route table.
 *
 * @param routes in the order in which Azure lists them
 */
public record EffectiveRoutes(List<EffectiveRoute> routes) {
  private static final Cidr EVERYWHERE = Cidr.of("0.0.0.0/0");

  /** Ranges that go nowhere, unless a network's address space holds all of them. */
  private static final List<Cidr> NOWHERE =
      List.of(
          Cidr.of("10.0.0.0/8"),
          Cidr.of("100.64.0.0/10"),
          Cidr.of("172.16.0.0/12"),
          Cidr.of("192.168.0.0/16"));

  private static final Comparator<EffectiveRoute> BEST =
      Comparator.comparing(EffectiveRoute::active)
          .thenComparingInt(route -> route.prefix().length())
          .thenComparingInt(route -> rank(route.source()))
          .reversed();

  /** Copies the routes. */
  public EffectiveRoutes {
    routes = List.copyOf(routes);
  }

  /**
   * What a destination's route is.
   *
   * @param losers other routes that hold the destination, the best first
   */
  public record Choice(EffectiveRoute winner, List<EffectiveRoute> losers) {
    /** Copies the losers. */
    public Choice {
      losers = List.copyOf(losers);
    }
  }

  /** The routes of a subnet. */
  public static EffectiveRoutes of(Azure azure, SubnetId subnet) {
    var vnet =
        azure
            .find(Vnet.class, subnet.vnet())
            .orElseThrow(() -> new IllegalArgumentException("no " + subnet));
    var table =
        azure.subnet(subnet).flatMap(part -> azure.find(RouteTable.class, part.routeTable()));
    var routes = new ArrayList<>(system(azure, vnet));
    if (table.isEmpty() || table.get().gatewayPropagation()) {
      routes.addAll(learned(azure, vnet));
    }
    routes.add(EffectiveRoute.system(EVERYWHERE, NextHopType.INTERNET, null));
    for (var range : NOWHERE) {
      if (vnet.prefixes().stream().noneMatch(prefix -> prefix.contains(range))) {
        routes.add(EffectiveRoute.system(range, NextHopType.NONE, null));
      }
    }
    table.ifPresent(found -> routes.addAll(written(found)));
    return new EffectiveRoutes(judged(routes));
  }

  private static List<EffectiveRoute> system(Azure azure, Vnet vnet) {
    var routes = new ArrayList<EffectiveRoute>();
    for (var prefix : vnet.prefixes()) {
      routes.add(EffectiveRoute.system(prefix, NextHopType.VNET_LOCAL, null));
    }
    for (var peer : Connections.peers(azure, vnet)) {
      if (peer.here().allowAccess()) {
        for (var prefix : peer.remote().prefixes()) {
          routes.add(EffectiveRoute.system(prefix, NextHopType.VNET_PEERING, peer.remote().id()));
        }
      }
    }
    return routes;
  }

  private static List<EffectiveRoute> learned(Azure azure, Vnet vnet) {
    var routes = new ArrayList<EffectiveRoute>();
    for (var line : Connections.lines(azure, vnet)) {
      for (var prefix : line.site().prefixes()) {
        routes.add(
            new EffectiveRoute(
                null,
                Source.GATEWAY,
                true,
                prefix,
                NextHopType.VIRTUAL_NETWORK_GATEWAY,
                null,
                line.site().id()));
      }
    }
    return routes;
  }

  private static List<EffectiveRoute> written(RouteTable table) {
    return table.routes().stream()
        .map(route ->
            new EffectiveRoute(
                route.name(),
                Source.USER,
                true,
                route.prefix(),
                route.type(),
                route.nextHop(),
                null))
        .toList();
  }

  /** Of equal prefixes user wins over learned over system; a preferred route wins over learned. */
  private static List<EffectiveRoute> judged(List<EffectiveRoute> routes) {
    var best = new HashMap<Cidr, Integer>();
    for (var route : routes) {
      best.merge(route.prefix(), rank(route), Math::max);
    }
    var preferred =
        routes.stream()
            .filter(route -> route.isPreferred() && isBest(best, route))
            .map(EffectiveRoute::prefix)
            .toList();
    return routes.stream()
        .map(route ->
            !isBest(best, route) || isOverruled(preferred, route) ? route.invalid() : route)
        .toList();
  }

  private static boolean isBest(Map<Cidr, Integer> best, EffectiveRoute route) {
    return rank(route) >= best.getOrDefault(route.prefix(), 0);
  }

  private static boolean isOverruled(List<Cidr> preferred, EffectiveRoute route) {
    return route.source() == Source.GATEWAY
        && preferred.stream().anyMatch(prefix -> prefix.contains(route.prefix()));
  }

  private static int rank(EffectiveRoute route) {
    return route.isPreferred() ? 2 : rank(route.source());
  }

  private static int rank(Source source) {
    return switch (source) {
      case DEFAULT -> 0;
      case GATEWAY -> 1;
      case USER -> 3;
    };
  }

  /** The route that a packet to {@code destination} takes. */
  public Choice find(Ipv4 destination) {
    var fitting =
        routes.stream().filter(route -> route.prefix().contains(destination)).sorted(BEST).toList();
    return new Choice(fitting.getFirst(), fitting.subList(1, fitting.size()));
  }
}
