package hopwise.simulator.cluster;

import hopwise.simulator.net.Ipv4;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A pod as it is looked at.
 *
 * @param uid a UUID
 * @param node where it is, null where no node takes it
 * @param ip null while it has none
 * @param slot how many pods its node had made before it; 0 in the host's network
 * @param problem why it does not run, null for a pod that runs
 */
public record Pod(
    Workload workload,
    int ordinal,
    String name,
    String uid,
    @Nullable String node,
    @Nullable Ipv4 ip,
    int slot,
    @Nullable Pending problem,
    Instant created) {
  /** Its namespace in Kubernetes. */
  public String namespace() {
    return workload.id().namespace();
  }

  /** Whether it is in the host's network. */
  public boolean isHostNetwork() {
    return workload.hostNetwork();
  }

  /** What kubectl shows as its status. */
  public String status() {
    return problem == null ? "Running" : problem.status();
  }

  /** 64 digits that name the container of this index in its list; -1 is the sandbox. */
  public String containerId(int index) {
    return Seeded.hex(64, index, uid, "container");
  }
}
