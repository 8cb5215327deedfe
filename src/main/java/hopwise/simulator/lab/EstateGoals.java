package hopwise.simulator.lab;

import hopwise.simulator.azure.FreeAddresses;
import hopwise.simulator.azure.Subnet;
import hopwise.simulator.azure.SubnetId;
import hopwise.simulator.azure.Vnet;
import hopwise.simulator.cluster.Estate;
import hopwise.simulator.cluster.Pods;
import hopwise.simulator.lab.GoalCheck.Finding;
import java.util.Optional;

/** Goals about what was declared in a subscription and decided about it. */
final class EstateGoals {
  private EstateGoals() {}

  static Finding check(Estate estate, Goal.PodsRunning goal) {
    long running =
        estate.all().stream()
            .flatMap(Pods::all)
            .filter(pod -> Pods.selects(goal.labels(), pod.workload().labels()))
            .filter(pod -> pod.problem() == null)
            .count();
    return Finding.of(running == goal.count(), running + " are running");
  }

  static Finding check(Estate estate, Goal.SubnetUses goal) {
    return subnet(estate, goal.subnet())
        .map(id -> {
          long used = used(estate, id);
          return Finding.of(goal.comparison().holds(used, goal.count()), "it uses " + used);
        })
        .orElseGet(() -> Finding.of(false, "there is no subnet " + goal.subnet()));
  }

  private static Optional<SubnetId> subnet(Estate estate, String name) {
    return estate.azure().all(Vnet.class).stream()
        .flatMap(vnet -> vnet.subnet(name).map(found -> new SubnetId(vnet.id(), name)).stream())
        .findFirst();
  }

  private static long used(Estate estate, SubnetId id) {
    var prefix = estate.azure().subnet(id).map(Subnet::prefix).orElseThrow();
    return FreeAddresses.usable(prefix) - FreeAddresses.of(estate.azure(), id).count();
  }
}
