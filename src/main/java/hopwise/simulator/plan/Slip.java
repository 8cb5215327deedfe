package hopwise.simulator.plan;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A rule of planning that somebody forgets. A plan made with it has the numbers that they get. */
public enum Slip {
  /** A subnet's addresses are all taken for usable. */
  NO_RESERVED,
  /** Only the first and the last address of a subnet are taken off. */
  TWO_RESERVED,
  /** An upgrade is thought to add no nodes. */
  NO_SURGE,
  /** A node takes one address of its subnet, whatever the plugin. */
  PODS_NOT_COUNTED,
  /** Where pods live in the nodes' subnet, a node takes addresses for them and none for itself. */
  NODE_NOT_COUNTED,
  /** The smallest subnet is rounded down: it is the largest that is too small. */
  LARGEST_BELOW,
  /** A route table takes any number of routes, so kubenet grows as far as the others. */
  NO_ROUTE_LIMIT,
  /** A node pool takes any number of nodes. */
  NO_POOL_LIMIT,
  /** Pods of a range of their own take addresses of the nodes' subnet. */
  PODS_IN_SUBNET;

  /** The slip that is written {@code word}, such as {@code no-surge}. */
  public static Optional<Slip> parse(String word) {
    return Arrays.stream(values()).filter(slip -> slip.toString().equals(word)).findFirst();
  }

  /** In lower case with hyphens. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
