package hopwise.simulator.cluster.change;

import hopwise.simulator.cluster.Cluster;
import hopwise.simulator.cluster.Pending;
import hopwise.simulator.cluster.PodNames;
import hopwise.simulator.cluster.Seeded;
import hopwise.simulator.cluster.Workload;
import hopwise.simulator.cluster.WorkloadId;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Pods that wait. */
final class Queue {
  private Queue() {}

  /** {@code count} of the pods, the first {@code from} left out. */
  static Pending part(Pending pods, int from, int count) {
    return new Pending(
        pods.workload(), pods.ordinal() + from, count, pods.node(), pods.message(), pods.created());
  }

  /** The pods one by one. */
  static Stream<Pending> each(Pending pods) {
    return IntStream.range(0, pods.count()).mapToObj(i -> part(pods, i, 1));
  }

  /** The pods without the one of an ordinal, if it is theirs. */
  static Stream<Pending> without(Pending pods, WorkloadId workload, int ordinal) {
    int before = ordinal - pods.ordinal();
    if (!pods.workload().equals(workload) || before < 0 || before >= pods.count()) {
      return Stream.of(pods);
    }
    int after = pods.count() - before - 1;
    return Stream.concat(
        before == 0 ? Stream.of() : Stream.of(part(pods, 0, before)),
        after == 0 ? Stream.of() : Stream.of(part(pods, before + 1, after)));
  }

  /** The same pods with what the last event says about them. */
  static Pending told(Pending pods, @Nullable String node, String message) {
    return new Pending(
        pods.workload(), pods.ordinal(), pods.count(), node, message, pods.created());
  }

  /** What the CNI says when a node has no address for a pod. */
  static String noAddress(Cluster cluster, Workload workload, Pending pods, Seat seat) {
    var name = PodNames.of(cluster, workload, pods.ordinal());
    var sandbox = Seeded.hex(64, cluster.seed(), name, "sandbox");
    var head = "Failed to create pod sandbox: rpc error: code = Unknown desc = failed to ";
    return switch (cluster.profile().plugin()) {
      case KUBENET, OVERLAY, NONE ->
          head + "setup network for sandbox \"" + sandbox + "\": no IP addresses available";
      case NODE_SUBNET, NODE_SUBNET_BRIDGE ->
          head
              + "setup network for sandbox \""
              + sandbox
              + "\": plugin type=\"azure-vnet\" failed (add): Failed to allocate pool: Failed to"
              + " delegate: Failed to allocate address: No available addresses";
      case POD_SUBNET, POD_SUBNET_STATIC ->
          head
              + "setup network for sandbox \""
              + sandbox
              + "\": plugin type=\"azure-vnet\" failed (add): IPAM Invoker Add failed with error:"
              + " Failed to get IP address from CNS with error: AllocateIPConfig failed: "
              + "not enough IPs available of type IPv4 for %s, waiting on Azure CNS to allocate more with NC Status: SubnetFull"
                  .formatted(
                      Seeded.uuid(cluster.seed(), "network container", seat.before().name())
                          .toLowerCase(Locale.ROOT));
    };
  }
}
