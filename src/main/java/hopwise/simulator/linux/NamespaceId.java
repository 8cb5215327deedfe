package hopwise.simulator.linux;

/**
 * Names a network namespace.
 *
 * @param host the machine, as in {@code host/vm}: the part of the place before {@code @}
 * @param name as {@code ip netns} knows it; empty for the machine's root namespace
 */
public record NamespaceId(String host, String name) implements Comparable<NamespaceId> {
  /** The root namespace of a machine. */
  public static NamespaceId root(String host) {
    return new NamespaceId(host, "");
  }

  /** Whether it is the machine's root namespace. */
  public boolean isRoot() {
    return name.isEmpty();
  }

  @Override
  public int compareTo(NamespaceId other) {
    int byHost = host.compareTo(other.host);
    return byHost != 0 ? byHost : name.compareTo(other.name);
  }

  @Override
  public String toString() {
    return isRoot() ? host : host + "@" + name;
  }
}
