package hopwise.simulator.cluster;

import hopwise.simulator.azure.Lazy;
import hopwise.simulator.azure.ResourceId;
import hopwise.simulator.azure.ScaleSet;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The nodes of a cluster, and what is counted of them: once, and only when somebody asks. */
public final class Fleet {
  private final NavigableMap<String, Node> byName;
  private final Supplier<Machines> machines;
  private final Supplier<Map<WorkloadId, Integer>> running;

  /** What stays the same while pods come and go. */
  private record Machines(List<ResourceId> nics, Map<String, List<ScaleSet.Instance>> instances) {
    static Machines of(Collection<Node> nodes) {
      return new Machines(
          nodes.stream().map(Node::nic).toList(),
          nodes.stream()
              .collect(
                  Collectors.groupingBy(
                      Node::pool,
                      Collectors.mapping(Fleet::instance, Collectors.toUnmodifiableList()))));
    }
  }

  private Fleet(
      NavigableMap<String, Node> byName,
      Supplier<Machines> machines,
      Supplier<Map<WorkloadId, Integer>> running) {
    this.byName = Collections.unmodifiableNavigableMap(byName);
    this.machines = machines;
    this.running = running;
  }

  /** These nodes. */
  public static Fleet of(Collection<Node> nodes) {
    var byName = new TreeMap<String, Node>();
    nodes.forEach(node -> byName.put(node.name(), node));
    return of(byName);
  }

  private static Fleet of(NavigableMap<String, Node> byName) {
    var nodes = byName.values();
    return new Fleet(
        byName, new Lazy<>(() -> Machines.of(nodes)), new Lazy<>(() -> running(nodes)));
  }

  private static ScaleSet.Instance instance(Node node) {
    return new ScaleSet.Instance(node.index(), node.name(), node.nic());
  }

  private static Map<WorkloadId, Integer> running(Collection<Node> nodes) {
    var counts = new HashMap<WorkloadId, Integer>();
    for (var node : nodes) {
      for (var run : node.runs()) {
        counts.merge(run.workload(), run.count(), Integer::sum);
      }
    }
    return counts;
  }

  /** The nodes by name. */
  public NavigableMap<String, Node> byName() {
    return byName;
  }

  /** How many pods of each workload run; none of those that are not in it. */
  public Map<WorkloadId, Integer> running() {
    return Collections.unmodifiableMap(running.get());
  }

  /** The NICs of the nodes by the nodes' names. */
  public List<ResourceId> nics() {
    return machines.get().nics();
  }

  /** A pool's nodes as its scale set names them, by name. */
  public List<ScaleSet.Instance> instances(String pool) {
    return machines.get().instances().getOrDefault(pool, List.of());
  }

  /**
   * The same machines, some with other pods on them.
   *
   * @param counts how many pods of each workload run then
   */
  Fleet withPods(UnaryOperator<Node> change, Map<WorkloadId, Integer> counts) {
    var nodes = new TreeMap<>(byName);
    nodes.replaceAll((name, node) -> change.apply(node));
    return new Fleet(nodes, machines, new Lazy<>(() -> counts));
  }

  /** The same with nodes added or replaced. */
  Fleet withMore(Collection<Node> more) {
    var nodes = new TreeMap<>(byName);
    more.forEach(node -> nodes.put(node.name(), node));
    return of(nodes);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Fleet fleet && byName.equals(fleet.byName);
  }

  @Override
  public int hashCode() {
    return byName.hashCode();
  }

  @Override
  public String toString() {
    return byName.values().toString();
  }
}
