package hopwise.simulator.kernel;

import java.util.Comparator;

/**
 * What some lines of an observation are about.
 *
 * @param place a namespace, or the number of a connection
 * @param detail the rest of what tells topics of one kind apart, such as a command
 */
record Topic(Kind kind, String place, String detail) implements Comparable<Topic> {
  private static final Comparator<Topic> ORDER =
      Comparator.comparing(Topic::kind).thenComparing(Topic::place).thenComparing(Topic::detail);

  /** Kinds in the order in which differences are worth reading. */
  enum Kind {
    /** The player itself broke down. */
    BROKEN,
    /** What a command that failed said. */
    FAILURE,
    /** How a connection ended, who was seen. */
    OUTCOME,
    /** Rules that the packets of a connection met in a namespace. */
    RULES,
    /** Tracked connections. */
    CONNTRACK,
    /** What a command printed when all was over. */
    OUTPUT
  }

  @Override
  public int compareTo(Topic other) {
    return ORDER.compare(this, other);
  }

  /** Differences of one sort have the same answer: the kind, and the command where there is one. */
  String sort() {
    return kind == Kind.OUTPUT ? kind + " " + detail : kind.toString();
  }

  @Override
  public String toString() {
    return (kind + " " + place + " " + detail).strip();
  }
}
