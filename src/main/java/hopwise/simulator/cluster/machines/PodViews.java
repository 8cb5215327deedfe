package hopwise.simulator.cluster.machines;

import hopwise.simulator.cluster.Cluster;
import hopwise.simulator.cluster.ContainerRuntime;
import hopwise.simulator.cluster.NetworkProfile.Dataplane;
import hopwise.simulator.cluster.NetworkProfile.PolicyEngine;
import hopwise.simulator.cluster.Pod;
import hopwise.simulator.cluster.Release;
import hopwise.simulator.cluster.Seeded;
import hopwise.simulator.cluster.host.PodView;
import hopwise.simulator.linux.NamespaceId;
import java.util.Objects;

/** A pod as the plugin on its node wires it. */
final class PodViews {
  private PodViews() {}

  static PodView of(Cluster cluster, Pod pod) {
    return new PodView(
        pod.namespace(),
        pod.name(),
        id(pod),
        Objects.requireNonNull(pod.ip()),
        pod.slot(),
        link(cluster, pod),
        Seeded.localMac(cluster.seed(), "veth", pod.uid()),
        Seeded.localMac(cluster.seed(), "eth0", pod.uid()),
        Sockets.of(pod),
        PolicyViews.of(cluster, pod));
  }

  /** The place of a pod: {@code pod/NAME}, with its namespace where that is not the default. */
  static NamespaceId id(Pod pod) {
    var path = pod.namespace().equals("default") ? pod.name() : pod.namespace() + "/" + pod.name();
    return NamespaceId.root("pod/" + path);
  }

  private static String link(Cluster cluster, Pod pod) {
    if (cluster.profile().dataplane() == Dataplane.CILIUM) {
      return "lxc" + Seeded.hex(12, cluster.seed(), "link", pod.uid());
    }
    if (cluster.profile().policyEngine() == PolicyEngine.CALICO) {
      return "cali" + Seeded.hex(11, cluster.seed(), "link", pod.uid());
    }
    return switch (cluster.profile().plugin()) {
      case KUBENET -> "veth" + Seeded.hex(8, cluster.seed(), "link", pod.uid());
      case NODE_SUBNET, NODE_SUBNET_BRIDGE, POD_SUBNET, POD_SUBNET_STATIC, OVERLAY, NONE ->
          "azv" + Seeded.hex(11, cluster.seed(), "link", pod.uid());
    };
  }

  /** The file of a pod's namespace on its node. */
  static String file(Cluster cluster, Release release, Pod pod) {
    return release.image().runtime() == ContainerRuntime.DOCKER
        ? "/run/docker/netns/" + Seeded.hex(12, cluster.seed(), "netns", pod.uid())
        : "/run/netns/cni-" + Seeded.uuid(cluster.seed(), "netns", pod.uid());
  }
}
