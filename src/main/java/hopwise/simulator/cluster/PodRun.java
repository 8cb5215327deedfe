package hopwise.simulator.cluster;

import hopwise.simulator.net.Ipv4;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Pods of one workload that were made side by side on one node: consecutive ordinals, addresses and
 * slots.
 *
 * @param ordinal of the first, unique in its workload for ever
 * @param count at least 1
 * @param address of the first; null for pods in the host's network
 * @param slot of the first: how many pods the node had made before; 0 in the host's network
 */
public record PodRun(
    WorkloadId workload,
    int ordinal,
    int count,
    @Nullable Ipv4 address,
    int slot,
    Instant created) {
  /** Refuses a run of nothing. */
  public PodRun {
    if (count < 1) {
      throw new IllegalArgumentException("a run of " + count + " pods of " + workload);
    }
  }

  /** Whether its pods are in the host's network. */
  public boolean isHostNetwork() {
    return address == null;
  }

  /** Whether one of its pods has this ordinal. */
  public boolean contains(int other) {
    return ordinal <= other && other < ordinal + count;
  }

  /** The first {@code fewer} pods of it. */
  public PodRun first(int fewer) {
    return new PodRun(workload, ordinal, fewer, address, slot, created);
  }

  /** All but the first {@code fewer} pods of it. */
  public PodRun after(int fewer) {
    return new PodRun(
        workload,
        ordinal + fewer,
        count - fewer,
        address == null ? null : new Ipv4(address.bits() + fewer),
        address == null ? 0 : slot + fewer,
        created);
  }
}
