package hopwise.simulator.linux;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** All network namespaces of all machines, with the cables and veth pairs between them. */
public final class Network {
  /** No namespace at all. */
  public static final Network EMPTY = new Network(new TreeMap<>());

  private final Map<NamespaceId, Namespace> namespaces;
  private final Map<NamespaceId, Namespace> found;

  private Network(Map<NamespaceId, Namespace> namespaces) {
    this.namespaces = namespaces;
    this.found = new HashMap<>(namespaces);
  }

  /** All namespaces by host and name. */
  public Collection<Namespace> namespaces() {
    return namespaces.values();
  }

  /** The namespace of this name. */
  public Optional<Namespace> find(NamespaceId id) {
    return Optional.ofNullable(found.get(id));
  }

  /**
   * The namespace of this name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public Namespace at(NamespaceId id) {
    return find(id).orElseThrow(() -> new IllegalArgumentException("no namespace " + id));
  }

  /** The link that {@code ref} points to, null where it is gone. */
  public @Nullable Link at(LinkRef ref) {
    var namespace = found.get(ref.namespace());
    return namespace == null ? null : namespace.links().at(ref.index());
  }

  /** The same network with one namespace added or replaced. */
  public Network with(Namespace namespace) {
    var others = new TreeMap<>(namespaces);
    others.put(namespace.id(), namespace);
    return new Network(others);
  }

  /** The same network without a namespace. */
  public Network without(NamespaceId id) {
    var others = new TreeMap<>(namespaces);
    others.remove(id);
    return new Network(others);
  }

  /** The operational state of a link, as the kernel computes it from the links around it. */
  public LinkState state(NamespaceId namespace, Link link) {
    return LinkState.of(this, namespace, link);
  }

  /** Whether the kernel holds a link for able to carry frames; false where it is gone. */
  public boolean carries(LinkRef ref) {
    var link = at(ref);
    return link != null && LinkState.carries(this, ref.namespace(), link);
  }
}
