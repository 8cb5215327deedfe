package hopwise.simulator.cluster.host;

import hopwise.simulator.linux.Listener;
import hopwise.simulator.linux.NamespaceId;
import hopwise.simulator.linux.VethPolicy;
import hopwise.simulator.net.Ipv4;
import hopwise.simulator.net.Mac;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A pod with a namespace of its own.
 *
 * @param namespace of Kubernetes
 * @param id of its network namespace
 * @param slot how many pods the node had made before: it fixes the numbers of the pod's links
 * @param link name of the veth on the node, such as {@code vethd3b9c108}
 * @param hostMac of that veth; the wiring may have a fixed one instead
 * @param mac of the pod's eth0
 * @param policy what the cluster's policy engine enforces, null for nothing
 */
public record PodView(
    String namespace,
    String name,
    NamespaceId id,
    Ipv4 ip,
    int slot,
    String link,
    Mac hostMac,
    Mac mac,
    List<Listener> listeners,
    @Nullable VethPolicy policy) {
  /** Copies the listeners. */
  public PodView {
    listeners = List.copyOf(listeners);
  }
}
