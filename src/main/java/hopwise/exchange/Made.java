package hopwise.exchange;

import tools.jackson.databind.node.ObjectNode;

/** What became of a question. */
sealed interface Made {
  /** An item. */
  record Item(ObjectNode node) implements Made {}

  /**
   * Nothing.
   *
   * @param reason one sentence without a full stop
   */
  record None(String reason) implements Made {}

  static Made none(String reason) {
    return new None(reason);
  }
}
