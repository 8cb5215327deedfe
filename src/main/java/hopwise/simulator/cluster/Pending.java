package hopwise.simulator.cluster;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Pods that do not run.
 *
 * @param ordinal of the first
 * @param count at least 1
 * @param node where they wait for an address, null where no node takes them
 * @param message of the event that tells why
 */
public record Pending(
    WorkloadId workload,
    int ordinal,
    int count,
    @Nullable String node,
    String message,
    Instant created) {
  /** Refuses nobody. */
  public Pending {
    if (count < 1) {
      throw new IllegalArgumentException(count + " pending pods of " + workload);
    }
  }

  /** What kubectl shows as the status. */
  public String status() {
    return node == null ? "Pending" : "ContainerCreating";
  }

  /** The reason of the event. */
  public String reason() {
    return node == null ? "FailedScheduling" : "FailedCreatePodSandBox";
  }
}
