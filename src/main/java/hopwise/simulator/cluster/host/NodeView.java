package hopwise.simulator.cluster.host;

import hopwise.simulator.cluster.ContainerRuntime;
import hopwise.simulator.cluster.proxy.ProxyView;
import hopwise.simulator.cluster.proxy.Shape;
import hopwise.simulator.linux.Listener;
import hopwise.simulator.linux.NamespaceId;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A Linux node as its programs see it.
 *
 * @param host such as {@code node/aks-nodepool1-27511634-vmss000000}
 * @param lxc whether the image brings a bridge lxcbr0, as those of 2019 did
 * @param shape of the rules that kubelet writes, which follows the release as kube-proxy's does
 * @param proxy what kube-proxy or, in its place, Cilium knows of services; null where nobody does
 * @param listeners of the node itself and of pods on the host's network
 * @param pods without those on the host's network; kept in the order of their slots
 */
public record NodeView(
    String host,
    Nic nic,
    Wiring wiring,
    ContainerRuntime runtime,
    boolean lxc,
    Masquerade masquerade,
    Shape shape,
    @Nullable ProxyView proxy,
    List<Listener> listeners,
    List<PodView> pods) {
  /** Sorts the pods. */
  public NodeView {
    listeners = List.copyOf(listeners);
    pods = pods.stream().sorted(Comparator.comparingInt(PodView::slot)).toList();
  }

  /** The node's own namespace. */
  public NamespaceId root() {
    return NamespaceId.root(host);
  }
}
