package hopwise.simulator.windows;

import hopwise.simulator.net.Ipv4;
import hopwise.simulator.net.Mac;
import java.util.List;
import java.util.stream.Stream;

/**
 * An endpoint of the Host Networking Service: a port of the virtual switch for a pod here, or what
 * kube-proxy notes about a service's pod elsewhere.
 *
 * @param id a GUID in lower case
 * @param name {@code 45dce45f-eth0} here, {@code Ethernet} elsewhere
 * @param remote whether the address is on another node
 * @param place of the pod, empty for a remote one
 * @param container the sandbox' id, empty for a remote one
 * @param policies in the order of the network configuration
 */
public record HnsEndpoint(
    String id,
    String name,
    Ipv4 ip,
    Mac mac,
    boolean remote,
    String place,
    String container,
    List<Policy> policies) {
  /** Copies the policies. */
  public HnsEndpoint {
    policies = List.copyOf(policies);
  }

  /** Its policies of one kind. */
  public <P extends Policy> Stream<P> policies(Class<P> kind) {
    return policies.stream().filter(kind::isInstance).map(kind::cast);
  }
}
