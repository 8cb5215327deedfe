package hopwise.simulator.shell.ip;

import hopwise.simulator.linux.NamespaceId;
import hopwise.simulator.linux.Network;
import hopwise.simulator.linux.route.Origin;
import hopwise.simulator.linux.route.Route;
import hopwise.simulator.linux.route.RouteType;
import hopwise.simulator.linux.route.Scope;
import hopwise.simulator.net.Cidr;

/** How {@code ip route} prints a route: what was asked for is left out. */
record RouteText(Network network, NamespaceId place, RouteFilter filter) {
  String of(Route route) {
    var text = new StringBuilder();
    if (route.type() != RouteType.UNICAST) {
      text.append(route.type()).append(' ');
    }
    text.append(destination(route.destination())).append(' ');
    if (route.gateway() != null && filter.via() == null) {
      text.append("via ").append(route.gateway()).append(' ');
    }
    var link = network.at(place).links().at(route.device());
    if (link != null && filter.device() == 0) {
      text.append("dev ").append(link.name()).append(' ');
    }
    if (filter.table() == RouteFilter.ALL && route.table() != Route.MAIN) {
      text.append("table ").append(Values.tableName(route.table())).append(' ');
    }
    if (route.origin() != Origin.BOOT && filter.origin() == null) {
      text.append("proto ").append(route.origin()).append(' ');
    }
    if (route.scope() != Scope.GLOBAL && filter.scope() == null) {
      text.append("scope ").append(route.scope()).append(' ');
    }
    if (route.source() != null && filter.source() == null) {
      text.append("src ").append(route.source()).append(' ');
    }
    if (route.metric() != 0) {
      text.append("metric ").append(Integer.toUnsignedString(route.metric())).append(' ');
    }
    if (route.onlink()) {
      text.append("onlink ");
    }
    if (isLinkDown(route)) {
      text.append("linkdown ");
    }
    return text.append('\n').toString();
  }

  /** {@code default}, an address, or a range. */
  static String destination(Cidr range) {
    if (range.length() == 0) {
      return "default";
    }
    return range.length() == 32 ? range.network().toString() : range.toString();
  }

  private boolean isLinkDown(Route route) {
    var link = network.at(place).links().at(route.device());
    return link != null && route.scope() != Scope.HOST && !network.state(place, link).carrier();
  }
}
