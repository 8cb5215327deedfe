package hopwise.web;

import hopwise.quiz.Answers;
import hopwise.quiz.Grader;
import hopwise.quiz.Item;
import hopwise.quiz.Response;
import hopwise.quiz.Shuffle;
import hopwise.source.Markdown;
import hopwise.web.item.AimViews;
import hopwise.web.item.DeskViews;
import hopwise.web.item.HotspotViews;
import hopwise.web.item.LineViews;
import hopwise.web.item.NetworkView;
import hopwise.web.item.PathViews;
import hopwise.web.item.Typing;
import hopwise.web.view.ItemView;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Makes what a page shows of an item: options in the order of the seed, and what was answered. */
final class ItemViews {
  private final ItemText text;
  private final Templates templates;

  ItemViews(ItemText text, Templates templates) {
    this.text = text;
    this.templates = templates;
  }

  /** The view of {@code item} with what was answered so far. */
  ItemView of(
      String bank,
      int number,
      Item item,
      long seed,
      @Nullable Response response,
      @Nullable String refusal) {
    return of(bank, number, item, seed, response, refusal, Typing.NOTHING);
  }

  /** The same with what stands in the line of a terminal. */
  ItemView of(
      String bank,
      int number,
      Item item,
      long seed,
      @Nullable Response response,
      @Nullable String refusal,
      Typing typing) {
    return new ItemView(
        bank,
        item.id(),
        number,
        item.type(),
        text.flow(item.head().stem()),
        Grader.grade(item, null).possible(),
        choose(item),
        options(item, seed, response),
        item instanceof Item.Match match ? labels(match, seed) : List.of(),
        item instanceof Item.Match match ? rows(match, response) : List.of(),
        item instanceof Item.Dropdowns dropdowns ? filled(dropdowns, seed, response) : "",
        response instanceof Response.Typed typed ? typed.text() : "",
        item instanceof Item.Numeric numeric ? numeric.unit() : null,
        item instanceof Item.Address address ? address.form().name().toLowerCase(Locale.ROOT) : "",
        response != null && Answers.complete(item, response),
        refusal,
        network(number, item, seed, response, typing));
  }

  private static int choose(Item item) {
    return item instanceof Item.Choice choice
        ? choice.choose()
        : item instanceof Item.Hotspot hotspot ? hotspot.choose() : 0;
  }

  private @Nullable NetworkView network(
      int number, Item item, long seed, @Nullable Response response, Typing typing) {
    return switch (item) {
      case Item.Command command -> LineViews.open(command);
      case Item.Path path -> new PathViews(number, path, seed, response).open();
      case Item.Hotspot hotspot -> HotspotViews.open(hotspot, seed);
      case Item.Lab lab ->
          new DeskViews(
                  lab,
                  DeskViews.lines(response),
                  new AimViews("goal-" + item.id(), number, text::inline, slug -> Optional.empty()))
              .open(typing);
      case Item.Choice i -> null;
      case Item.Statements i -> null;
      case Item.Order i -> null;
      case Item.Match i -> null;
      case Item.Dropdowns i -> null;
      case Item.Numeric i -> null;
      case Item.Address i -> null;
    };
  }

  /** The fields of an item alone, for a script that puts them in the place of those before. */
  String html(ItemView view) {
    return templates.fragment("item-alone", view);
  }

  /** Whether something in it stands in the order of the seed. */
  static boolean isShuffled(Item item) {
    return switch (item) {
      case Item.Choice i -> true;
      case Item.Order i -> true;
      case Item.Match i -> true;
      case Item.Dropdowns i -> true;
      case Item.Path i -> true;
      case Item.Statements i -> false;
      case Item.Numeric i -> false;
      case Item.Address i -> false;
      case Item.Command i -> false;
      case Item.Hotspot i -> false;
      case Item.Lab i -> false;
    };
  }

  /** The options of a choice in the order shown. */
  static List<Item.Option> shown(Item.Choice choice, long seed) {
    return Shuffle.of(seed, choice.id(), choice.options());
  }

  /** A, B, C … */
  static String letter(int index) {
    return String.valueOf((char) ('A' + index));
  }

  private List<ItemView.Choice> options(Item item, long seed, @Nullable Response response) {
    return switch (item) {
      case Item.Choice choice -> {
        var chosen = response instanceof Response.Chosen c ? c.options() : Set.<String>of();
        var shown = shown(choice, seed);
        yield IntStream.range(0, shown.size())
            .mapToObj(i ->
                choice(
                    shown.get(i).id(),
                    letter(i),
                    shown.get(i).text(),
                    chosen.contains(shown.get(i).id()) ? "checked" : ""))
            .toList();
      }
      case Item.Statements statements ->
          statements.statements().stream()
              .map(s -> choice(s.id(), "", s.text(), given(response, s.id())))
              .toList();
      case Item.Order order -> {
        var ids = (response instanceof Response.Ordered o ? o : ResponseForm.shown(order, seed));
        var byId =
            order.entries().stream().collect(Collectors.toMap(Item.Entry::id, Function.identity()));
        yield ids.entries().stream()
            .map(byId::get)
            .filter(Objects::nonNull)
            .map(entry -> choice(entry.id(), "", entry.text(), ""))
            .toList();
      }
      case Item.Match i -> List.of();
      case Item.Dropdowns i -> List.of();
      case Item.Numeric i -> List.of();
      case Item.Hotspot hotspot -> {
        var chosen = response instanceof Response.Chosen c ? c.options() : Set.<String>of();
        var shown = HotspotViews.shown(hotspot, seed);
        yield IntStream.range(0, shown.size())
            .mapToObj(i ->
                choice(
                    shown.get(i).id(),
                    letter(i),
                    shown.get(i).text(),
                    chosen.contains(shown.get(i).id()) ? "checked" : ""))
            .toList();
      }
      case Item.Address i -> List.of();
      case Item.Command i -> List.of();
      case Item.Path i -> List.of();
      case Item.Lab i -> List.of();
    };
  }

  private ItemView.Choice choice(String id, String letter, String markdown, String value) {
    return new ItemView.Choice(id, letter, text.inline(markdown), value);
  }

  private List<ItemView.Label> labels(Item.Match match, long seed) {
    return Shuffle.of(seed, match.id(), match.options()).stream()
        .map(label -> new ItemView.Label(label.id(), Markdown.plain(label.text())))
        .toList();
  }

  private List<ItemView.Row> rows(Item.Match match, @Nullable Response response) {
    return match.rows().stream()
        .map(row -> new ItemView.Row(row.id(), text.inline(row.text()), given(response, row.id())))
        .toList();
  }

  private String filled(Item.Dropdowns item, long seed, @Nullable Response response) {
    return Markdown.flow(
        item.text(),
        id ->
            item.blanks().stream()
                .filter(blank -> blank.id().equals(id))
                .findFirst()
                .map(blank -> select(item, blank, seed, given(response, id)))
                .orElse(""));
  }

  private String select(Item.Dropdowns item, Item.Blank blank, long seed, String chosen) {
    var options =
        Shuffle.of(seed, item.id() + "." + blank.id(), blank.options()).stream()
            .map(option -> new ItemView.Label(option.id(), Markdown.plain(option.text())))
            .toList();
    return templates.fragment(
        "blank",
        Map.of(
            "name",
            item.id() + "." + blank.id(),
            "number",
            item.blanks().indexOf(blank) + 1,
            "options",
            options,
            "chosen",
            chosen));
  }

  private static String given(@Nullable Response response, String id) {
    return response instanceof Response.Assigned assigned
        ? assigned.values().getOrDefault(id, "")
        : "";
  }
}
