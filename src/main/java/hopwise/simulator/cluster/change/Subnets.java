package hopwise.simulator.cluster.change;

import hopwise.simulator.azure.Azure;
import hopwise.simulator.azure.Subnet;
import hopwise.simulator.azure.SubnetId;
import hopwise.simulator.azure.Vnet;
import java.util.function.UnaryOperator;

/** Changes to subnets of a network. */
final class Subnets {
  private Subnets() {}

  /** Azure with one subnet changed. */
  static Azure change(Azure azure, SubnetId id, UnaryOperator<Subnet> change) {
    var vnet = azure.find(Vnet.class, id.vnet()).orElseThrow();
    return azure.with(
        vnet.withSubnets(
            vnet.subnets().stream()
                .map(subnet ->
                    subnet.name().equalsIgnoreCase(id.name()) ? change.apply(subnet) : subnet)
                .toList()));
  }
}
