package hopwise.simulator.cluster;

import java.util.Comparator;

/** Names a service of a cluster. */
public record ServiceId(String namespace, String name) implements Comparable<ServiceId> {
  private static final Comparator<ServiceId> ORDER =
      Comparator.comparing(ServiceId::namespace).thenComparing(ServiceId::name);

  @Override
  public int compareTo(ServiceId other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return namespace + "/" + name;
  }
}
