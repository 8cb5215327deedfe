package hopwise.exchange;

import hopwise.exchange.Question.Body;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a question says, however it is written: its texts as Markdown, its answers without order.
 */
final class Meaning {
  private Meaning() {}

  static List<String> of(List<Question> questions) {
    return questions.stream().map(Meaning::of).toList();
  }

  static String of(Question question) {
    var category = question.category();
    return String.join(
        " | ",
        Slugs.of(category.substring(category.lastIndexOf('/') + 1), ""),
        Slugs.of(question.title(), ""),
        question.body() instanceof Body.Choice
            ? question.text().markdown().replace(ChoiceItem.END, "")
            : question.text().posed(),
        body(question.body()),
        question.feedback().markdown());
  }

  private static String body(Body body) {
    return switch (body) {
      case Body.Choice choice ->
          choice.answers().stream()
              .map(answer ->
                  "~%s %s #%s"
                      .formatted(
                          rounded(answer.weight()),
                          answer.text().markdown(),
                          answer.feedback().markdown()))
              .toList()
              .toString();
      case Body.TrueFalse judged ->
          judged.key() + " #" + judged.wrong().markdown() + " #" + judged.right().markdown();
      case Body.Typed typed ->
          typed.answers().stream()
              .map(answer ->
                  "=%s %s #%s"
                      .formatted(
                          rounded(answer.weight()),
                          answer.text().text(),
                          answer.feedback().markdown()))
              .toList()
              .toString();
      case Body.Match match -> pairs(match).toString();
      case Body.Numeric numeric ->
          numeric.figures().stream()
                  .map(figure ->
                      "=%s %s:%s #%s"
                          .formatted(
                              rounded(figure.weight()),
                              figure.value(),
                              figure.tolerance(),
                              figure.feedback().markdown()))
                  .toList()
              + " ~"
              + numeric.wrong().markdown();
      case Body.Essay essay -> "essay";
      case Body.Description description -> "description";
    };
  }

  /** Two answers that nothing belongs to are one, and so is one that something belongs to. */
  private static Set<String> pairs(Body.Match match) {
    return match.pairs().stream()
        .filter(pair ->
            !pair.text().isEmpty()
                || match.pairs().stream()
                    .noneMatch(
                        other -> !other.text().isEmpty() && other.answer().equals(pair.answer())))
        .map(pair -> pair.text().markdown() + " -> " + pair.answer())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String rounded(BigDecimal weight) {
    return weight.setScale(1, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
  }
}
