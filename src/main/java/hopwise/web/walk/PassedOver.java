package hopwise.web.walk;

import hopwise.simulator.linux.NamespaceId;
import hopwise.simulator.linux.netfilter.Rule;
import hopwise.simulator.trace.Decision.Filtered;
import hopwise.simulator.world.World;
import java.util.ArrayList;
import java.util.List;

/** The rules that were tried and did not match. */
record PassedOver(World world) {
  /**
   * A rule.
   *
   * @param number in its chain, from 1
   */
  record Tried(String chain, int number, Rule rule) {}

  /** What was tried before the rules of a trail, in the order of trying. */
  List<Tried> of(NamespaceId at, List<Filtered> trail) {
    var tried = new ArrayList<Tried>();
    var namespace = world.network().find(at);
    for (int i = 0; namespace.isPresent() && i < trail.size(); i++) {
      var step = trail.get(i);
      var chain = namespace.get().rules().tableOrEmpty(step.table()).chain(step.chain());
      int from = matchedBefore(trail, i);
      int to = chain == null || step.number() > 0 ? step.number() - 1 : chain.rules().size();
      for (int n = from + 1; chain != null && n <= to; n++) {
        tried.add(new Tried(chain.name(), n, chain.rules().get(n - 1)));
      }
    }
    return tried;
  }

  /** The number of the rule of the same chain that matched last; 0 for none. */
  private static int matchedBefore(List<Filtered> trail, int index) {
    for (int i = index - 1; i >= 0; i--) {
      if (trail.get(i).chain().equals(trail.get(index).chain())) {
        return trail.get(i).number();
      }
    }
    return 0;
  }
}
