package hopwise.exchange;

import hopwise.exchange.Question.Body;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Makes an item of a question, and says what could not be carried over. */
final class ItemOf {
  /** Stands above a statement whose question has nothing else to say. */
  static final String JUDGE = "Is this true?";

  private final Question question;
  private final ItemNode node;
  private final List<String> changes = new ArrayList<>();
  private @Nullable String leftOut;

  ItemOf(Question question, Defaults defaults, String id) {
    this.question = question;
    this.node = new ItemNode(question, defaults, id);
  }

  /** Why there is no item: one sentence without a full stop. */
  Optional<String> leftOut() {
    return Optional.ofNullable(leftOut);
  }

  /** What the item does not say as the question did. */
  List<String> changes() {
    return changes.stream().distinct().toList();
  }

  Optional<ObjectNode> item() {
    tags(Stream.of(question.text(), question.feedback()));
    return switch (question.body()) {
      case Body.Choice choice -> {
        tags(choice.answers().stream().flatMap(a -> Stream.of(a.text(), a.feedback())));
        yield made(new ChoiceItem(question, node, this::change).item(choice));
      }
      case Body.TrueFalse judged -> {
        tags(Stream.of(judged.right(), judged.wrong()));
        yield statements(List.of(question));
      }
      case Body.Typed typed -> made(new TypedItem(question, node, this::change).item(typed));
      case Body.Match match -> {
        tags(match.pairs().stream().map(Question.Pair::text));
        yield made(new MatchItem(question, node).item(match));
      }
      case Body.Numeric numeric -> made(new NumberItem(question, node, this::change).item(numeric));
      case Body.Essay essay -> made(Made.none("an essay has no key by which it can be graded"));
      case Body.Description description ->
          made(Made.none("there is nothing to answer; a chapter is the place for such a text"));
    };
  }

  /** One item of questions that are true or false. */
  Optional<ObjectNode> statements(List<Question> series) {
    var stem = Series.stem(question);
    var ids =
        series.size() > 1
            ? Slugs.unique(series.stream().map(Series::part).toList())
            : List.of("statement");
    var parts = new ArrayList<ObjectNode>();
    for (int i = 0; i < series.size(); i++) {
      var part = series.get(i);
      if (part.body() instanceof Body.TrueFalse judged) {
        parts.add(
            ItemNode.part(ids.get(i), Series.statement(part))
                .put("key", judged.key())
                .put("reason", reason(judged)));
      }
    }
    return Optional.of(
        node.type("statements")
            .stem(stem.isEmpty() ? JUDGE : stem)
            .list("statements", parts)
            .end(question.feedback().markdown()));
  }

  private String reason(Body.TrueFalse judged) {
    var wrong = judged.wrong().markdown();
    var right = judged.right().markdown();
    if (!wrong.equals(right)) {
      change("feedback on a statement is shown whatever was answered");
    }
    return wrong.equals(right) || right.isEmpty() ? wrong : (wrong + " " + right).strip();
  }

  private Optional<ObjectNode> made(Made made) {
    return switch (made) {
      case Made.Item item -> Optional.of(item.node());
      case Made.None none -> {
        leftOut = none.reason();
        yield Optional.empty();
      }
    };
  }

  private void tags(Stream<Text> texts) {
    var html = "HTML stays as tags in Markdown; only simple ones are shown";
    texts
        .filter(text -> text.format() == Format.HTML || text.format() == Format.MOODLE)
        .filter(text -> MarkdownOf.hasTags(text.text()))
        .findFirst()
        .ifPresent(text -> change(html));
  }

  private void change(String message) {
    changes.add(message);
  }
}
