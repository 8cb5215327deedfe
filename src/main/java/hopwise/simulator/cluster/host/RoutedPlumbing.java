package hopwise.simulator.cluster.host;

import hopwise.simulator.linux.InterfaceConf;
import hopwise.simulator.linux.route.Origin;
import hopwise.simulator.linux.route.Scope;
import hopwise.simulator.net.Cidr;
import hopwise.simulator.net.Ipv4;
import hopwise.simulator.net.Mac;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A route to each pod, and in the pod a gateway that only the node's end of the veth answers for.
 *
 * @param hostMac that all veths have on the node, null where each has its own
 * @param podLength prefix length of the address that a pod has on its eth0
 * @param gateway of the pods
 * @param origin of the routes to pods
 * @param isKnown whether the plugin writes the gateway's Ethernet address into the pod
 */
record RoutedPlumbing(
    NodeView node,
    @Nullable Mac hostMac,
    int podLength,
    Ipv4 gateway,
    Origin origin,
    boolean isKnown)
    implements Plumbing {
  @Override
  public void prepare(NamespaceDraft root) {
    Plumbing.card(root, node);
  }

  private Mac macOf(PodView pod) {
    return hostMac == null ? pod.hostMac() : hostMac;
  }

  @Override
  public void attach(NamespaceDraft root, List<PodView> pods) {
    var answering = answering(root.namespace().sysctls().fresh());
    root.putAll(
        pods.stream()
            .map(pod -> Plumbing.hostLink(root, node, pod, macOf(pod)).withConf(answering))
            .toList());
    var numbers = new Numbers(node);
    root.add(
        pods.stream()
            .map(pod ->
                NamespaceDraft.onLink(Cidr.around(pod.ip(), 32), numbers.veth(pod).index(), origin))
            .toList());
  }

  private static InterfaceConf answering(InterfaceConf conf) {
    return new InterfaceConf(
        conf.forwarding(),
        conf.rpFilter(),
        true,
        conf.proxyArpPvlan(),
        conf.acceptLocal(),
        conf.routeLocalnet(),
        conf.sendRedirects());
  }

  @Override
  public void detach(NamespaceDraft root, PodView pod) {}

  @Override
  public void furnish(NamespaceDraft draft, PodView pod) {
    int index = Plumbing.podLink(draft, node, pod).index();
    draft.address(index, pod.ip(), podLength, Scope.GLOBAL);
    draft.withoutNetwork(Cidr.around(pod.ip(), podLength));
    draft.add(List.of(NamespaceDraft.onLink(Cidr.around(gateway, 32), index, Origin.BOOT)));
    draft.via(EVERYWHERE, gateway, index);
    if (isKnown) {
      draft.neighbour(index, gateway, macOf(pod));
    }
  }
}
