package hopwise.simulator.windows;

import hopwise.simulator.net.Cidr;
import hopwise.simulator.net.Ipv4;

/**
 * A network of the Host Networking Service: an L2Bridge on the node's card.
 *
 * @param id a GUID in lower case
 * @param name {@code azure} on AKS
 * @param subnet the pods' addresses
 * @param managementIp the node's own address on it
 * @param adapter the card below it, {@code Ethernet}
 */
public record HnsNetwork(
    String id, String name, Cidr subnet, Ipv4 gateway, Ipv4 managementIp, String adapter) {
  /** How HNS calls the kind. */
  public static final String TYPE = "L2Bridge";
}
