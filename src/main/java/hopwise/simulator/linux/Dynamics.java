package hopwise.simulator.linux;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** What traffic has left behind in all namespaces. */
public final class Dynamics {
  /** Nothing yet. */
  public static final Dynamics NONE = new Dynamics(Map.of());

  private final Map<NamespaceId, Learned> byNamespace;

  private Dynamics(Map<NamespaceId, Learned> byNamespace) {
    this.byNamespace = byNamespace;
  }

  /** What one namespace learned. */
  public Learned of(NamespaceId namespace) {
    return byNamespace.getOrDefault(namespace, Learned.NOTHING);
  }

  /** Where something was learned. */
  public Set<NamespaceId> known() {
    return byNamespace.keySet();
  }

  /** The same with other findings in some namespaces. */
  public Dynamics with(Map<NamespaceId, Learned> others) {
    if (others.isEmpty()) {
      return this;
    }
    var all = new HashMap<>(byNamespace);
    all.putAll(others);
    return new Dynamics(Map.copyOf(all));
  }

  /** The same with other findings in one namespace. */
  public Dynamics with(NamespaceId namespace, Learned learned) {
    return with(Map.of(namespace, learned));
  }
}
