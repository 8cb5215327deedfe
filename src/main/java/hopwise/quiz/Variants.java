package hopwise.quiz;

import hopwise.simulator.net.SplitMix64;

/** All variants of a computed item. Two are equal if they give equal items for every seed. */
@FunctionalInterface
public interface Variants {
  /** The seed of the variant that stands where nobody asked for another. */
  long SAMPLE = 1;

  /** Seeds are 1 to this, short enough for an address that somebody reads aloud. */
  int MOST = 999_999;

  /** The item that {@code seed} gives, always the same. */
  ItemVersion at(long seed);

  /**
   * The seed of a variant in an attempt.
   *
   * @param attempt the attempt's seed
   * @param item the item's id
   */
  static long seed(long attempt, String item) {
    return 1L + new SplitMix64(attempt * 0x9E3779B97F4A7C15L ^ item.hashCode()).below(MOST);
  }
}
