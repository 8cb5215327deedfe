package hopwise.quiz;

import hopwise.quiz.Grade.Component;
import hopwise.quiz.Item.Mistake;
import hopwise.quiz.Response.Line;
import hopwise.simulator.lab.GoalCheck;
import hopwise.simulator.shell.meaning.Meaning;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Grades responses. Pure: the same item and response give the same grade, always. */
public final class Grader {
  private Grader() {}

  /**
   * Grades {@code response}; null, and anything that is not of the item's kind, earns nothing.
   * Expects what {@link Answers#refusal} let pass.
   */
  public static Grade grade(Item item, @Nullable Response response) {
    return switch (item) {
      case Item.Choice choice -> {
        var chosen = response instanceof Response.Chosen given ? given.options() : Set.of();
        yield parts(
            choice.options().stream().filter(Item.Option::key).toList(),
            Item.Option::id,
            option -> chosen.size() <= choice.choose() && chosen.contains(option.id()));
      }
      case Item.Statements statements ->
          parts(
              statements.statements(),
              Item.Option::id,
              statement -> String.valueOf(statement.key()).equals(given(response, statement.id())));
      case Item.Order order -> order(order, response);
      case Item.Match match ->
          parts(match.rows(), Item.Row::id, row -> row.key().equals(given(response, row.id())));
      case Item.Dropdowns dropdowns ->
          parts(
              dropdowns.blanks(),
              Item.Blank::id,
              blank -> blank.key().id().equals(given(response, blank.id())));
      case Item.Numeric numeric -> {
        var number = typed(response).flatMap(Answers::number);
        yield single(
            item,
            number.filter(
                value -> value.subtract(numeric.key()).abs().compareTo(numeric.tolerance()) <= 0),
            number.flatMap(value -> mistake(numeric.mistakes(), m -> m.compareTo(value) == 0)));
      }
      case Item.Address address -> {
        var set = typed(response).flatMap(text -> Answers.addresses(address.form(), text));
        yield single(
            item,
            set.filter(address.key()::equals),
            set.flatMap(value -> mistake(address.mistakes(), value::equals)));
      }
      case Item.Command command -> command(command, typed(response));
      case Item.Path path ->
          parts(
              path.asked(),
              PathQuestion::id,
              question -> question.key().equals(given(response, question.id())));
      case Item.Hotspot hotspot -> {
        var chosen = response instanceof Response.Chosen given ? given.options() : Set.of();
        yield parts(
            hotspot.spots().stream().filter(Item.Spot::key).toList(),
            Item.Spot::id,
            spot -> chosen.size() <= hotspot.choose() && chosen.contains(spot.id()));
      }
      case Item.Lab lab ->
          aims(
              lab.setting(),
              lab.aims(),
              response instanceof Response.Played played ? played.lines() : List.of());
    };
  }

  private static Grade command(Item.Command command, Optional<String> typed) {
    var meaning = typed.flatMap(Meaning::of);
    var mistake = meaning.flatMap(value -> mistake(command.mistakes(), value::equals));
    return switch (command.wanted()) {
      case Item.Command.Wanted.Same(var forms) ->
          single(
              command,
              meaning.filter(value ->
                  forms.stream().anyMatch(form -> Meaning.of(form).equals(Optional.of(value)))),
              mistake);
      case Item.Command.Wanted.Effect effect -> {
        var line = typed.map(text -> new Line(command.at().toString(), text));
        var grade = aims(effect.setting(), effect.aims(), line.stream().toList());
        yield grade.points() == grade.possible()
            ? grade
            : new Grade(grade.components(), mistake.orElse(null));
      }
    };
  }

  /** What was typed is played; without a line nothing is, and no goal is reached. */
  private static Grade aims(Setting setting, List<Aim> aims, List<Line> lines) {
    if (lines.isEmpty()) {
      return parts(aims, Aim::id, aim -> false);
    }
    var world = setting.played(lines).world();
    return parts(aims, Aim::id, aim -> GoalCheck.check(world, aim.goal()).met());
  }

  private static <T> Grade parts(List<T> parts, Function<T, String> id, Predicate<T> right) {
    return new Grade(
        parts.stream().map(part -> new Component(id.apply(part), right.test(part))).toList(), null);
  }

  private static Grade order(Item.Order order, @Nullable Response response) {
    var given =
        response instanceof Response.Ordered ordered ? ordered.entries() : List.<String>of();
    return new Grade(
        IntStream.range(0, order.entries().size())
            .mapToObj(i -> {
              var id = order.entries().get(i).id();
              return new Component(id, i < given.size() && given.get(i).equals(id));
            })
            .toList(),
        null);
  }

  private static Grade single(Item item, Optional<?> right, Optional<String> mistake) {
    return new Grade(
        List.of(new Component(item.id(), right.isPresent())),
        right.isPresent() ? null : mistake.orElse(null));
  }

  private static @Nullable String given(@Nullable Response response, String id) {
    return response instanceof Response.Assigned assigned ? assigned.values().get(id) : null;
  }

  private static Optional<String> typed(@Nullable Response response) {
    return response instanceof Response.Typed typed ? Optional.of(typed.text()) : Optional.empty();
  }

  private static <T> Optional<String> mistake(List<Mistake<T>> mistakes, Predicate<T> matches) {
    return mistakes.stream().filter(m -> matches.test(m.value())).map(Mistake::id).findFirst();
  }
}
