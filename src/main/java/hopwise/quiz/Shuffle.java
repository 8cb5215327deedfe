package hopwise.quiz;

import hopwise.simulator.net.SplitMix64;
import java.util.ArrayList;
import java.util.List;

/**
 * Brings lists into an order that depends on a seed and a name alone: Fisher-Yates, written here so
 * that an order never changes with the JDK.
 */
public final class Shuffle {
  private Shuffle() {}

  /** {@code list} in the order that {@code seed} and {@code name} give. */
  public static <T> List<T> of(long seed, String name, List<T> list) {
    var numbers = new SplitMix64(seed * 0x9E3779B97F4A7C15L ^ name.hashCode());
    var result = new ArrayList<>(list);
    for (int i = result.size() - 1; i > 0; i--) {
      int j = numbers.below(i + 1);
      result.set(j, result.set(i, result.get(j)));
    }
    return result;
  }

  /** As {@link #of}, but never the order of {@code list} itself if there is another. */
  public static <T> List<T> away(long seed, String name, List<T> list) {
    var shuffled = of(seed, name, list);
    if (shuffled.equals(list) && list.size() > 1) {
      shuffled.add(shuffled.removeFirst());
    }
    return shuffled;
  }
}
