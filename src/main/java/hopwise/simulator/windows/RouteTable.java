package hopwise.simulator.windows;

import hopwise.simulator.net.Cidr;
import hopwise.simulator.net.Ipv4;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The routes that an adapter and the loopback bring about. */
final class RouteTable {
  private static final Ipv4 LOOPBACK = Ipv4.of("127.0.0.1");
  private static final int ON_LINK = 256;

  private final Adapter adapter;
  private final List<WindowsRoute> routes = new ArrayList<>();

  private RouteTable(Adapter adapter) {
    this.adapter = adapter;
  }

  /** In the order of {@code route print}: by destination. */
  static List<WindowsRoute> of(Adapter adapter) {
    var table = new RouteTable(adapter);
    table.fill();
    return table.routes;
  }

  private void fill() {
    var subnet = adapter.subnet();
    route("0.0.0.0/0", adapter.gateway(), adapter.dhcp() ? 0 : ON_LINK);
    boolean low = Integer.compareUnsigned(subnet.network().bits(), LOOPBACK.bits()) < 0;
    if (low) {
      subnet(subnet);
    }
    loopback("127.0.0.0/8");
    loopback("127.0.0.1/32");
    loopback("127.255.255.255/32");
    if (adapter.dhcp()) {
      route("168.63.129.16/32", adapter.gateway(), 1);
      route("169.254.169.254/32", adapter.gateway(), 1);
    }
    if (!low) {
      subnet(subnet);
    }
    loopback("224.0.0.0/4");
    route("224.0.0.0/4", null, ON_LINK);
    loopback("255.255.255.255/32");
    route("255.255.255.255/32", null, ON_LINK);
  }

  private void subnet(Cidr subnet) {
    route(subnet, null, ON_LINK);
    route(Cidr.around(adapter.ip(), 32), null, ON_LINK);
    route(Cidr.around(subnet.last(), 32), null, ON_LINK);
  }

  private void route(String destination, @Nullable Ipv4 gateway, int metric) {
    route(Cidr.of(destination), gateway, metric);
  }

  private void route(Cidr destination, @Nullable Ipv4 gateway, int metric) {
    routes.add(new WindowsRoute(destination, gateway, adapter.ip(), adapter.index(), metric));
  }

  private void loopback(String destination) {
    routes.add(new WindowsRoute(Cidr.of(destination), null, LOOPBACK, 1, ON_LINK));
  }
}
