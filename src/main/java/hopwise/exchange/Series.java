package hopwise.exchange;

import hopwise.exchange.Question.Body;
import java.util.List;

/**
 * Questions that are one item with several statements here: true or false, one behind the other,
 * named {@code item/statement}, with the same first paragraphs.
 */
final class Series {
  static final String PARAGRAPH = "\n\n";

  private Series() {}

  /** Behind the last question that belongs to the one at {@code start}. */
  static int end(List<Question> questions, int start) {
    int end = start + 1;
    while (end < questions.size() && belong(questions.get(start), questions.get(end))) {
      end++;
    }
    return end;
  }

  private static boolean belong(Question first, Question other) {
    return isPart(first)
        && isPart(other)
        && name(first).equals(name(other))
        && stem(first).equals(stem(other))
        && first.category().equals(other.category())
        && first.feedback().markdown().equals(other.feedback().markdown());
  }

  private static boolean isPart(Question question) {
    return question.body() instanceof Body.TrueFalse
        && Slugs.isOne(name(question))
        && Slugs.isOne(part(question))
        && !stem(question).isEmpty();
  }

  /** The name of the item. */
  static String name(Question question) {
    int slash = question.title().indexOf('/');
    return slash < 0 ? "" : question.title().substring(0, slash);
  }

  /** The name of the statement. */
  static String part(Question question) {
    return question.title().substring(question.title().indexOf('/') + 1);
  }

  /** What stands before the last paragraph; empty if there is only one. */
  static String stem(Question question) {
    var text = question.text().posed();
    int end = text.lastIndexOf(PARAGRAPH);
    return end < 0 ? "" : text.substring(0, end);
  }

  /** The last paragraph. */
  static String statement(Question question) {
    var text = question.text().posed();
    int end = text.lastIndexOf(PARAGRAPH);
    return end < 0 ? text : text.substring(end + PARAGRAPH.length());
  }
}
