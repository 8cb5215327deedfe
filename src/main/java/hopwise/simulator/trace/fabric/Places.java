package hopwise.simulator.trace.fabric;

import hopwise.simulator.azure.ResourceId;
import hopwise.simulator.linux.NamespaceId;

/** Names for the parts of the fabric in which a packet stays. */
final class Places {
  static final NamespaceId INTERNET = NamespaceId.root("azure/internet");

  private Places() {}

  static NamespaceId vnet(ResourceId vnet) {
    return NamespaceId.root("azure/vnet/" + vnet.name());
  }

  static NamespaceId balancer(ResourceId balancer) {
    return NamespaceId.root("azure/lb/" + balancer.name());
  }

  static NamespaceId gateway(ResourceId gateway) {
    return NamespaceId.root("azure/gateway/" + gateway.name());
  }

  static NamespaceId site(ResourceId site) {
    return NamespaceId.root("azure/site/" + site.name());
  }
}
