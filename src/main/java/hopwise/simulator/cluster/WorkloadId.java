package hopwise.simulator.cluster;

import org.jspecify.annotations.Nullable;

/** Names a workload of a cluster. */
public record WorkloadId(String namespace, Kind kind, String name)
    implements Comparable<WorkloadId> {
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
    int byNamespace = namespace.compareTo(other.namespace);
    int byKind = byNamespace == 0 ? kind.compareTo(other.kind) : byNamespace;
    return byKind == 0 ? name.compareTo(other.name) : byKind;
  }

  /**
   * As a record's, but without the method handles of one: a large cluster compares ids a million
   * times before they are compiled.
   */
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof WorkloadId id
            && name.equals(id.name)
            && kind == id.kind
            && namespace.equals(id.namespace));
  }

  @Override
  public int hashCode() {
    return 31 * namespace.hashCode() + name.hashCode();
  }

  @Override
  public String toString() {
    return kind + " " + namespace + "/" + name;
  }
}
