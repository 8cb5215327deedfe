package hopwise.simulator.cluster;

import java.util.Comparator;
import java.util.Locale;

/** Names a managed cluster. Upper and lower case are the same, as they are to Azure. */
public record ClusterId(String group, String name) implements Comparable<ClusterId> {
  private static final Comparator<ClusterId> ORDER =
      Comparator.comparing(ClusterId::group, String.CASE_INSENSITIVE_ORDER)
          .thenComparing(ClusterId::name, String.CASE_INSENSITIVE_ORDER);

  /** The id as az prints it. */
  public String path() {
    return "/subscriptions/00000000-0000-0000-0000-000000000000/resourcegroups/"
        + group
        + "/providers/Microsoft.ContainerService/managedClusters/"
        + name;
  }

  @Override
  public int compareTo(ClusterId other) {
    return ORDER.compare(this, other);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ClusterId id && compareTo(id) == 0;
  }

  @Override
  public int hashCode() {
    return (31 * group.toLowerCase(Locale.ROOT).hashCode())
        + name.toLowerCase(Locale.ROOT).hashCode();
  }

  @Override
  public String toString() {
    return path();
  }
}
