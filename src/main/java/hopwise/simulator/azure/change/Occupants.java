package hopwise.simulator.azure.change;

import hopwise.simulator.azure.Azure;
import hopwise.simulator.azure.Gateway;
import hopwise.simulator.azure.LoadBalancer;
import hopwise.simulator.azure.SubnetId;
import java.util.Optional;
import java.util.stream.Stream;

/** What stands in a subnet. */
final class Occupants {
  private Occupants() {}

  /** The id of the first thing that stands in a subnet. */
  static Optional<String> first(Azure azure, SubnetId subnet) {
    var nics =
        azure.nics(subnet).stream().map(nic -> nic.id().path() + "/ipConfigurations/ipconfig1");
    var balancers = azure.all(LoadBalancer.class).stream().flatMap(it -> frontends(it, subnet));
    var gateways =
        azure.all(Gateway.class).stream()
            .filter(gateway -> gateway.subnet().equals(subnet))
            .map(gateway -> gateway.id().path() + "/ipConfigurations/default");
    return Stream.of(nics, balancers, gateways).flatMap(all -> all).findFirst();
  }

  private static Stream<String> frontends(LoadBalancer balancer, SubnetId subnet) {
    return balancer.frontends().stream()
        .filter(frontend ->
            frontend instanceof LoadBalancer.Frontend.Private inside
                && inside.subnet().equals(subnet))
        .map(frontend -> balancer.id().path() + "/frontendIPConfigurations/" + frontend.name());
  }
}
