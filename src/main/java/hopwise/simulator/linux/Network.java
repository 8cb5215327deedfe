package hopwise.simulator.linux;

import hopwise.simulator.net.Ipv4;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All network namespaces of all machines, with the cables and veth pairs between them: those that
 * somebody made or changed are kept, the others follow from an {@link Machines}. Immutable.
 */
public final class Network {
  /** No namespace at all. */
  public static final Network EMPTY =
      new Network(Map.of(), Machines.NONE, new ConcurrentHashMap<>());

  private final Map<NamespaceId, Optional<Namespace>> kept;
  private final Machines machines;
  private final Map<NamespaceId, Optional<Namespace>> derived;

  private Network(
      Map<NamespaceId, Optional<Namespace>> kept,
      Machines machines,
      Map<NamespaceId, Optional<Namespace>> derived) {
    this.kept = kept;
    this.machines = machines;
    this.derived = derived;
  }

  /** What somebody made or changed, by host and name. */
  public Collection<Namespace> kept() {
    return kept.values().stream().flatMap(Optional::stream).toList();
  }

  /** The names of all namespaces: first of those that are kept, then of those that follow. */
  public Stream<NamespaceId> ids() {
    var made = kept.entrySet().stream().filter(entry -> entry.getValue().isPresent());
    var following = machines.ids().filter(id -> !kept.containsKey(id));
    return Stream.concat(made.map(Map.Entry::getKey), following);
  }

  /** The namespaces of a machine: its root and what {@code ip netns add} made there. */
  public List<Namespace> of(String host) {
    var root = find(NamespaceId.root(host)).stream();
    var others = kept().stream().filter(namespace -> !namespace.id().isRoot());
    return Stream.concat(root, others.filter(one -> one.id().host().equals(host))).toList();
  }

  /** The namespaces that have a file on a machine but are machines of their own, such as pods. */
  public List<Machines.Named> named(String host) {
    return machines.named(host).stream().filter(named -> !isGone(named.id())).toList();
  }

  private boolean isGone(NamespaceId id) {
    var own = kept.get(id);
    return own != null && own.isEmpty();
  }

  /** The namespace of this name. */
  public Optional<Namespace> find(NamespaceId id) {
    var own = kept.get(id);
    return own != null
        ? own
        : derived.computeIfAbsent(id, missing -> Optional.ofNullable(machines.derive(missing)));
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
    return find(ref.namespace()).map(namespace -> namespace.links().at(ref.index())).orElse(null);
  }

  /** Whose address it is. */
  public Optional<NamespaceId> owner(Ipv4 ip) {
    return kept().stream()
        .filter(namespace -> namespace.links().owner(ip) != null)
        .map(Namespace::id)
        .findFirst()
        .or(() -> Optional.ofNullable(machines.owner(ip)));
  }

  /** The same network with one namespace added or replaced. */
  public Network with(Namespace namespace) {
    return with(namespace.id(), Optional.of(namespace));
  }

  /** The same network without a namespace. */
  public Network without(NamespaceId id) {
    return with(id, Optional.empty());
  }

  private Network with(NamespaceId id, Optional<Namespace> namespace) {
    var others = new TreeMap<>(kept);
    others.put(id, namespace);
    return new Network(others, machines, derived);
  }

  /** The same kept namespaces, and others that follow from {@code other}. */
  public Network following(Machines other) {
    return new Network(kept, other, new ConcurrentHashMap<>());
  }

  /** What the machines that nobody touched follow from. */
  public Machines machines() {
    return machines;
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
