package hopwise.simulator.trace.fabric;

/** Decides where reality is random. */
public interface Luck {
  /** Decides with a probability of {@code threshold / 2^31}. */
  boolean decide(long threshold);

  /** A number from 0 to {@code bound - 1}. */
  int below(int bound);
}
