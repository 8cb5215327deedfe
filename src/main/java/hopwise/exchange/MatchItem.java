package hopwise.exchange;

import hopwise.exchange.Question.Body;
import hopwise.exchange.Question.Pair;
import java.util.List;
import java.util.stream.IntStream;
import tools.jackson.databind.node.ObjectNode;

/** Makes rows and options of pairs. */
final class MatchItem {
  private final Question question;
  private final ItemNode node;

  MatchItem(Question question, ItemNode node) {
    this.question = question;
    this.node = node;
  }

  Made item(Body.Match match) {
    var rows = match.pairs().stream().filter(pair -> !pair.text().isEmpty()).toList();
    if (rows.isEmpty()) {
      return Made.none("no pair has a text before its “->”");
    }
    var answers = match.pairs().stream().map(Pair::answer).distinct().toList();
    var labels = labels(answers);
    return new Made.Item(
        node.type("match")
            .stem(question.text().posed())
            .list("options", labels)
            .list("rows", rows(rows, labels))
            .end(question.feedback().markdown()));
  }

  /** Those that are kept, if they are the same answers. */
  private List<ObjectNode> labels(List<String> answers) {
    var texts = node.strings("labels");
    boolean same =
        texts.size() == answers.size()
            && texts.stream().map(PlainAnswer::of).toList().containsAll(answers);
    var shown =
        same
            ? texts
            : answers.stream().map(answer -> new Text(Format.PLAIN, answer).markdown()).toList();
    var ids = same ? node.ids("labelIds", shown) : ItemNode.slugs(answers);
    return IntStream.range(0, shown.size())
        .mapToObj(i -> ItemNode.part(ids.get(i), shown.get(i)))
        .toList();
  }

  private List<ObjectNode> rows(List<Pair> pairs, List<ObjectNode> labels) {
    var ids = node.ids("ids", pairs.stream().map(pair -> pair.text().text()).toList());
    var reasons = node.strings("reasons");
    return IntStream.range(0, pairs.size())
        .mapToObj(i ->
            ItemNode.part(ids.get(i), pairs.get(i).text().markdown())
                .put("key", key(pairs.get(i).answer(), labels))
                .put("reason", reasons.size() == pairs.size() ? reasons.get(i) : ""))
        .toList();
  }

  private static String key(String answer, List<ObjectNode> labels) {
    return labels.stream()
        .filter(label -> PlainAnswer.isOf(label.path("text").asString(), answer))
        .findFirst()
        .map(label -> label.path("id").asString())
        .orElseThrow();
  }
}
