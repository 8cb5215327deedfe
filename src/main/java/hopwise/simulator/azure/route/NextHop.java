package hopwise.simulator.azure.route;

import hopwise.simulator.azure.Azure;
import hopwise.simulator.azure.NextHopType;
import hopwise.simulator.azure.Nic;
import hopwise.simulator.azure.ResourceId;
import hopwise.simulator.azure.SubnetId;
import hopwise.simulator.net.Ipv4;
import org.jspecify.annotations.Nullable;

/**
 * The answer of Network Watcher about where a packet goes next.
 *
 * @param ip of a virtual appliance, else null
 * @param table the route table that decided; null for a system route
 */
public record NextHop(NextHopType type, @Nullable Ipv4 ip, @Nullable ResourceId table) {
  /** Where a NIC's packet to {@code destination} goes. */
  public static NextHop of(Azure azure, Nic nic, Ipv4 destination) {
    return of(azure, nic.subnet(), destination);
  }

  private static NextHop of(Azure azure, SubnetId subnet, Ipv4 destination) {
    var route = EffectiveRoutes.of(azure, subnet).find(destination).winner();
    boolean written = route.source() == EffectiveRoute.Source.USER;
    return new NextHop(
        route.type(),
        route.nextHop(),
        written ? azure.subnet(subnet).orElseThrow().routeTable() : null);
  }

  /** What is printed where the table's id stands: a system route has none. */
  public String routeTableId() {
    return table == null ? "System Route" : table.path();
  }
}
