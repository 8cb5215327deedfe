package hopwise.simulator.azure.change;

import hopwise.simulator.azure.Azure;
import hopwise.simulator.azure.Firewall;
import hopwise.simulator.azure.Gateway;
import hopwise.simulator.azure.LoadBalancer;
import hopwise.simulator.azure.ManagedIdentity;
import hopwise.simulator.azure.NatGateway;
import hopwise.simulator.azure.Nic;
import hopwise.simulator.azure.Nsg;
import hopwise.simulator.azure.PublicIp;
import hopwise.simulator.azure.Resource;
import hopwise.simulator.azure.ResourceGroup;
import hopwise.simulator.azure.ResourceId;
import hopwise.simulator.azure.RouteTable;
import hopwise.simulator.azure.ScaleSet;
import hopwise.simulator.azure.Site;
import hopwise.simulator.azure.SubnetId;
import hopwise.simulator.azure.Vnet;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which resources name which others. */
final class References {
  private References() {}

  /**
   * A mention.
   *
   * @param by the id of the resource, or of its part, that names another
   */
  record Use(String by, ResourceId of) {}

  /** What a resource names. */
  static List<Use> of(Resource resource) {
    return uses(resource).filter(use -> !use.of().equals(resource.id())).toList();
  }

  private static Stream<Use> uses(Resource resource) {
    var id = resource.id().path();
    return switch (resource) {
      case ResourceGroup group -> Stream.of();
      case RouteTable table -> Stream.of();
      case Nsg nsg -> Stream.of();
      case PublicIp ip -> Stream.of();
      case Site site -> Stream.of();
      case ManagedIdentity identity -> Stream.of();
      case Vnet vnet -> vnet(vnet);
      case Nic nic ->
          Stream.of(
                  use(id, nic.subnet().vnet()),
                  use(id, nic.nsg()),
                  use(id + "/ipConfigurations/ipconfig1", nic.publicIp()))
              .flatMap(uses -> uses);
      case LoadBalancer balancer -> balancer(balancer);
      case NatGateway gateway -> gateway.publicIps().stream().map(ip -> new Use(id, ip));
      case Gateway gateway ->
          Stream.concat(
              use(id, gateway.subnet().vnet()),
              gateway.connections().stream().map(line -> new Use(id, line.site())));
      case Firewall firewall -> use(id, firewall.nic());
      case ScaleSet set ->
          set.instances().stream()
              .map(vm -> new Use(id + "/virtualMachines/" + vm.number(), vm.nic()));
    };
  }

  private static Stream<Use> vnet(Vnet vnet) {
    var subnets =
        vnet.subnets().stream()
            .flatMap(subnet -> {
              var id = new SubnetId(vnet.id(), subnet.name()).path();
              return Stream.of(
                      use(id, subnet.routeTable()),
                      use(id, subnet.nsg()),
                      use(id, subnet.natGateway()))
                  .flatMap(uses -> uses);
            });
    var peerings =
        vnet.peerings().stream()
            .map(peering ->
                new Use(
                    vnet.id().path() + "/virtualNetworkPeerings/" + peering.name(),
                    peering.remote()));
    return Stream.concat(subnets, peerings);
  }

  private static Stream<Use> balancer(LoadBalancer balancer) {
    var id = balancer.id().path();
    var frontends =
        balancer.frontends().stream()
            .map(frontend -> {
              var by = id + "/frontendIPConfigurations/" + frontend.name();
              return switch (frontend) {
                case LoadBalancer.Frontend.Public outside -> new Use(by, outside.publicIp());
                case LoadBalancer.Frontend.Private inside -> new Use(by, inside.subnet().vnet());
              };
            });
    var pools =
        balancer.pools().stream()
            .flatMap(pool ->
                pool.nics().stream()
                    .map(nic -> new Use(id + "/backendAddressPools/" + pool.name(), nic)));
    return Stream.concat(frontends, pools);
  }

  private static Stream<Use> use(String by, @Nullable ResourceId of) {
    return of == null ? Stream.of() : Stream.of(new Use(by, of));
  }

  /** Who names a resource. */
  static List<String> to(Azure azure, ResourceId id) {
    return azure.all().stream()
        .flatMap(resource -> of(resource).stream())
        .filter(use -> use.of().equals(id))
        .map(Use::by)
        .toList();
  }
}
