package hopwise.exchange;

import hopwise.exchange.Question.Answer;
import hopwise.exchange.Question.Body;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import tools.jackson.databind.node.ObjectNode;

/** Makes a choice of options, or a text with a blank if a word is missing in the question. */
final class ChoiceItem {
  /** Stands above a text with a blank whose question has nothing else to say. */
  static final String COMPLETE = "Complete the text.";

  /** Ends a text whose last word is missing; nobody sees it. */
  static final String END = "<!-- -->";

  private static final BigDecimal FULL = BigDecimal.valueOf(100);
  private static final BigDecimal NEARLY = new BigDecimal("0.01");

  private final Question question;
  private final ItemNode node;
  private final Consumer<String> changes;

  ChoiceItem(Question question, ItemNode node, Consumer<String> changes) {
    this.question = question;
    this.node = node;
    this.changes = changes;
  }

  Made item(Body.Choice choice) {
    Predicate<Answer> isKey =
        choice.single()
            ? answer -> answer.weight().compareTo(FULL) == 0
            : answer -> answer.weight().signum() > 0;
    var keys = choice.answers().stream().filter(isKey).toList();
    if (keys.isEmpty()) {
      return Made.none("no answer is right");
    }
    if (choice.single() && keys.size() > 1) {
      return Made.none("several answers are right, each by itself; here all keys are to be chosen");
    }
    weights(choice, keys);
    var options = options(choice.answers(), isKey);
    var explanation = question.feedback().markdown();
    if (question.text().hasGap() && keys.size() == 1) {
      return new Made.Item(blank(options).end(explanation));
    }
    if (keys.size() > 1) {
      node.type("choice").put("choose", keys.size());
    } else {
      node.type("choice");
    }
    return new Made.Item(
        node.stem(question.text().posed()).list("options", options).end(explanation));
  }

  private void weights(Body.Choice choice, List<Answer> keys) {
    if (choice.answers().stream().anyMatch(answer -> answer.weight().signum() < 0)) {
      changes.accept("nothing is taken off for a wrong answer here");
    }
    if (choice.single()) {
      if (choice.answers().stream().anyMatch(a -> a.weight().signum() > 0 && !keys.contains(a))) {
        changes.accept("an answer that is right in part is wrong here");
      }
      return;
    }
    var share = FULL.divide(BigDecimal.valueOf(keys.size()), 9, RoundingMode.HALF_UP);
    if (keys.stream().anyMatch(key -> key.weight().subtract(share).abs().compareTo(NEARLY) > 0)) {
      changes.accept("right answers count the same here, whatever their weight");
    }
    if (keys.size() == 1) {
      changes.accept("one answer is right, so one is to be chosen here");
    }
  }

  private List<ObjectNode> options(List<Answer> answers, Predicate<Answer> isKey) {
    var ids = node.ids("ids", answers.stream().map(answer -> answer.text().text()).toList());
    return IntStream.range(0, answers.size())
        .mapToObj(i -> {
          var answer = answers.get(i);
          var part = ItemNode.part(ids.get(i), answer.text().markdown());
          return (isKey.test(answer) ? part.put("key", true) : part)
              .put("reason", answer.feedback().markdown());
        })
        .toList();
  }

  private ItemNode blank(List<ObjectNode> options) {
    var whole = question.text().markdown();
    int gap = whole.indexOf(Text.GAP);
    int paragraph = whole.lastIndexOf(Series.PARAGRAPH, gap);
    var stem = paragraph < 0 ? COMPLETE : whole.substring(0, paragraph);
    var text = paragraph < 0 ? whole : whole.substring(paragraph + Series.PARAGRAPH.length());
    var seen = text.endsWith(END) ? text.substring(0, text.length() - END.length()) : text;
    var id = node.kept().path("blank").asString("");
    var blank = Slugs.isOne(id) ? id : "word";
    return node.type("dropdowns")
        .stem(stem)
        .put("text", seen.replace(String.valueOf(Text.GAP), "[[" + blank + "]]"))
        .list("blanks", List.of(ItemNode.blank(blank, options)));
  }
}
