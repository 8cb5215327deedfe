package hopwise.simulator.cluster.machines;

import hopwise.simulator.cluster.host.Reconcile;
import hopwise.simulator.linux.Namespace;
import java.util.Optional;

/** Keeps up the machines that somebody edited when the estate changes. */
final class Upkeep {
  private Upkeep() {}

  /** An edited machine after the change, empty where it went with it. */
  static Optional<Namespace> of(EstateMachines before, EstateMachines after, Namespace edited) {
    var id = edited.id();
    if (!id.isRoot() || before.derive(id) == null) {
      return Optional.of(edited);
    }
    var wasNode = before.node(id);
    if (wasNode.isPresent()) {
      return after.node(id).map(is -> Reconcile.root(edited, wasNode.get(), is));
    }
    var wasPod = before.pod(id);
    if (wasPod.isPresent()) {
      return after.pod(id).map(is -> Reconcile.pod(edited, wasPod.get().pod(), is.pod()));
    }
    return after.derive(id) == null ? Optional.empty() : Optional.of(edited);
  }
}
