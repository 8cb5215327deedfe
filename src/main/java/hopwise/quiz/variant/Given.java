package hopwise.quiz.variant;

import hopwise.simulator.net.Cidr;
import hopwise.simulator.net.Ipv4;
import hopwise.simulator.net.SplitMix64;
import java.util.List;

/** A value that is drawn by chance, each as likely as the other. */
public sealed interface Given {
  /** A number of {@code from}, {@code from + step} … up to {@code to}. */
  record Numbers(long from, long to, long step) implements Given {
    /** Refuses what holds no number. */
    public Numbers {
      if (from > to || step < 1 || (to - from) / step >= Integer.MAX_VALUE) {
        throw new IllegalArgumentException("no numbers: %d to %d by %d".formatted(from, to, step));
      }
    }
  }

  /** One of a list. */
  record OneOf(List<Value> values) implements Given {
    /** Copies the list and refuses an empty one. */
    public OneOf {
      values = List.copyOf(values);
      if (values.isEmpty()) {
        throw new IllegalArgumentException("nothing to choose from");
      }
    }
  }

  /**
   * A range of addresses.
   *
   * @param within what it is a part of
   * @param length of its prefix, not shorter than that of {@code within}
   */
  record Ranges(Cidr within, int length) implements Given {
    /** Refuses a range that does not fit. */
    public Ranges {
      if (length < within.length() || length > 32) {
        throw new IllegalArgumentException("no /%d in %s".formatted(length, within));
      }
    }
  }

  /** The next value. */
  default Value draw(SplitMix64 chance) {
    return switch (this) {
      case Numbers(var from, var to, var step) ->
          new Value.Whole(from + step * chance.below((int) ((to - from) / step) + 1));
      case OneOf(var values) -> values.get(chance.below(values.size()));
      case Ranges(var within, var length) -> {
        long part = Long.remainderUnsigned(chance.next(), 1L << (length - within.length()));
        var network = new Ipv4((int) (within.network().bits() + (part << (32 - length))));
        yield new Value.Range(new Cidr(network, length));
      }
    };
  }
}
