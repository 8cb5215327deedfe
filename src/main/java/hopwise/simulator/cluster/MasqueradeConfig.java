package hopwise.simulator.cluster;

import hopwise.simulator.net.Cidr;
import java.time.Instant;
import java.util.List;

/**
 * The ConfigMap {@code azure-ip-masq-agent-config}, with which an owner spares more than AKS does.
 *
 * @param spared ranges that are not masqueraded
 */
public record MasqueradeConfig(List<Cidr> spared, Instant created) {
  /** Copies the ranges. */
  public MasqueradeConfig {
    spared = List.copyOf(spared);
  }
}
