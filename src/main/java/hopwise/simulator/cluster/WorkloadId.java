package hopwise.simulator.cluster;

import java.util.Comparator;

/** Names a workload of a cluster. */
public record WorkloadId(String namespace, Kind kind, String name)
    implements Comparable<WorkloadId> {
  private static final Comparator<WorkloadId> ORDER =
      Comparator.comparing(WorkloadId::namespace)
          .thenComparing(WorkloadId::kind)
          .thenComparing(WorkloadId::name);

  /** What makes the pods. {@code toString} is Kubernetes' word. */
  public enum Kind {
    /** As many pods as its owner says, anywhere. */
    DEPLOYMENT("Deployment"),
    /** One pod on each node. */
    DAEMON_SET("DaemonSet"),
    /** One pod that nobody replaces. */
    POD("Pod");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    @Override
    public String toString() {
      return word;
    }
  }

  @Override
  public int compareTo(WorkloadId other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return kind + " " + namespace + "/" + name;
  }
}
