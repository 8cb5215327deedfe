package hopwise.simulator.plan;

/** Whose an address is. */
public sealed interface Owner {
  /** Azure's: the first four and the last of a subnet. */
  record Reserved() implements Owner {}

  /** Something's that is not of this cluster. */
  record Others() implements Owner {}

  /** A node's own; nodes count from 0, as their names do. */
  record Node(int number) implements Owner {}

  /** A pod's of that node, or kept for one. */
  record Pods(int node) implements Owner {}

  /** Kept free for the nodes that an upgrade adds, and their pods. */
  record Surge() implements Owner {}

  /** Nobody's. */
  record Free() implements Owner {}
}
