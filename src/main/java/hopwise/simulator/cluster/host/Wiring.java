package hopwise.simulator.cluster.host;

import hopwise.simulator.net.Cidr;
import hopwise.simulator.net.Mac;

/** How pods hang on their node. */
public sealed interface Wiring {
  /**
   * Kubenet: a bridge cbr0 with the first address of the pods' range.
   *
   * @param range of this node's pods
   * @param mac of cbr0
   * @param hairpin whether a frame may leave a port that it came in by. AKS leaves it off and
   *     relies on promiscuous mode; since Linux 6.9 the copy that this sends up belongs to no
   *     connection, so that a pod reaches itself by a service only where it is on
   * @param deduplicated whether ebtables drops the copies that promiscuous mode makes
   */
  record Kubenet(Cidr range, Mac mac, boolean hairpin, boolean deduplicated) implements Wiring {
    /** A bridge on which all that works on AKS works. */
    public Kubenet(Cidr range, Mac mac) {
      this(range, mac, true, true);
    }
  }

  /**
   * Azure CNI without a bridge: a route to each pod, and proxy ARP.
   *
   * @param podLength prefix length of the address that a pod has on its eth0
   */
  record Transparent(int podLength) implements Wiring {}

  /** Azure CNI before 2021: eth0 and the pods are ports of a bridge azure0. */
  record Bridge() implements Wiring {}

  /** Calico's own wiring, as on a kubenet cluster with its network policy. */
  record Calico() implements Wiring {}

  /** Cilium's veths and routes; its eBPF programs are not Linux configuration. */
  record Cilium() implements Wiring {}
}
