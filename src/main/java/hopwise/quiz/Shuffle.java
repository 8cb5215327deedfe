package hopwise.quiz;

import java.util.ArrayList;
import java.util.List;

/**
 * Brings lists into an order that depends on a seed and a name alone. The stream is SplitMix64
 * (Steele, Lea, Flood 2014) and the shuffle Fisher-Yates, both written here, so that an order never
 * changes with the JDK.
 */
public final class Shuffle {
  private long state;

  private Shuffle(long state) {
    this.state = state;
  }

  /** {@code list} in the order that {@code seed} and {@code name} give. */
  public static <T> List<T> of(long seed, String name, List<T> list) {
    var shuffle = new Shuffle(seed * 0x9E3779B97F4A7C15L ^ name.hashCode());
    var result = new ArrayList<>(list);
    for (int i = result.size() - 1; i > 0; i--) {
      int j = (int) Long.remainderUnsigned(shuffle.next(), i + 1);
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

  private long next() {
    state += 0x9E3779B97F4A7C15L;
    long z = state;
    z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
    z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
    return z ^ z >>> 31;
  }
}
