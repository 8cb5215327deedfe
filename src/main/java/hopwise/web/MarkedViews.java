package hopwise.web;

import hopwise.quiz.Grade;
import hopwise.quiz.Grader;
import hopwise.quiz.Ideas;
import hopwise.quiz.Item;
import hopwise.quiz.ItemVersion;
import hopwise.quiz.Response;
import hopwise.source.Markdown;
import hopwise.web.item.AimViews;
import hopwise.web.item.DeskViews;
import hopwise.web.item.HotspotViews;
import hopwise.web.item.LineViews;
import hopwise.web.item.NetworkView;
import hopwise.web.item.PathViews;
import hopwise.web.view.CourseViews.Source;
import hopwise.web.view.QuizViews.IdeaView;
import hopwise.web.view.QuizViews.Marked;
import hopwise.web.view.QuizViews.PartView;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes the feedback to a response: each part with its reason, the learner's answer and the key.
 */
final class MarkedViews {
  private final ItemText text;
  private final ReadAgain readAgain;

  MarkedViews(ItemText text, ReadAgain readAgain) {
    this.text = text;
    this.readAgain = readAgain;
  }

  /** The feedback; {@code corrected} says what a regrade changed, null if nothing. */
  Marked of(
      String bank,
      int number,
      ItemVersion version,
      long seed,
      @Nullable Response response,
      @Nullable String corrected) {
    var item = version.item();
    var grade = Grader.grade(item, response);
    return new Marked(
        bank,
        item.id(),
        number,
        item.type(),
        text.flow(item.head().stem()),
        item instanceof Item.Dropdowns d ? solved(d) : "",
        verdict(grade),
        grade.points(),
        grade.possible(),
        response != null,
        parts(item, seed, response, grade),
        response instanceof Response.Typed typed ? typed.text() : "",
        key(item),
        item instanceof Item.Numeric numeric ? numeric.unit() : null,
        mistake(item, grade),
        text.flow(item.head().explanation()),
        readAgain.link(item.head().read()).orElse(null),
        item.head().sources().stream()
            .map(source -> new Source(source.title(), source.url(), source.date()))
            .toList(),
        "/practice/" + bank + "/" + item.id(),
        corrected,
        version.hash(),
        network(number, item, seed, response, grade),
        Ideas.of(item, response, grade).stream()
            .map(idea -> new IdeaView(idea.title(), readAgain.link(idea.read()).orElse(null)))
            .toList());
  }

  private static String verdict(Grade grade) {
    if (grade.points() == grade.possible()) {
      return "right";
    }
    return grade.points() == 0 ? "wrong" : "part";
  }

  private static String key(Item item) {
    return switch (item) {
      case Item.Numeric numeric -> numeric.key().toPlainString();
      case Item.Address address -> address.shown();
      case Item.Command command -> command.wanted().answer();
      case Item.Path i -> "";
      case Item.Hotspot i -> "";
      case Item.Lab i -> "";
      case Item.Choice i -> "";
      case Item.Statements i -> "";
      case Item.Order i -> "";
      case Item.Match i -> "";
      case Item.Dropdowns i -> "";
    };
  }

  private @Nullable String mistake(Item item, Grade grade) {
    var mistakes =
        switch (item) {
          case Item.Numeric numeric -> numeric.mistakes();
          case Item.Address address -> address.mistakes();
          case Item.Command command -> command.mistakes();
          case Item.Path i -> List.<Item.Mistake<?>>of();
          case Item.Hotspot i -> List.<Item.Mistake<?>>of();
          case Item.Lab i -> List.<Item.Mistake<?>>of();
          case Item.Choice i -> List.<Item.Mistake<?>>of();
          case Item.Statements i -> List.<Item.Mistake<?>>of();
          case Item.Order i -> List.<Item.Mistake<?>>of();
          case Item.Match i -> List.<Item.Mistake<?>>of();
          case Item.Dropdowns i -> List.<Item.Mistake<?>>of();
        };
    return mistakes.stream()
        .filter(mistake -> mistake.id().equals(grade.mistake()))
        .map(mistake -> text.inline(mistake.reason()))
        .findFirst()
        .orElse(null);
  }

  private List<PartView> parts(Item item, long seed, @Nullable Response response, Grade grade) {
    return switch (item) {
      case Item.Choice choice -> choice(choice, seed, response);
      case Item.Statements statements ->
          statements.statements().stream()
              .map(s -> statement(s, given(response, s.id()), grade))
              .toList();
      case Item.Order order -> order(order, response, grade);
      case Item.Match match ->
          match.rows().stream()
              .map(row ->
                  new PartView(
                      "",
                      text.inline(row.text()),
                      grade.right(row.id()),
                      false,
                      false,
                      label(match, row.key()),
                      label(match, given(response, row.id())),
                      text.inline(row.reason())))
              .toList();
      case Item.Dropdowns dropdowns -> blanks(dropdowns, response, grade);
      case Item.Numeric i -> List.of();
      case Item.Address i -> List.of();
      case Item.Command i -> List.of();
      case Item.Path i -> List.of();
      case Item.Hotspot hotspot -> spots(hotspot, seed, response);
      case Item.Lab i -> List.of();
    };
  }

  private List<PartView> choice(Item.Choice choice, long seed, @Nullable Response response) {
    var chosen = response instanceof Response.Chosen c ? c.options() : Set.<String>of();
    var shown = ItemViews.shown(choice, seed);
    return IntStream.range(0, shown.size())
        .mapToObj(i -> {
          var option = shown.get(i);
          boolean mine = chosen.contains(option.id());
          return new PartView(
              ItemViews.letter(i),
              text.inline(option.text()),
              option.key() == mine,
              option.key(),
              mine,
              "",
              "",
              text.inline(option.reason()));
        })
        .toList();
  }

  private List<PartView> spots(Item.Hotspot hotspot, long seed, @Nullable Response response) {
    var chosen = response instanceof Response.Chosen c ? c.options() : Set.<String>of();
    var shown = HotspotViews.shown(hotspot, seed);
    return IntStream.range(0, shown.size())
        .mapToObj(i -> {
          var spot = shown.get(i);
          boolean mine = chosen.contains(spot.id());
          return new PartView(
              ItemViews.letter(i),
              text.inline(spot.text()),
              spot.key() == mine,
              spot.key(),
              mine,
              "",
              "",
              text.inline(spot.reason()));
        })
        .toList();
  }

  private @Nullable NetworkView network(
      int number, Item item, long seed, @Nullable Response response, Grade grade) {
    var aims = new AimViews("missed-" + item.id(), number, text::inline, readAgain::link);
    return switch (item) {
      case Item.Command command ->
          LineViews.marked(
              command, response instanceof Response.Typed typed ? typed.text() : null, grade, aims);
      case Item.Path path -> new PathViews(number, path, seed, response).marked(readAgain::link);
      case Item.Hotspot hotspot -> HotspotViews.marked(hotspot, seed, response);
      case Item.Lab lab -> new DeskViews(lab, DeskViews.lines(response), aims).marked(grade);
      case Item.Choice i -> null;
      case Item.Statements i -> null;
      case Item.Order i -> null;
      case Item.Match i -> null;
      case Item.Dropdowns i -> null;
      case Item.Numeric i -> null;
      case Item.Address i -> null;
    };
  }

  private PartView statement(Item.Option statement, String given, Grade grade) {
    return new PartView(
        "",
        text.inline(statement.text()),
        grade.right(statement.id()),
        statement.key(),
        false,
        statement.key() ? "True" : "False",
        given.isEmpty() ? "" : given.equals("true") ? "True" : "False",
        text.inline(statement.reason()));
  }

  private List<PartView> order(Item.Order order, @Nullable Response response, Grade grade) {
    var given =
        response instanceof Response.Ordered ordered ? ordered.entries() : List.<String>of();
    return IntStream.range(0, order.entries().size())
        .mapToObj(i -> {
          var entry = order.entries().get(i);
          int mine = given.indexOf(entry.id());
          return new PartView(
              (i + 1) + ".",
              text.inline(entry.text()),
              grade.right(entry.id()),
              false,
              false,
              String.valueOf(i + 1),
              mine < 0 ? "" : String.valueOf(mine + 1),
              text.inline(entry.reason()));
        })
        .toList();
  }

  private List<PartView> blanks(Item.Dropdowns item, @Nullable Response response, Grade grade) {
    return IntStream.range(0, item.blanks().size())
        .mapToObj(i -> {
          var blank = item.blanks().get(i);
          var mine = option(blank, given(response, blank.id()));
          return new PartView(
              (i + 1) + ".",
              "",
              grade.right(blank.id()),
              false,
              false,
              Markdown.plain(blank.key().text()),
              mine.map(option -> Markdown.plain(option.text())).findFirst().orElse(""),
              reasons(blank, given(response, blank.id())));
        })
        .toList();
  }

  private String reasons(Item.Blank blank, String given) {
    return Stream.concat(option(blank, given), Stream.of(blank.key()))
        .distinct()
        .map(option -> text.inline(option.reason()))
        .collect(Collectors.joining(" "));
  }

  private static Stream<Item.Option> option(Item.Blank blank, String id) {
    return blank.options().stream().filter(option -> option.id().equals(id));
  }

  private String solved(Item.Dropdowns item) {
    Function<String, String> filled =
        id ->
            item.blanks().stream()
                .filter(blank -> blank.id().equals(id))
                .findFirst()
                .map(blank -> "<b class=\"blank-key\">" + text.inline(blank.key().text()) + "</b>")
                .orElse("");
    return Markdown.flow(item.text(), filled);
  }

  private static String label(Item.Match match, String id) {
    return match.options().stream()
        .filter(label -> label.id().equals(id))
        .map(label -> Markdown.plain(label.text()))
        .findFirst()
        .orElse("");
  }

  private static String given(@Nullable Response response, String id) {
    return response instanceof Response.Assigned assigned
        ? Objects.requireNonNullElse(assigned.values().get(id), "")
        : "";
  }
}
