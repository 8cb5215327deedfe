package hopwise.simulator.cluster.host;

import hopwise.simulator.cluster.rules.Upkeep;
import hopwise.simulator.linux.Listener;
import hopwise.simulator.linux.Namespace;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/**
 * Keeps up a namespace that somebody edited. Each program repairs what is its own: kube-proxy its
 * chains and the jumps to them, kubelet its masquerade rule, ip-masq-agent and CNS their chains;
 * the plugin adds and removes pods, the policy engine follows the policies. Everything else stays
 * as somebody left it.
 */
public final class Reconcile {
  private Reconcile() {}

  /**
   * The node's namespace after its programs have seen {@code after}.
   *
   * @param before what they had seen when they last looked
   */
  public static Namespace root(Namespace edited, NodeView before, NodeView after) {
    var draft = NamespaceDraft.of(edited);
    var was = new HashSet<>(before.pods());
    var is = new HashSet<>(after.pods());
    var plumbing = Plumbing.of(after);
    for (var pod : before.pods()) {
      if (!is.contains(pod) && !isSameLink(pod, after)) {
        plumbing.detach(draft, pod);
        draft.remove(pod.link());
        draft.forget(pod.id());
      }
    }
    var added =
        after.pods().stream()
            .filter(pod -> !was.contains(pod) && !isSameLink(pod, before))
            .toList();
    if (!added.isEmpty()) {
      plumbing.attach(draft, added);
      draft.last(Math.max(edited.lastIndex(), new Numbers(after).last()));
      draft.acquaint(after);
    }
    var kept = draft.namespace();
    return kept.with(Upkeep.keep(kept.rules(), HostRules.repaired(after)))
        .withListeners(
            listeners(kept.listeners(), LinuxHost.listeners(before), LinuxHost.listeners(after)))
        .withPolicies(LinuxHost.policies(after))
        .withBalancing(HostRules.balancing(after));
  }

  /** A pod's namespace: only its programs change. */
  public static Namespace pod(Namespace edited, PodView before, PodView after) {
    return edited.withListeners(
        listeners(edited.listeners(), before.listeners(), after.listeners()));
  }

  /** A pod whose programs or labels alone changed keeps its link. */
  private static boolean isSameLink(PodView pod, NodeView other) {
    return other.pods().stream()
        .anyMatch(one -> one.slot() == pod.slot() && one.ip().equals(pod.ip()));
  }

  private static List<Listener> listeners(
      List<Listener> now, List<Listener> before, List<Listener> after) {
    var listeners = new ArrayList<>(now);
    listeners.removeIf(one -> before.contains(one) && !after.contains(one));
    for (var one : after) {
      if (!before.contains(one) && !listeners.contains(one)) {
        listeners.add(one);
      }
    }
    return listeners;
  }
}
