package hopwise.study.fsrs;

/**
 * What is assumed of how well a card is remembered.
 *
 * @param stability days after which nine of ten such cards are still known; 0.001 to 36,500
 * @param difficulty how little each review adds to the stability; 1 to 10
 */
public record Memory(double stability, double difficulty) {
  static final double LEAST_STABILITY = 0.001;
  static final double MOST_STABILITY = 36_500;
  static final double LEAST_DIFFICULTY = 1;
  static final double MOST_DIFFICULTY = 10;

  /** The memory with both values brought into their ranges. */
  static Memory within(double stability, double difficulty) {
    return new Memory(
        Math.clamp(stability, LEAST_STABILITY, MOST_STABILITY),
        Math.clamp(difficulty, LEAST_DIFFICULTY, MOST_DIFFICULTY));
  }

  /** Refuses what is out of range. */
  public Memory {
    if (!(stability >= LEAST_STABILITY && stability <= MOST_STABILITY)) {
      throw new IllegalArgumentException("a stability of " + stability + " days");
    }
    if (!(difficulty >= LEAST_DIFFICULTY && difficulty <= MOST_DIFFICULTY)) {
      throw new IllegalArgumentException("a difficulty of " + difficulty);
    }
  }
}
