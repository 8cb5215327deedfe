package hopwise.quiz.variant;

import hopwise.simulator.net.SplitMix64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Everything that an item draws. Each name has a stream of its own, so a further name changes
 * nothing for the others.
 *
 * @param where comparisons that the drawn values must fulfil
 */
public record Givens(Map<String, Given> names, List<Expression> where) {
  private static final int MOST_TRIES = 1000;

  /** Copies, keeping the order. */
  public Givens {
    names = Collections.unmodifiableMap(new LinkedHashMap<>(names));
    where = List.copyOf(where);
  }

  /**
   * The values of a seed.
   *
   * @param round 0, or how many variants of the seed were passed over
   * @throws Unresolvable if no values fulfil {@code where}
   */
  public Values draw(long seed, int round) {
    for (int attempt = 0; attempt < MOST_TRIES; attempt++) {
      var values = draw(seed, round, attempt);
      if (where.stream().allMatch(condition -> holds(condition, values))) {
        return values;
      }
    }
    throw new Unresolvable("no values fulfil “where” in " + MOST_TRIES + " draws").at("/given");
  }

  private Values draw(long seed, int round, int attempt) {
    var values = new LinkedHashMap<String, Value>();
    names.forEach((name, given) -> {
      long stream = SplitMix64.of(SplitMix64.of(seed, name), round + "." + attempt);
      values.put(name, given.draw(new SplitMix64(stream)));
    });
    return new Values(values);
  }

  private static boolean holds(Expression condition, Values values) {
    if (condition.value(values) instanceof Value.Truth(var holds)) {
      return holds;
    }
    throw new Unresolvable("a condition of “where” compares, as in nodes * max < 4000");
  }
}
