package hopwise.simulator.figure;

/** Numbers with their nouns. */
final class Count {
  private Count() {}

  /** None, one of it, or some. */
  static String of(int number, String noun) {
    return (number == 0 ? "no" : number) + " " + noun + (number == 1 ? "" : "s");
  }

  /** Some of it beside those that are there. */
  static String more(int number, String noun) {
    return number + " more " + noun + (number == 1 ? "" : "s");
  }
}
