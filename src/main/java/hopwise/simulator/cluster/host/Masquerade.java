package hopwise.simulator.cluster.host;

import hopwise.simulator.net.Cidr;
import java.util.List;

/** Who gives packets of pods the node's address on their way out. */
public sealed interface Masquerade {
  /**
   * Kubelet's rule for kubenet.
   *
   * @param exempt the range of all pods
   */
  record Kubelet(Cidr exempt) implements Masquerade {}

  /**
   * The azure-ip-masq-agent.
   *
   * @param exempt what is not masqueraded, in the order of its configuration
   * @param linkLocal whether 169.254.0.0/16 is masqueraded too, as AKS wants it
   */
  record Agent(List<Cidr> exempt, boolean linkLocal) implements Masquerade {
    /** Copies the ranges. */
    public Agent {
      exempt = List.copyOf(exempt);
    }
  }

  /**
   * Azure CNS on a pod subnet: only Azure's DNS and metadata see the node's address.
   *
   * @param podSubnet where pods have their addresses from
   */
  record Swift(Cidr podSubnet) implements Masquerade {}

  /** Nobody. */
  record Nobody() implements Masquerade {}
}
