package hopwise.study.fsrs;

/** How well a card was known, in the learner's own judgement. */
public enum Rating {
  /** Not known. */
  AGAIN(1),
  /** Known, with effort. */
  HARD(2),
  /** Known. */
  GOOD(3),
  /** Known at once. */
  EASY(4);

  private final int grade;

  Rating(int grade) {
    this.grade = grade;
  }

  /** The grade that the formulas count with, which is also the key that gives it: 1 to 4. */
  public int grade() {
    return grade;
  }
}
