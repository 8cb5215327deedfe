package hopwise.cli;

import hopwise.quiz.Item;
import hopwise.quiz.PathEnd;
import hopwise.quiz.PathQuestion;
import hopwise.quiz.Shuffle;
import java.util.List;
import java.util.stream.Stream;

/**
 * Something in a question that gets one or several of a list.
 *
 * @param id of the row, statement or blank; the item's own where there is one list
 * @param text what is asked; empty where the stem says it
 * @param choices in the order shown, lettered A, B, C …
 */
record TrialGroup(String id, String text, List<Choice> choices) {
  /** Copies the list. */
  TrialGroup {
    choices = List.copyOf(choices);
  }

  /** Something to choose. */
  record Choice(String id, String text) {}

  /** What is to be chosen in {@code item}, in the order of the seed. */
  static List<TrialGroup> of(Item item, long seed) {
    return switch (item) {
      case Item.Choice choice ->
          List.of(
              group(
                  item,
                  Shuffle.of(seed, item.id(), choice.options()).stream()
                      .map(option -> new Choice(option.id(), option.text()))));
      case Item.Order order ->
          List.of(
              group(
                  item,
                  Shuffle.away(seed, item.id(), order.entries()).stream()
                      .map(entry -> new Choice(entry.id(), entry.text()))));
      case Item.Statements statements ->
          statements.statements().stream()
              .map(one ->
                  new TrialGroup(
                      one.id(),
                      one.text(),
                      List.of(new Choice("true", "True"), new Choice("false", "False"))))
              .toList();
      case Item.Match match -> {
        var labels =
            Shuffle.of(seed, item.id(), match.options()).stream()
                .map(label -> new Choice(label.id(), label.text()))
                .toList();
        yield match.rows().stream()
            .map(row -> new TrialGroup(row.id(), row.text(), labels))
            .toList();
      }
      case Item.Dropdowns dropdowns ->
          dropdowns.blanks().stream()
              .map(blank ->
                  new TrialGroup(
                      blank.id(),
                      "[[" + blank.id() + "]]",
                      Shuffle.of(seed, item.id() + "." + blank.id(), blank.options()).stream()
                          .map(option -> new Choice(option.id(), option.text()))
                          .toList()))
              .toList();
      case Item.Hotspot hotspot ->
          List.of(
              group(
                  item, hotspot.spots().stream().map(spot -> new Choice(spot.id(), spot.text()))));
      case Item.Path path ->
          path.asked().stream().map(question -> group(path, question, seed)).toList();
      case Item.Numeric numeric -> List.of();
      case Item.Address address -> List.of();
      case Item.Command command -> List.of();
      case Item.Lab lab -> List.of();
    };
  }

  private static TrialGroup group(Item.Path path, PathQuestion question, long seed) {
    var choices =
        Shuffle.of(seed, path.id() + "." + question.what(), path.options(question)).stream()
            .map(option ->
                new Choice(
                    option,
                    question.what() == PathQuestion.What.END ? PathEnd.words(option) : option))
            .toList();
    return new TrialGroup(question.id(), words(question), choices);
  }

  /** What is asked. */
  static String words(PathQuestion question) {
    return switch (question.what()) {
      case PLACE -> "Stop " + question.stop() + ": where is the packet?";
      case SOURCE -> "Stop " + question.stop() + ": the source when it leaves?";
      case DESTINATION -> "Stop " + question.stop() + ": the destination when it leaves?";
      case END -> "How does the way end?";
    };
  }

  private static TrialGroup group(Item item, Stream<Choice> choices) {
    return new TrialGroup(item.id(), "", choices.toList());
  }
}
