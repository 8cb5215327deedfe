package hopwise.simulator.linux;

import hopwise.simulator.linux.ebtables.Ebtables;
import hopwise.simulator.linux.netfilter.Ruleset;
import hopwise.simulator.linux.route.Routing;
import hopwise.simulator.net.Mac;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * A network namespace as somebody configured it. What traffic leaves behind is in {@link Dynamics}.
 *
 * @param lastIndex the last link index that the kernel gave out
 * @param neighbours permanent and proxy entries, in the order of adding
 * @param forwarding static entries of bridges and VXLAN devices, in the order of adding
 * @param peers the numbers that it gave to other namespaces ({@code link-netnsid})
 * @param sequence grows with each namespace that {@code ip netns add} makes on a machine
 * @param policies what engines of network policy enforce, by the name of the pod's veth
 * @param balancing rules that do what programs of eBPF do for services; no tool shows them
 */
public record Namespace(
    NamespaceId id,
    Links links,
    int lastIndex,
    Routing routing,
    List<Neighbour> neighbours,
    List<Forwarding> forwarding,
    Sysctls sysctls,
    Ruleset rules,
    Ebtables ebtables,
    List<Listener> listeners,
    SortedMap<Integer, NamespaceId> peers,
    int sequence,
    SortedMap<String, VethPolicy> policies,
    Ruleset balancing) {
  /** Copies the lists. */
  public Namespace {
    neighbours = List.copyOf(neighbours);
    forwarding = List.copyOf(forwarding);
    listeners = List.copyOf(listeners);
    peers = Collections.unmodifiableSortedMap(new TreeMap<>(peers));
    policies = Collections.unmodifiableSortedMap(new TreeMap<>(policies));
  }

  /** A fresh namespace: {@code lo}, down and without an address. */
  public static Namespace fresh(NamespaceId id) {
    var loopback =
        new Link(
            1,
            Link.LOOPBACK,
            Mac.ZERO,
            65536,
            false,
            false,
            new LinkKind.Loopback(),
            null,
            List.of(),
            InterfaceConf.INITIAL);
    return new Namespace(
        id,
        new Links(List.of(loopback)),
        1,
        Routing.INITIAL,
        List.of(),
        List.of(),
        Sysctls.INITIAL,
        Ruleset.EMPTY,
        Ebtables.EMPTY,
        List.of(),
        Collections.emptySortedMap(),
        0,
        Collections.emptySortedMap(),
        Ruleset.EMPTY);
  }

  /** The same namespace with other links; {@code last} is the last index given out. */
  public Namespace withLinks(Links others, int last) {
    return copy(draft -> {
      draft.links = others;
      draft.lastIndex = last;
    });
  }

  /** The same namespace with one link added or replaced. */
  public Namespace with(Link link) {
    return withLinks(links.with(link), lastIndex);
  }

  /** The same namespace with other routing. */
  public Namespace with(Routing other) {
    return copy(draft -> draft.routing = other);
  }

  /** The same namespace with other neighbour entries. */
  public Namespace withNeighbours(List<Neighbour> others) {
    return copy(draft -> draft.neighbours = others);
  }

  /** The same namespace with other forwarding entries. */
  public Namespace withForwarding(List<Forwarding> others) {
    return copy(draft -> draft.forwarding = others);
  }

  /** The same namespace with other sysctls. */
  public Namespace with(Sysctls others) {
    return copy(draft -> draft.sysctls = others);
  }

  /** The same namespace with other iptables rules. */
  public Namespace with(Ruleset others) {
    return copy(draft -> draft.rules = others);
  }

  /** The same namespace with other ebtables rules. */
  public Namespace with(Ebtables others) {
    return copy(draft -> draft.ebtables = others);
  }

  /** The same namespace with other listeners. */
  public Namespace withListeners(List<Listener> others) {
    return copy(draft -> draft.listeners = others);
  }

  /** The same namespace as the one that was made after {@code sequence - 1} others. */
  public Namespace withSequence(int number) {
    return copy(draft -> draft.sequence = number);
  }

  /** The same namespace with other network policies. */
  public Namespace withPolicies(SortedMap<String, VethPolicy> others) {
    return copy(draft -> draft.policies = others);
  }

  /** The same namespace with other programs for services. */
  public Namespace withBalancing(Ruleset others) {
    return copy(draft -> draft.balancing = others);
  }

  /** The number of another namespace, where it has one. */
  public OptionalInt numberOf(NamespaceId other) {
    return peers.entrySet().stream()
        .filter(peer -> peer.getValue().equals(other))
        .mapToInt(Map.Entry::getKey)
        .findFirst();
  }

  /** The same namespace in which {@code other} has a number: the lowest that was free. */
  public Namespace numbering(NamespaceId other) {
    if (other.equals(id) || numberOf(other).isPresent()) {
      return this;
    }
    int free = 0;
    while (peers.containsKey(free)) {
      free++;
    }
    var more = new TreeMap<>(peers);
    more.put(free, other);
    return withPeers(more);
  }

  /** The same namespace in which the number of {@code other} is free again. */
  public Namespace forgetting(NamespaceId other) {
    var fewer = new TreeMap<>(peers);
    fewer.values().removeIf(other::equals);
    return withPeers(fewer);
  }

  /** The same namespace with other numbers for other namespaces. */
  public Namespace withPeers(SortedMap<Integer, NamespaceId> others) {
    return copy(draft -> draft.peers = others);
  }

  private Namespace copy(Consumer<Draft> change) {
    var draft = new Draft(this);
    change.accept(draft);
    return draft.made();
  }

  /** All components while a copy is made. */
  private static final class Draft {
    private NamespaceId id;
    private Links links;
    private int lastIndex;
    private Routing routing;
    private List<Neighbour> neighbours;
    private List<Forwarding> forwarding;
    private Sysctls sysctls;
    private Ruleset rules;
    private Ebtables ebtables;
    private List<Listener> listeners;
    private SortedMap<Integer, NamespaceId> peers;
    private int sequence;
    private SortedMap<String, VethPolicy> policies;
    private Ruleset balancing;

    Draft(Namespace original) {
      id = original.id;
      links = original.links;
      lastIndex = original.lastIndex;
      routing = original.routing;
      neighbours = original.neighbours;
      forwarding = original.forwarding;
      sysctls = original.sysctls;
      rules = original.rules;
      ebtables = original.ebtables;
      listeners = original.listeners;
      peers = original.peers;
      sequence = original.sequence;
      policies = original.policies;
      balancing = original.balancing;
    }

    Namespace made() {
      return new Namespace(
          id,
          links,
          lastIndex,
          routing,
          neighbours,
          forwarding,
          sysctls,
          rules,
          ebtables,
          listeners,
          peers,
          sequence,
          policies,
          balancing);
    }
  }
}
