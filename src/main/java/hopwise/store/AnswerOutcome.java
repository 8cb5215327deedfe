package hopwise.store;

/** What became of an answer. */
public enum AnswerOutcome {
  /** It is kept. */
  SAVED,
  /** The attempt takes no answers any more. */
  ALREADY_SUBMITTED,
  /** This learner has no such attempt, or the attempt no such item. */
  UNKNOWN
}
