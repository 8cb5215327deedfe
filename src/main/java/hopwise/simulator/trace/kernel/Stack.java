package hopwise.simulator.trace.kernel;

import hopwise.simulator.linux.Learned;
import hopwise.simulator.linux.Learned.Counter;
import hopwise.simulator.linux.Link;
import hopwise.simulator.linux.LinkState;
import hopwise.simulator.linux.Links;
import hopwise.simulator.linux.Namespace;
import hopwise.simulator.linux.NamespaceId;
import java.util.HashMap;
import java.util.Map;

/** One namespace while packets walk through it: what is configured, and what they leave behind. */
final class Stack {
  final Wire wire;
  final Namespace namespace;
  final Neighbours neighbours;
  final Stations stations;
  final ConntrackTable connections;
  private final Map<String, Counter> counters;
  private final Map<Integer, LinkState> states = new HashMap<>();

  Stack(Wire wire, Namespace namespace, Learned learned) {
    this.wire = wire;
    this.namespace = namespace;
    this.neighbours = new Neighbours(namespace, learned.neighbours(), wire.now());
    this.stations = new Stations(namespace, learned.stations(), wire.now());
    this.connections = new ConntrackTable(learned.connections(), wire.now());
    this.counters = new HashMap<>(learned.counters());
  }

  NamespaceId id() {
    return namespace.id();
  }

  Links links() {
    return namespace.links();
  }

  LinkState state(Link link) {
    return states.computeIfAbsent(
        link.index(), index -> wire.network().state(namespace.id(), link));
  }

  void count(String key, int octets) {
    counters.merge(
        key,
        new Counter(1, octets),
        (old, one) -> new Counter(old.packets() + 1, old.octets() + one.octets()));
  }

  Learned learned() {
    return new Learned(
        connections.freeze(), neighbours.freeze(), stations.freeze(), Map.copyOf(counters));
  }
}
