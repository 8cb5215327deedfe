package hopwise.simulator.linux.netfilter;

import java.util.List;

/**
 * A rule of iptables.
 *
 * @param handle its number for life: counters are kept under it
 * @param matches the extensions in the order in which they were written, which is that of trying
 */
public record Rule(int handle, Selector selector, List<Match> matches, Target target) {
  /** Copies the matches. */
  public Rule {
    matches = List.copyOf(matches);
  }
}
