package hopwise.quiz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hopwise.quiz.Blueprint.Draw;
import hopwise.quiz.Blueprint.Kind;
import hopwise.quiz.Blueprint.Ref;
import hopwise.quiz.Blueprint.Section;
import hopwise.quiz.Blueprint.Shortage;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BlueprintTest {
  private static final Bank ONE =
      bank("one", item("a", "routes"), item("b", "routes"), item("c", "plans"), item("d", "plans"));

  /** Its item c has the id of another bank's. */
  private static final Bank TWO = bank("two", item("c", "plans"), item("e", "plans"));

  private static final Bank STORY = bank("story", item("x", "plans"), item("y", "routes"));
  private static final Map<String, CaseStudy> CASES =
      Map.of("story", new CaseStudy("story", "Story", "", List.of(), STORY));
  private static final Map<String, Bank> BANKS = Map.of("one", ONE, "two", TWO, "story", STORY);

  private static Bank bank(String slug, BankItem... items) {
    return new Bank(slug, slug, List.of(items));
  }

  private static BankItem item(String id, String objective) {
    var head = new Head(id, objective, "stem", List.of(), "explanation", "one.md", List.of());
    var statement = new Item.Option("s", "text", true, "reason");
    return new BankItem.Fixed(
        ItemVersion.of(new Item.Statements(head, List.of(statement)), id + objective));
  }

  private static Section section(
      String id, @Nullable String study, List<Ref> items, Draw... draws) {
    var kind = study == null ? Kind.QUESTIONS : Kind.CASE;
    return new Section(id, id, kind, true, study, items, List.of(draws));
  }

  private static Draw draw(int count, String... objectives) {
    return new Draw(count, Set.of(objectives), Set.of(), Set.of());
  }

  private static Blueprint exam(Section... sections) {
    return new Blueprint("exam", "Exam", "", 10, List.of(sections));
  }

  private static List<String> ids(Blueprint exam, long seed) {
    return exam.draw(seed, BANKS, CASES).stream()
        .flatMap(drawn -> drawn.items().stream())
        .map(variant -> variant.bank() + "/" + variant.version().item().id())
        .toList();
  }

  @Test
  void theSameSeedAsksTheSameAndNoIdTwice() {
    var exam =
        exam(
            section("case", "story", List.of()),
            section("rest", null, List.of(new Ref("one", "a")), draw(1, "plans"), draw(2)));
    var asked = new TreeSet<String>();
    LongStream.range(0, 200)
        .forEach(seed -> {
          var ids = ids(exam, seed);
          assertEquals(ids, ids(exam, seed));
          assertEquals(List.of("story/x", "story/y", "one/a"), ids.subList(0, 3));
          assertEquals(6, ids.size());
          var last = ids.stream().map(id -> id.substring(id.indexOf('/'))).toList();
          assertEquals(6, new HashSet<>(last).size(), () -> "an id twice: " + ids);
          asked.addAll(ids.subList(3, 6));
        });
    assertEquals(Set.of("one/b", "one/c", "one/d", "two/c", "two/e"), asked);
  }

  @Test
  void conditionsOfADrawHold() {
    var typed = new Draw(9, Set.of(), Set.of("choice"), Set.of());
    var banked = new Draw(9, Set.of("plans"), Set.of("statements"), Set.of("two"));
    LongStream.range(0, 50)
        .forEach(seed -> {
          assertEquals(List.of(), ids(exam(section("s", null, List.of(), typed)), seed));
          assertEquals(
              Set.of("two/c", "two/e"),
              Set.copyOf(ids(exam(section("s", null, List.of(), banked)), seed)));
        });
  }

  @Test
  void whatIsGoneIsPassedOver() {
    var exam =
        exam(
            section("s", null, List.of(new Ref("gone", "a"), new Ref("one", "gone"))),
            section("t", "gone", List.of()));
    assertEquals(List.of(), ids(exam, 1));
  }

  /** Five ids can be drawn: a and b of routes, c, d and e of plans. */
  @ParameterizedTest
  @CsvSource({"2, 3, -1", "3, 3, 2", "2, 4, 3", "1, 5, 4"})
  void aShortageIsOneForTheWorstSeed(int first, int second, int surely) {
    var exam = exam(section("s", null, List.of(), draw(first), draw(second)));
    var expected = surely < 0 ? List.<Shortage>of() : List.of(new Shortage(0, 1, surely));
    assertEquals(expected, exam.shortages(BANKS, CASES));
  }

  @Test
  void aDrawBehindAnotherCountsWithWhatThatTakes() {
    var narrow = exam(section("s", null, List.of(), draw(2), draw(2, "routes")));
    assertEquals(List.of(new Shortage(0, 1, 0)), narrow.shortages(BANKS, CASES));
    var other = exam(section("s", null, List.of(), draw(2, "plans"), draw(2, "routes")));
    assertEquals(List.of(), other.shortages(BANKS, CASES));
    var named =
        exam(
            section("s", null, List.of(new Ref("one", "a")), draw(2, "routes")),
            section("t", null, List.of()));
    assertEquals(List.of(new Shortage(0, 0, 1)), named.shortages(BANKS, CASES));
    assertTrue(Stream.of(narrow, other, named).noneMatch(exam -> ids(exam, 7).isEmpty()));
  }
}
