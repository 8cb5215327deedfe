package hopwise.exchange;

import hopwise.exchange.Question.Answer;
import hopwise.exchange.Question.Body;
import hopwise.exchange.Question.Figure;
import hopwise.quiz.Answers;
import hopwise.quiz.Item.Address.Form;
import hopwise.simulator.net.AddressSet;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes an address or a number to type of a short answer that is one. */
final class TypedItem {
  private static final BigDecimal FULL = BigDecimal.valueOf(100);

  private final Question question;
  private final ItemNode node;
  private final Consumer<String> changes;

  TypedItem(Question question, ItemNode node, Consumer<String> changes) {
    this.question = question;
    this.node = node;
    this.changes = changes;
  }

  Made item(Body.Typed typed) {
    var keys = typed.answers().stream().filter(a -> a.weight().compareTo(FULL) == 0).toList();
    if (keys.isEmpty()) {
      return Made.none("no answer is right");
    }
    var key = keys.getFirst().text().text();
    if (keys.stream().allMatch(answer -> Range.parse(answer.text().text()).isPresent())) {
      changes.accept("a short answer that is a number is compared as a number here");
      return new NumberItem(question, node, changes).item(numeric(typed));
    }
    return form(key)
        .map(form -> address(form, key, typed.answers()))
        .orElse(Made.none("a short answer is no type here, unless it is an address or a number"));
  }

  private Body.Numeric numeric(Body.Typed typed) {
    var figures = new ArrayList<Figure>();
    for (var answer : typed.answers()) {
      Range.parse(answer.text().text())
          .ifPresentOrElse(
              range ->
                  figures.add(
                      new Figure(
                          answer.weight(), range.value(), range.tolerance(), answer.feedback())),
              () -> changes.accept("the answer “%s” is no number".formatted(answer.text().text())));
    }
    return new Body.Numeric(figures, Text.EMPTY);
  }

  private Optional<Form> form(String key) {
    if (node.kept().path("form").asString("").equals("set") && AddressSet.parse(key).isPresent()) {
      return Optional.of(Form.SET);
    }
    return Stream.of(Form.values())
        .filter(form -> Answers.addresses(form, key).isPresent())
        .findFirst();
  }

  private Made address(Form form, String key, List<Answer> answers) {
    var value = Answers.addresses(form, key).orElseThrow();
    var mistakes = new ArrayList<Answer>();
    var feedback = "";
    for (var answer : answers) {
      var found = Answers.addresses(form, answer.text().text());
      boolean full = answer.weight().compareTo(FULL) == 0;
      if (full && !found.equals(Optional.of(value))) {
        return Made.none("several answers are right; here one is");
      } else if (full) {
        feedback = feedback.isEmpty() ? answer.feedback().markdown() : feedback;
        twice(answer, key);
      } else if (found.isEmpty() || found.equals(Optional.of(value))) {
        changes.accept("the wrong answer “%s” cannot be one here".formatted(answer.text().text()));
      } else {
        mistakes.add(answer);
        partly(answer.weight(), changes);
      }
    }
    return new Made.Item(
        node.type("address")
            .put("form", form.name().toLowerCase(Locale.ROOT))
            .stem(question.text().posed())
            .put("key", key)
            .list("mistakes", mistakes(mistakes))
            .end(explanation(question, feedback, changes)));
  }

  private void twice(Answer answer, String key) {
    if (!answer.text().text().equals(key)) {
      changes.accept("“%s” is the same as the key here".formatted(answer.text().text()));
    }
  }

  private List<ObjectNode> mistakes(List<Answer> answers) {
    var texts = answers.stream().map(answer -> answer.text().text()).toList();
    var ids = node.ids("ids", texts);
    var result = new ArrayList<ObjectNode>();
    for (int i = 0; i < answers.size(); i++) {
      var value = JsonNodeFactory.instance.stringNode(texts.get(i));
      result.add(ItemNode.mistake(ids.get(i), value, answers.get(i).feedback().markdown()));
    }
    return result;
  }

  static void partly(BigDecimal weight, Consumer<String> changes) {
    if (weight.signum() > 0) {
      changes.accept("an answer that is right in part is wrong here");
    } else if (weight.signum() < 0) {
      changes.accept("nothing is taken off for a wrong answer here");
    }
  }

  /** What was said to right answers, and what was said to all. */
  static String explanation(Question question, String feedback, Consumer<String> changes) {
    var general = question.feedback().markdown();
    if (feedback.isEmpty()) {
      return general;
    }
    changes.accept("the feedback on the right answer is in the explanation here");
    return general.isEmpty() || general.equals(feedback)
        ? feedback
        : feedback + Series.PARAGRAPH + general;
  }
}
