package hopwise.exchange;

import hopwise.exchange.Question.Body;
import hopwise.exchange.Question.Figure;
import hopwise.quiz.Answers;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes a number to type. */
final class NumberItem {
  private static final BigDecimal FULL = BigDecimal.valueOf(100);

  private final Question question;
  private final ItemNode node;
  private final Consumer<String> changes;

  NumberItem(Question question, ItemNode node, Consumer<String> changes) {
    this.question = question;
    this.node = node;
    this.changes = changes;
  }

  Made item(Body.Numeric numeric) {
    var keys = numeric.figures().stream().filter(f -> f.weight().compareTo(FULL) == 0).toList();
    if (keys.size() != 1) {
      return Made.none(
          keys.isEmpty() ? "no answer is right" : "several numbers are right; here one is");
    }
    var key = keys.getFirst();
    if (!canBeTyped(key.value()) || !canBeTyped(key.tolerance())) {
      return Made.none("the number has more digits than can be typed here");
    }
    if (!numeric.wrong().isEmpty()) {
      changes.accept("feedback on every wrong number has no place here");
    }
    var mistakes = mistakes(numeric.figures().stream().filter(f -> !f.equals(key)).toList(), key);
    var unit = node.kept().path("unit").asString("");
    node.type("number").stem(question.text().posed()).put("key", key.value());
    if (key.tolerance().signum() > 0) {
      node.put("tolerance", key.tolerance());
    }
    if (!unit.isEmpty()) {
      node.put("unit", unit);
    }
    var explanation = TypedItem.explanation(question, key.feedback().markdown(), changes);
    return new Made.Item(node.list("mistakes", mistakes).end(explanation));
  }

  private List<ObjectNode> mistakes(List<Figure> figures, Figure key) {
    var named = new ArrayList<Figure>();
    for (var figure : figures) {
      boolean within = figure.value().subtract(key.value()).abs().compareTo(key.tolerance()) <= 0;
      if (within || !canBeTyped(figure.value())) {
        changes.accept(
            "the wrong number %s cannot be one here".formatted(figure.value().toPlainString()));
      } else {
        if (figure.tolerance().signum() > 0) {
          changes.accept("a wrong number has no tolerance here");
        }
        TypedItem.partly(figure.weight(), changes);
        named.add(figure);
      }
    }
    var ids = node.ids("ids", named.stream().map(f -> f.value().toPlainString()).toList());
    var result = new ArrayList<ObjectNode>();
    for (int i = 0; i < named.size(); i++) {
      var figure = named.get(i);
      var value = JsonNodeFactory.instance.numberNode(figure.value());
      result.add(ItemNode.mistake(ids.get(i), value, figure.feedback().markdown()));
    }
    return result;
  }

  private static boolean canBeTyped(BigDecimal number) {
    return Answers.number(number.toPlainString()).isPresent();
  }
}
