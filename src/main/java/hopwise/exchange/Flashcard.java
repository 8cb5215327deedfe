package hopwise.exchange;

import hopwise.quiz.Item;
import hopwise.quiz.Shuffle;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** An item as a card with two sides. */
final class Flashcard {
  private static final long SEED = 1;

  private final UnaryOperator<String> html;
  private final Item item;

  Flashcard(UnaryOperator<String> html, Item item) {
    this.html = html;
    this.item = item;
  }

  /** The two sides in HTML. */
  record Sides(String front, String back) {}

  /** Empty for what only a page can ask. */
  Optional<Sides> sides() {
    return switch (item) {
      case Item.Choice choice ->
          sides(
              list("ul", choice.options(), option -> html.apply(option.text())),
              list(
                  "ul",
                  choice.options().stream().filter(Item.Option::key).toList(),
                  option -> reasoned(option.text(), option.reason())));
      case Item.Statements statements ->
          sides(
              list("ol", statements.statements(), statement -> html.apply(statement.text())),
              list(
                  "ol",
                  statements.statements(),
                  statement -> reasoned(statement.key() ? "True." : "False.", statement.reason())));
      case Item.Order order ->
          sides(
              list(
                  "ul",
                  Shuffle.away(SEED, order.id(), order.entries()),
                  entry -> html.apply(entry.text())),
              list("ol", order.entries(), entry -> reasoned(entry.text(), entry.reason())));
      case Item.Match match ->
          sides(
              list("ol", match.rows(), row -> html.apply(row.text()))
                  + list("ul", match.options(), label -> html.apply(label.text())),
              list("ol", match.rows(), row -> reasoned(label(match, row), row.reason())));
      case Item.Dropdowns dropdowns ->
          sides(
              html.apply(filled(dropdowns, blank -> "…"))
                  + list("ol", dropdowns.blanks(), Flashcard.this::choices),
              html.apply(filled(dropdowns, blank -> blank.key().text()))
                  + list("ol", dropdowns.blanks(), blank -> html.apply(blank.key().reason())));
      case Item.Numeric numeric ->
          sides("", html.apply((numeric.key().toPlainString() + " " + unit(numeric)).strip()));
      case Item.Address address -> sides("", html.apply("`" + address.shown() + "`"));
      case Item.Command command -> sides("", html.apply("`" + command.wanted().answer() + "`"));
      case Item.Hotspot hotspot ->
          sides(
              list("ul", hotspot.spots(), spot -> html.apply(spot.text())),
              list(
                  "ul",
                  hotspot.spots().stream().filter(Item.Spot::key).toList(),
                  spot -> reasoned(spot.text(), spot.reason())));
      case Item.Path path -> Optional.empty();
      case Item.Lab lab -> Optional.empty();
    };
  }

  private Optional<Sides> sides(String front, String back) {
    return Optional.of(
        new Sides(
            html.apply(item.head().stem()) + front, back + html.apply(item.head().explanation())));
  }

  private String choices(Item.Blank blank) {
    return blank.options().stream()
        .map(option -> html.apply(option.text()))
        .collect(Collectors.joining());
  }

  private String reasoned(String text, String reason) {
    return html.apply(text) + html.apply(reason);
  }

  private static String label(Item.Match match, Item.Row row) {
    return match.options().stream()
        .filter(option -> option.id().equals(row.key()))
        .map(Item.Label::text)
        .collect(Collectors.joining());
  }

  private static String filled(Item.Dropdowns dropdowns, Function<Item.Blank, String> filling) {
    var text = dropdowns.text();
    for (var blank : dropdowns.blanks()) {
      text = text.replace("[[" + blank.id() + "]]", filling.apply(blank));
    }
    return text;
  }

  private static String unit(Item.Numeric numeric) {
    return numeric.unit() == null ? "" : numeric.unit();
  }

  private static <T> String list(String tag, List<T> parts, Function<T, String> text) {
    return parts.stream()
        .map(part -> "<li>" + text.apply(part) + "</li>")
        .collect(Collectors.joining("", "<" + tag + ">", "</" + tag + ">"));
  }
}
