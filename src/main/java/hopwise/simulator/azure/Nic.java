package hopwise.simulator.azure;

import hopwise.simulator.net.Ipv4;
import hopwise.simulator.net.Mac;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A network interface of a virtual machine.
 *
 * @param secondary further addresses
 * @param ipForwarding whether it may send and receive packets that are not its own
 * @param publicIp a public address of its own
 * @param overlay the pods behind it, where they live in a routing domain of their own
 * @param host the machine's place, such as {@code host/vm} or {@code node/aks-nodepool1-0}
 */
public record Nic(
    ResourceId id,
    String location,
    SubnetId subnet,
    Mac mac,
    Ipv4 primary,
    List<AddressBlock> secondary,
    boolean ipForwarding,
    @Nullable ResourceId nsg,
    @Nullable ResourceId publicIp,
    @Nullable Overlay overlay,
    String host)
    implements Resource, Attachment {
  /** Copies the blocks; refuses the id of another type. */
  public Nic {
    ResourceType.NETWORK_INTERFACE.check(id);
    secondary = List.copyOf(secondary);
  }

  /** Whether an address is one of its own. */
  public boolean has(Ipv4 ip) {
    return primary.equals(ip) || secondary.stream().anyMatch(block -> block.contains(ip));
  }

  @Override
  public boolean serves(Ipv4 ip) {
    return has(ip) || (overlay != null && overlay.block().contains(ip));
  }

  /** The same NIC with other further addresses. */
  public Nic withSecondary(List<AddressBlock> others) {
    return new Nic(
        id, location, subnet, mac, primary, others, ipForwarding, nsg, publicIp, overlay, host);
  }

  /** The same NIC with IP forwarding on or off. */
  public Nic withIpForwarding(boolean on) {
    return new Nic(id, location, subnet, mac, primary, secondary, on, nsg, publicIp, overlay, host);
  }

  /** The same NIC with another security group. */
  public Nic withNsg(@Nullable ResourceId group) {
    return new Nic(
        id,
        location,
        subnet,
        mac,
        primary,
        secondary,
        ipForwarding,
        group,
        publicIp,
        overlay,
        host);
  }

  /** The same NIC with another public address. */
  public Nic withPublicIp(@Nullable ResourceId address) {
    return new Nic(
        id, location, subnet, mac, primary, secondary, ipForwarding, nsg, address, overlay, host);
  }

  /** The same NIC with other pods in a routing domain of their own. */
  public Nic withOverlay(@Nullable Overlay other) {
    return new Nic(
        id, location, subnet, mac, primary, secondary, ipForwarding, nsg, publicIp, other, host);
  }
}
