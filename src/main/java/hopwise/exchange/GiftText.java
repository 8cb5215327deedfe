package hopwise.exchange;

import hopwise.exchange.Question.Answer;
import hopwise.exchange.Question.Body;
import hopwise.exchange.Question.Figure;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes questions as GIFT. */
final class GiftText {
  private static final Pattern SPECIAL = Pattern.compile("[\\\\#={}~:]");
  private static final BigDecimal FULL = BigDecimal.valueOf(100);

  private final Question question;

  private GiftText(Question question) {
    this.question = question;
  }

  /** All of them, each in its category. */
  static String of(List<Question> questions) {
    var result = new StringBuilder();
    var category = "";
    for (var question : questions) {
      if (!question.category().equals(category)) {
        category = question.category();
        result.append("$CATEGORY: ").append(escaped(category)).append("\n\n");
      }
      result.append(Kept.line(question.kept())).append(new GiftText(question).text()).append('\n');
    }
    return result.toString();
  }

  private String text() {
    var title = question.title().isEmpty() ? "" : "::" + escaped(question.title()) + "::";
    var text = question.text();
    var written = question.body() instanceof Body.Description ? "" : "{" + body() + "}";
    int gap = text.text().indexOf(Text.GAP);
    var around =
        gap < 0
            ? escaped(text.text()) + written
            : escaped(text.text().substring(0, gap))
                + written
                + escaped(text.text().substring(gap + 1));
    return title + prefix(text, Format.MOODLE) + around + "\n";
  }

  private String body() {
    var feedback = question.feedback();
    return switch (question.body()) {
          case Body.Choice choice ->
              lines(choice.answers().stream().map(answer -> option(choice, answer)).toList());
          case Body.TrueFalse item -> trueFalse(item);
          case Body.Typed item -> lines(item.answers().stream().map(this::typed).toList());
          case Body.Match match ->
              lines(
                  match.pairs().stream()
                      .map(pair -> "=%s -> %s".formatted(text(pair.text()), escaped(pair.answer())))
                      .toList());
          case Body.Numeric numeric -> "#" + numeric(numeric);
          case Body.Essay essay -> "";
          case Body.Description description -> "";
        }
        + (feedback.isEmpty() ? "" : "####" + text(feedback));
  }

  private String option(Body.Choice choice, Answer answer) {
    var written = text(answer.text());
    boolean full = choice.single() && answer.weight().compareTo(FULL) == 0;
    boolean none = answer.weight().signum() == 0 && !written.startsWith("%");
    var mark = full ? "=" : none ? "~" : "~" + percent(answer.weight());
    return mark + written + feedback(answer.feedback());
  }

  private String typed(Answer answer) {
    return "=" + percent(answer.weight()) + text(answer.text()) + feedback(answer.feedback());
  }

  private String trueFalse(Body.TrueFalse item) {
    var right = feedback(item.right());
    var wrong = right.isEmpty() ? feedback(item.wrong()) : "#" + text(item.wrong());
    return (item.key() ? "TRUE" : "FALSE") + wrong + right;
  }

  private String numeric(Body.Numeric item) {
    var figures = item.figures().stream().map(this::figure).toList();
    return lines(figures) + (item.wrong().isEmpty() ? "" : "\t~" + feedback(item.wrong()) + "\n");
  }

  private String figure(Figure figure) {
    return "=%s%s:%s%s"
        .formatted(
            percent(figure.weight()),
            figure.value().toPlainString(),
            figure.tolerance().toPlainString(),
            feedback(figure.feedback()));
  }

  private static String percent(BigDecimal weight) {
    return "%" + Range.plain(weight).toPlainString() + "%";
  }

  private static String lines(List<String> answers) {
    return answers.stream().collect(Collectors.joining("\n\t", "\n\t", "\n"));
  }

  private String feedback(Text text) {
    return text.isEmpty() ? "" : "#" + text(text);
  }

  private String text(Text text) {
    return text.isEmpty() ? "" : prefix(text, question.text().format()) + escaped(text.text());
  }

  /** A text that begins as if it named a format, or were a comment, names its own. */
  private static String prefix(Text text, Format usual) {
    boolean needed =
        text.format() != usual
            || Format.leading(text.text()).isPresent()
            || text.text().startsWith("//");
    return needed && !text.isEmpty() ? text.format().prefix() : "";
  }

  private static String escaped(String text) {
    return SPECIAL
        .matcher(text)
        .replaceAll(found -> Matcher.quoteReplacement("\\" + found.group()))
        .replace("\n", "\\n");
  }
}
