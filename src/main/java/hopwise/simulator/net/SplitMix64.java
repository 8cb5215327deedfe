package hopwise.simulator.net;

/**
 * A stream of numbers that depends on its seed alone (Steele, Lea and Flood 2014), written here so
 * that it never changes with the JDK.
 */
public final class SplitMix64 {
  private static final long GOLDEN = 0x9e3779b97f4a7c15L;

  private long state;

  /** The stream of a seed. */
  public SplitMix64(long seed) {
    this.state = seed;
  }

  /** The next 64 bits. */
  public long next() {
    state += GOLDEN;
    return mix(state);
  }

  /** The next number from 0 to {@code bound - 1}. */
  public int below(int bound) {
    return (int) Long.remainderUnsigned(next(), bound);
  }

  /** 64 bits that depend on a seed and a text. */
  public static long of(long seed, String text) {
    long bits = seed;
    for (int letter : text.chars().toArray()) {
      bits = mix(bits + GOLDEN + letter);
    }
    return bits;
  }

  /** Spreads every bit of {@code bits} over all others: the output function of the stream. */
  public static long mix(long bits) {
    long z = (bits ^ (bits >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }
}
