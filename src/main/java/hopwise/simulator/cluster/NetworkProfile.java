package hopwise.simulator.cluster;

import hopwise.simulator.net.Cidr;
import hopwise.simulator.net.Ipv4;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A cluster's network as its owner declared it.
 *
 * @param podCidr the pods' own range, null where pods live in a subnet
 * @param dnsServiceIp the address of kube-dns in the service range
 * @param masquerade the owner's own configuration of ip-masq-agent, null where there is none
 */
public record NetworkProfile(
    Plugin plugin,
    Dataplane dataplane,
    PolicyEngine policyEngine,
    @Nullable Cidr podCidr,
    Cidr serviceCidr,
    Ipv4 dnsServiceIp,
    OutboundType outboundType,
    @Nullable MasqueradeConfig masquerade) {
  /** Ranges that the owner's configuration spares besides what AKS spares. */
  public List<Cidr> nonMasquerade() {
    return masquerade == null ? List.of() : masquerade.spared();
  }

  /** What moves packets between pods and services. */
  public enum Dataplane {
    AZURE("azure"),
    CILIUM("cilium");

    private final String word;

    Dataplane(String word) {
      this.word = word;
    }

    @Override
    public String toString() {
      return word;
    }
  }

  /** What enforces network policies. */
  public enum PolicyEngine {
    NONE("none"),
    AZURE("azure"),
    CALICO("calico"),
    CILIUM("cilium");

    private final String word;

    PolicyEngine(String word) {
      this.word = word;
    }

    @Override
    public String toString() {
      return word;
    }
  }

  /** How nodes reach the internet. */
  public enum OutboundType {
    LOAD_BALANCER("loadBalancer"),
    MANAGED_NAT_GATEWAY("managedNATGateway"),
    USER_ASSIGNED_NAT_GATEWAY("userAssignedNATGateway"),
    USER_DEFINED_ROUTING("userDefinedRouting"),
    NONE("none");

    private final String word;

    OutboundType(String word) {
      this.word = word;
    }

    @Override
    public String toString() {
      return word;
    }
  }

  /** The same with another plugin and pod range. */
  public NetworkProfile withPlugin(Plugin other, @Nullable Cidr pods) {
    return new NetworkProfile(
        other, dataplane, policyEngine, pods, serviceCidr, dnsServiceIp, outboundType, masquerade);
  }

  /** The same with another data plane and policy engine. */
  public NetworkProfile withDataplane(Dataplane other, PolicyEngine engine) {
    return new NetworkProfile(
        plugin, other, engine, podCidr, serviceCidr, dnsServiceIp, outboundType, masquerade);
  }

  /** The same with another way to the internet. */
  public NetworkProfile withOutboundType(OutboundType other) {
    return new NetworkProfile(
        plugin, dataplane, policyEngine, podCidr, serviceCidr, dnsServiceIp, other, masquerade);
  }

  /** The same with another configuration of ip-masq-agent; null takes it away. */
  public NetworkProfile withMasquerade(@Nullable MasqueradeConfig other) {
    return new NetworkProfile(
        plugin, dataplane, policyEngine, podCidr, serviceCidr, dnsServiceIp, outboundType, other);
  }
}
