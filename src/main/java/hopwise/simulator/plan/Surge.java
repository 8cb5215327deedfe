package hopwise.simulator.plan;

import java.util.Optional;
import java.util.regex.Pattern;

/** Nodes that an upgrade adds for as long as it runs. */
public sealed interface Surge {
  /** The most nodes that a surge may be. */
  int MOST = 100_000;

  /** A fixed number of nodes, 0 to {@link #MOST}. */
  record Count(int count) implements Surge {
    /** What AKS does if nobody says. */
    public static final Count DEFAULT = new Count(1);

    /** Refuses a number out of range. */
    public Count {
      if (count < 0 || count > MOST) {
        throw new IllegalArgumentException("a surge is 0 to " + MOST + " nodes, not " + count);
      }
    }

    @Override
    public String toString() {
      return Integer.toString(count);
    }
  }

  /** A part of the nodes, rounded up; 0 to 100. */
  record Percent(int percent) implements Surge {
    /** Refuses a percentage out of range. */
    public Percent {
      if (percent < 0 || percent > 100) {
        throw new IllegalArgumentException("a surge is 0% to 100%, not " + percent + "%");
      }
    }

    @Override
    public String toString() {
      return percent + "%";
    }
  }

  /** Reads {@code 3} or {@code 33%}; empty for anything else. */
  static Optional<Surge> parse(String text) {
    var form = Pattern.compile("(\\d{1,6})(%?)").matcher(text);
    if (!form.matches()) {
      return Optional.empty();
    }
    int number = Integer.parseInt(form.group(1));
    boolean percent = !form.group(2).isEmpty();
    if (number > (percent ? 100 : MOST)) {
      return Optional.empty();
    }
    return Optional.of(percent ? new Percent(number) : new Count(number));
  }

  /** How many nodes a cluster of {@code nodes} gains during an upgrade. */
  default int of(int nodes) {
    return switch (this) {
      case Count(var count) -> count;
      case Percent(var percent) -> Math.toIntExact(Math.ceilDiv((long) nodes * percent, 100));
    };
  }

  /** The most nodes that an upgrade takes to no more than {@code total}. */
  default long within(long total) {
    return switch (this) {
      case Count(var count) -> Math.max(0, total - count);
      case Percent(var percent) -> total * 100 / (100 + percent);
    };
  }
}
