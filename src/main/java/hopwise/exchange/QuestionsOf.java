package hopwise.exchange;

import hopwise.exchange.Question.Answer;
import hopwise.exchange.Question.Body;
import hopwise.exchange.Question.Figure;
import hopwise.exchange.Question.Pair;
import hopwise.quiz.Item;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** Makes questions of an item, and says what GIFT does not hold of it. */
final class QuestionsOf {
  private static final BigDecimal FULL = BigDecimal.valueOf(100);
  private static final Place NOWHERE = new Place(1, 1);

  private final String category;
  private final Item item;
  private final Consumer<Remark> remarks;
  private final ObjectNode kept;

  QuestionsOf(String bank, Item item, Consumer<Remark> remarks) {
    this.category = Categories.of(bank, item.head().objective());
    this.item = item;
    this.remarks = remarks;
    this.kept = Kept.head(item.head());
  }

  /** None for what GIFT has no type for. */
  List<Question> questions() {
    return switch (item) {
      case Item.Choice choice -> choice(choice);
      case Item.Statements statements -> statements(statements);
      case Item.Match match -> match(match);
      case Item.Dropdowns dropdowns -> dropdowns(dropdowns);
      case Item.Numeric numeric -> numeric(numeric);
      case Item.Address address -> address(address);
      case Item.Order order -> none("entries to bring in order");
      case Item.Command command -> none("commands that are compared by their meaning");
      case Item.Path path -> none("a packet's way to foretell");
      case Item.Hotspot hotspot -> none("a drawn network to point at");
      case Item.Lab lab -> none("a network to repair");
    };
  }

  private List<Question> none(String what) {
    remarks.accept(Remark.leftOut(item.id(), "GIFT has no questions with " + what));
    return List.of();
  }

  private List<Question> choice(Item.Choice choice) {
    Kept.put(kept, "ids", choice.options().stream().map(Item.Option::id).toList());
    if (choice.choose() > 1) {
      changed("GIFT cannot say that %d are to be chosen, no more".formatted(choice.choose()));
    }
    return one(item.head().stem(), new Body.Choice(choice.choose() == 1, answers(choice)));
  }

  private static List<Answer> answers(Item.Choice choice) {
    var share = FULL.divide(BigDecimal.valueOf(choice.choose()), 5, RoundingMode.HALF_UP);
    return choice.options().stream().map(option -> answer(option, share)).toList();
  }

  private static Answer answer(Item.Option option, BigDecimal share) {
    var weight = option.key() ? Range.plain(share) : BigDecimal.ZERO;
    return new Answer(weight, text(option.text()), text(option.reason()));
  }

  private List<Question> statements(Item.Statements statements) {
    int count = statements.statements().size();
    if (count > 1) {
      changed("each of its %d statements is a question by itself".formatted(count));
    }
    var stem = item.head().stem();
    var above = count == 1 && stem.equals(ItemOf.JUDGE) ? "" : stem + Series.PARAGRAPH;
    var result = new ArrayList<Question>();
    for (var statement : statements.statements()) {
      var title = count == 1 ? item.id() : item.id() + "/" + statement.id();
      var reason = text(statement.reason());
      var body = new Body.TrueFalse(statement.key(), reason, reason);
      result.add(
          question(title, text(above + statement.text()), body)
              .keeping(result.isEmpty() ? kept : Kept.NOTHING));
    }
    return result;
  }

  private List<Question> match(Item.Match match) {
    Kept.put(kept, "ids", match.rows().stream().map(Item.Row::id).toList());
    Kept.put(kept, "labels", match.options().stream().map(Item.Label::text).toList());
    Kept.put(kept, "labelIds", match.options().stream().map(Item.Label::id).toList());
    if (match.rows().stream().anyMatch(row -> !row.reason().isEmpty())) {
      Kept.put(kept, "reasons", match.rows().stream().map(Item.Row::reason).toList());
      changed("GIFT has no reasons for pairs; they stand in a comment");
    }
    var answers =
        match.options().stream()
            .collect(Collectors.toMap(Item.Label::id, label -> PlainAnswer.of(label.text())));
    if (match.options().stream().anyMatch(o -> !o.text().equals(answers.get(o.id())))) {
      changed("options of pairs are plain text in GIFT");
    }
    var used = match.rows().stream().map(Item.Row::key).toList();
    var pairs =
        Stream.concat(
                match.rows().stream()
                    .map(row ->
                        new Pair(text(arrowless(row.text())), answers.getOrDefault(row.key(), ""))),
                match.options().stream()
                    .filter(option -> !used.contains(option.id()))
                    .map(option -> new Pair(Text.EMPTY, answers.getOrDefault(option.id(), ""))))
            .toList();
    return one(item.head().stem(), new Body.Match(pairs));
  }

  /** The arrow parts the texts of a pair, and nothing escapes it. */
  private String arrowless(String text) {
    if (text.contains("->")) {
      changed("“->” is written as “→” in a pair");
    }
    return text.replace("->", "→");
  }

  private List<Question> dropdowns(Item.Dropdowns dropdowns) {
    int count = dropdowns.blanks().size();
    if (count > 1) {
      changed("each of its %d blanks is a question by itself".formatted(count));
    }
    var stem = item.head().stem();
    var above = stem.equals(ChoiceItem.COMPLETE) ? "" : stem + Series.PARAGRAPH;
    var result = new ArrayList<Question>();
    for (var blank : dropdowns.blanks()) {
      var own = kept.deepCopy();
      Kept.put(own, "ids", blank.options().stream().map(Item.Option::id).toList());
      own.put("blank", blank.id());
      var title = count == 1 ? item.id() : item.id() + "/" + blank.id();
      var answers = blank.options().stream().map(option -> answer(option, FULL)).toList();
      result.add(
          question(title, gap(above, dropdowns, blank), new Body.Choice(true, answers))
              .keeping(own));
    }
    return result;
  }

  /** Other blanks are an ellipsis. A text that ends with the gap would be no text with one. */
  private static Text gap(String above, Item.Dropdowns dropdowns, Item.Blank blank) {
    var text = dropdowns.text().replaceFirst("\\[\\[" + blank.id() + "]]", "" + Text.GAP);
    for (var other : dropdowns.blanks()) {
      text = text.replace("[[" + other.id() + "]]", "…");
    }
    return text(above + (text.endsWith("" + Text.GAP) ? text + ChoiceItem.END : text));
  }

  private List<Question> numeric(Item.Numeric numeric) {
    Kept.put(kept, "ids", numeric.mistakes().stream().map(Item.Mistake::id).toList());
    if (numeric.unit() != null) {
      kept.put("unit", numeric.unit());
      changed("the unit “%s” stands in a comment".formatted(numeric.unit()));
    }
    var figures = new ArrayList<Figure>();
    figures.add(figure(FULL, numeric.key(), numeric.tolerance(), ""));
    numeric
        .mistakes()
        .forEach(mistake ->
            figures.add(
                figure(BigDecimal.ZERO, mistake.value(), BigDecimal.ZERO, mistake.reason())));
    return one(item.head().stem(), new Body.Numeric(figures, Text.EMPTY));
  }

  private static Figure figure(
      BigDecimal weight, BigDecimal value, BigDecimal tolerance, String reason) {
    return new Figure(weight, Range.plain(value), Range.plain(tolerance), text(reason));
  }

  private List<Question> address(Item.Address address) {
    Kept.put(kept, "ids", address.mistakes().stream().map(Item.Mistake::id).toList());
    if (address.form() == Item.Address.Form.SET) {
      kept.put("form", "set");
      changed("other systems compare the list of addresses as a text");
    }
    var answers = new ArrayList<Answer>();
    answers.add(new Answer(FULL, text(address.shown()), Text.EMPTY));
    address
        .mistakes()
        .forEach(mistake ->
            answers.add(
                new Answer(
                    BigDecimal.ZERO,
                    text(AddressText.of(address.form(), mistake.value())),
                    text(mistake.reason()))));
    return one(item.head().stem(), new Body.Typed(answers));
  }

  private List<Question> one(String stem, Body body) {
    return List.of(question(item.id(), text(stem), body));
  }

  private Question question(String title, Text text, Body body) {
    var explanation = text(item.head().explanation());
    return new Question(NOWHERE, category, title, text, body, explanation, kept);
  }

  private void changed(String message) {
    remarks.accept(Remark.changed(item.id(), message));
  }

  private static Text text(String markdown) {
    return Text.markdown(AddressTags.hidden(markdown.strip()));
  }
}
