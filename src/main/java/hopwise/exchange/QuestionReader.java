package hopwise.exchange;

import hopwise.exchange.Question.Body;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** Reads one question: its title, its text, and the answers between braces. */
final class QuestionReader {
  private static final String FEEDBACK = "####";

  private final Span span;
  private final String category;
  private final JsonNode kept;
  private final Consumer<Remark> errors;

  QuestionReader(Span span, String category, JsonNode kept, Consumer<Remark> errors) {
    this.span = span;
    this.category = category;
    this.kept = kept;
    this.errors = errors;
  }

  Optional<Question> question() {
    if (!span.startsWith("::")) {
      return titled("", span);
    }
    var rest = span.tail(2);
    int end = rest.find("::");
    return end < 0
        ? error(span, "the title has no “::” at its end")
        : titled(rest.head(end).strip().text(true), rest.tail(end + 2).strip());
  }

  private Optional<Question> titled(String title, Span rest) {
    int open = rest.find("{");
    int close = rest.find("}");
    if (close >= 0 && (open < 0 || close < open)) {
      return error(rest.tail(close), "no “{” stands before this “}”; the character is \\}");
    }
    if (open < 0) {
      var text = Texts.read(rest, Format.MOODLE);
      return Optional.of(question(title, text, new Body.Description(), Text.EMPTY));
    }
    if (close < 0) {
      return error(rest.tail(open), "this “{” is not closed before the next blank line");
    }
    return answered(title, rest.head(open), rest.head(close).tail(open + 1), rest.tail(close + 1));
  }

  private Optional<Question> answered(String title, Span before, Span block, Span after) {
    int inner = block.find("{");
    if (inner >= 0) {
      return error(block.tail(inner), "a “{” stands among the answers; the character is \\{");
    }
    int second = after.find("{") < 0 ? after.find("}") : after.find("{");
    if (second >= 0) {
      return error(
          after.tail(second),
          "a question has one place for answers; the characters are \\{ and \\}");
    }
    var text = Texts.around(before, after);
    int general = block.findLast(FEEDBACK);
    var feedback =
        general < 0
            ? new Text(text.format(), "")
            : Texts.read(block.tail(general + FEEDBACK.length()), text.format());
    var answers = general < 0 ? block : block.head(general);
    return new AnswersReader(answers.strip(), text.format(), errors)
        .body()
        .map(body -> question(title, text, body, feedback));
  }

  private Question question(String title, Text text, Body body, Text feedback) {
    return new Question(span.place(), category, title, text, body, feedback, kept);
  }

  private Optional<Question> error(Span at, String message) {
    errors.accept(Remark.error(at.place(), message));
    return Optional.empty();
  }
}
