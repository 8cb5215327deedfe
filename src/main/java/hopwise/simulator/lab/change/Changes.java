package hopwise.simulator.lab.change;

import hopwise.simulator.linux.Namespace;
import hopwise.simulator.linux.NamespaceId;
import hopwise.simulator.world.World;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Compares two worlds, of which one came out of the other. */
public final class Changes {
  /** Machines that are compared line by line. */
  private static final int MOST_MACHINES = 12;

  private final World before;
  private final World after;

  private Changes(World before, World after) {
    this.before = before;
    this.after = after;
  }

  /**
   * What is different.
   *
   * @param watched places that are compared even where only programs changed them, as kube-proxy
   *     changes all nodes
   */
  public static List<Change> between(World before, World after, Collection<NamespaceId> watched) {
    return new Changes(before, after).all(watched);
  }

  private List<Change> all(Collection<NamespaceId> watched) {
    var changes = new ArrayList<Change>();
    changes.addAll(AzureLines.compare(before.estate().azure(), after.estate().azure()));
    changes.addAll(ClusterLines.compare(before.estate(), after.estate()));
    var machines = new TreeSet<>(edited());
    if (!before.estate().equals(after.estate())) {
      machines.addAll(watched);
    }
    machines.stream()
        .filter(id -> !before.network().find(id).equals(after.network().find(id)))
        .limit(MOST_MACHINES)
        .forEach(id -> changes.addAll(MachineLines.compare(before, after, id)));
    learned().stream()
        .limit(MOST_MACHINES)
        .forEach(id -> changes.addAll(MachineLines.compareLearned(before, after, id)));
    return changes.stream().filter(change -> !change.isNone()).toList();
  }

  private Collection<NamespaceId> edited() {
    return java.util.stream.Stream.of(before, after)
        .flatMap(world -> world.network().kept().stream())
        .map(Namespace::id)
        .collect(Collectors.toSet());
  }

  private Collection<NamespaceId> learned() {
    return after.dynamics().known().stream()
        .filter(id -> !before.dynamics().of(id).equals(after.dynamics().of(id)))
        .filter(id -> after.network().find(id).isPresent())
        .sorted()
        .toList();
  }
}
