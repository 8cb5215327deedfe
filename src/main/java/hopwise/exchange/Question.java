package hopwise.exchange;

import java.math.BigDecimal;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A question of GIFT.
 *
 * @param category the one it lies in, {@code a/b/c}; empty for none
 * @param title empty for none
 * @param text with a gap where it has a missing word
 * @param feedback shown whatever was answered
 * @param kept what only we can read, from a comment before it
 */
record Question(
    Place at, String category, String title, Text text, Body body, Text feedback, JsonNode kept) {

  Question keeping(JsonNode other) {
    return new Question(at, category, title, text, body, feedback, other);
  }

  /** What there is to answer. */
  sealed interface Body {

    /**
     * Options.
     *
     * @param single whether only one can be chosen
     */
    record Choice(boolean single, List<Answer> answers) implements Body {}

    /**
     * True or false.
     *
     * @param wrong shown to those who answer wrongly
     * @param right shown to those who answer rightly
     */
    record TrueFalse(boolean key, Text wrong, Text right) implements Body {}

    /** A word or a few to type. */
    record Typed(List<Answer> answers) implements Body {}

    /** Pairs; one without a text is an answer that nothing belongs to. */
    record Match(List<Pair> pairs) implements Body {}

    /**
     * A number to type.
     *
     * @param wrong shown to those who answer none of the numbers
     */
    record Numeric(List<Figure> figures, Text wrong) implements Body {}

    /** A text to write. */
    record Essay() implements Body {}

    /** Nothing to answer. */
    record Description() implements Body {}
  }

  /**
   * An answer.
   *
   * @param weight in percent, -100 to 100
   */
  record Answer(BigDecimal weight, Text text, Text feedback) {}

  /** A text and the plain answer that belongs to it. */
  record Pair(Text text, String answer) {}

  /**
   * A range of numbers.
   *
   * @param value in the middle of it
   * @param tolerance to both sides
   */
  record Figure(BigDecimal weight, BigDecimal value, BigDecimal tolerance, Text feedback) {}
}
