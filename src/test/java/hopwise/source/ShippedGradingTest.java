package hopwise.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hopwise.quiz.Answers;
import hopwise.quiz.Bank;
import hopwise.quiz.Grader;
import hopwise.quiz.Item;
import hopwise.quiz.ModelAnswer;
import hopwise.quiz.Response;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Properties of grading, on every item that is shipped and on several variants of each. */
class ShippedGradingTest {
  private static final int VARIANTS = 3;
  private static final int MOST_BLIND_PERCENT = 59;

  static Stream<Arguments> items() {
    return Shipped.EDITION.banks().values().stream()
        .sorted(Comparator.comparing(Bank::slug))
        .flatMap(bank ->
            bank.items().stream()
                .flatMap(item ->
                    LongStream.rangeClosed(1, VARIANTS)
                        .mapToObj(seed -> item.version(seed).item())
                        .distinct()
                        .map(version -> Arguments.of(bank.slug() + "/" + item.id(), version))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("items")
  void theModelAnswerEarnsEverythingAndNothingEarnsNothing(String name, Item item) {
    var model = ModelAnswer.of(item);
    var grade = Grader.grade(item, model);
    assertEquals(grade.possible(), grade.points());
    assertTrue(Answers.refusal(item, model).isEmpty());
    assertTrue(Answers.complete(item, model));
    assertEquals(0, Grader.grade(item, null).points());
    assertEquals(grade.possible(), Grader.grade(item, null).possible());
    assertEquals(grade, Grader.grade(item, model));
  }

  /** From an empty response to the model, part by part in random order. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("items")
  void moreRightPartsNeverEarnLess(String name, Item item) {
    var random = new Random(name.hashCode());
    int before = 0;
    for (var response : steps(ModelAnswer.of(item), random)) {
      int points = Grader.grade(item, response).points();
      assertTrue(points >= before, () -> response + " earns less than with a part fewer");
      before = points;
    }
  }

  private static List<Response> steps(Response model, Random random) {
    return switch (model) {
      case Response.Chosen chosen ->
          subsets(chosen.options(), random).stream()
              .<Response>map(ids -> new Response.Chosen(new HashSet<>(ids)))
              .toList();
      case Response.Assigned assigned ->
          subsets(assigned.values().keySet(), random).stream()
              .<Response>map(ids -> new Response.Assigned(only(assigned.values(), ids)))
              .toList();
      case Response.Ordered ordered -> towards(ordered.entries(), random);
      case Response.Typed typed -> List.of(typed);
      case Response.Played played -> List.of(played);
    };
  }

  private static <T> List<List<T>> subsets(Collection<T> all, Random random) {
    var shuffled = new ArrayList<>(all);
    Collections.shuffle(shuffled, random);
    var subsets = new ArrayList<List<T>>();
    for (int i = 0; i <= shuffled.size(); i++) {
      subsets.add(List.copyOf(shuffled.subList(0, i)));
    }
    return subsets;
  }

  private static Map<String, String> only(Map<String, String> values, List<String> ids) {
    var some = new LinkedHashMap<String, String>();
    ids.forEach(id -> some.put(id, values.getOrDefault(id, "")));
    return some;
  }

  /** Entry by entry to its place, from a random order: a place that is right stays right. */
  private static List<Response> towards(List<String> right, Random random) {
    var now = new ArrayList<>(right);
    Collections.shuffle(now, random);
    var steps = new ArrayList<Response>();
    steps.add(new Response.Ordered(now));
    for (int i = 0; i < right.size(); i++) {
      Collections.swap(now, i, now.indexOf(right.get(i)));
      steps.add(new Response.Ordered(now));
    }
    return steps;
  }

  /** Ways to order options without reading the question. */
  private static final Map<String, Comparator<Item.Option>> BLIND =
      Map.of(
          "the longest",
          Comparator.comparingInt((Item.Option option) -> -option.text().length()),
          "the shortest",
          Comparator.comparingInt((Item.Option option) -> option.text().length()),
          "the first of the alphabet",
          Comparator.comparing(Item.Option::text));

  private static Response first(Item.Choice item, Comparator<Item.Option> order) {
    return new Response.Chosen(
        item.options().stream()
            .sorted(order)
            .limit(item.choose())
            .map(Item.Option::id)
            .collect(Collectors.toSet()));
  }

  @Test
  void everythingChosenEarnsNothing() {
    choices(all())
        .forEach(item -> {
          var everything =
              new Response.Chosen(
                  item.options().stream().map(Item.Option::id).collect(Collectors.toSet()));
          assertEquals(0, Grader.grade(item, everything).points(), item.id());
        });
  }

  /** Nobody passes the questions of a bank that offer options by how these options look. */
  @Test
  void noBlindChoicePassesABank() {
    var passed = new ArrayList<String>();
    for (var bank : Shipped.EDITION.banks().values()) {
      var items = choices(bank.items().stream().map(item -> item.sample().item())).toList();
      BLIND.forEach((name, order) -> {
        int percent = percent(items, item -> first(item, order));
        if (items.size() >= 4 && percent > MOST_BLIND_PERCENT) {
          passed.add(bank.slug() + " by " + name + ": " + percent + " %");
        }
      });
    }
    assertEquals(List.of(), passed);
  }

  @Test
  void statementsAreNeitherMostlyTrueNorMostlyFalse() {
    var keys =
        all()
            .flatMap(
                item -> item instanceof Item.Statements s ? s.statements().stream() : Stream.of())
            .toList();
    var truths = keys.stream().filter(Item.Option::key).count();
    assertTrue(
        truths * 100 >= keys.size() * 40L && truths * 100 <= keys.size() * 60L,
        truths + " of " + keys.size() + " statements are true");
  }

  private static <T extends Item> int percent(List<T> items, Function<T, Response> answer) {
    int points = 0;
    int possible = 0;
    for (var item : items) {
      var grade = Grader.grade(item, answer.apply(item));
      points += grade.points();
      possible += grade.possible();
    }
    return possible == 0 ? 0 : points * 100 / possible;
  }

  private static Stream<Item> all() {
    return Shipped.EDITION.banks().values().stream()
        .flatMap(bank -> bank.items().stream())
        .map(item -> item.sample().item());
  }

  private static Stream<Item.Choice> choices(Stream<Item> items) {
    return items.flatMap(
        item -> item instanceof Item.Choice choice ? Stream.of(choice) : Stream.of());
  }
}
