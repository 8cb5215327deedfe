package hopwise.study;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hopwise.course.Chapter;
import hopwise.course.Course;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgressTest {
  private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

  /**
   * {@code passed} and {@code read} name chapters by letter; the expectation has a letter for each
   * open chapter, capital if it is completed.
   */
  @ParameterizedTest(name = "{0} with {1} passed and {2} opened: {3}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "ENFORCE | - | - | a",
        "ENFORCE | a | - | Ab",
        "ENFORCE | b | - | aBc",
        "ENFORCE | - | c | ac",
        "ENFORCE | c | - | abCd",
        "ADVISE | - | - | abcd",
        "ADVISE | a,b,c,d | - | ABCD",
      })
  void opensChapters(
      Course.Unlock unlock, @Nullable String passed, @Nullable String opened, String expected) {
    var progress =
        Progress.of(
            course(unlock, "a", "b", "c", "d"),
            Set.of("a", "b", "c", "d"),
            letters(opened).stream().map(slug -> new Reading(slug, "", NOW, null)).toList(),
            letters(passed).stream().map(slug -> attempt(slug, Attempt.Scope.ALL, 6, 10)).toList());
    assertEquals(
        expected,
        progress.chapters().stream()
            .filter(Progress.State::open)
            .map(state ->
                state.completed()
                    ? state.chapter().slug().toUpperCase(Locale.ROOT)
                    : state.chapter().slug())
            .collect(Collectors.joining()));
  }

  @Test
  void aChapterInsertedLaterLocksNobodyOut() {
    var passed =
        List.of(attempt("a", Attempt.Scope.ALL, 6, 10), attempt("b", Attempt.Scope.ALL, 6, 10));
    var progress =
        Progress.of(
            course(Course.Unlock.ENFORCE, "a", "new", "b", "c"),
            Set.of("a", "new", "b", "c"),
            List.of(),
            passed);
    assertEquals(
        List.of(true, true, true, true),
        progress.chapters().stream().map(Progress.State::open).toList());
  }

  @ParameterizedTest
  @CsvSource({"6,10,true", "3,5,true", "59,100,false", "60,100,true", "0,0,false", "7,12,false"})
  void sixtyPercentPasses(int points, int possible, boolean passed) {
    assertEquals(passed, new Score(points, possible).passed());
  }

  @Test
  void onlyTheBestAttemptAtEverythingCounts() {
    var progress =
        Progress.of(
            course(Course.Unlock.ADVISE, "a"),
            Set.of("a"),
            List.of(),
            List.of(
                attempt("a", Attempt.Scope.ALL, 5, 10),
                attempt("a", Attempt.Scope.MISSED, 5, 5),
                attempt("a", Attempt.Scope.ALL, 4, 10)));
    assertEquals(new Score(5, 10), progress.chapters().getFirst().best());
    assertEquals(false, progress.chapters().getFirst().completed());
  }

  @Test
  void aChapterWithoutAQuizIsCompletedByReading() {
    var progress =
        Progress.of(
            course(Course.Unlock.ENFORCE, "a", "b"),
            Set.of(),
            List.of(new Reading("a", "", NOW, NOW)),
            List.of());
    assertEquals(1, progress.completed());
    assertEquals("b", progress.next().orElseThrow().chapter().slug());
  }

  private static List<String> letters(@Nullable String list) {
    return list == null ? List.of() : Arrays.asList(list.split(","));
  }

  private static Course course(Course.Unlock unlock, String... slugs) {
    var chapters = Arrays.stream(slugs).map(ProgressTest::chapter).toList();
    return new Course(
        "Course", "", unlock, List.of(new Course.Part("Part", "", chapters)), List.of(), List.of());
  }

  private static Chapter chapter(String slug) {
    return new Chapter(
        slug,
        slug,
        "",
        5,
        List.of(),
        Chapter.Status.PUBLISHED,
        List.of(),
        null,
        List.of(),
        List.of());
  }

  private static Attempt attempt(String bank, Attempt.Scope scope, int points, int possible) {
    var entry = new Attempt.Entry("bank", "item", 1, "hash", null, null, points, possible, "hash");
    return new Attempt(bank + points, "learner", bank, scope, 1, NOW, NOW, List.of(entry));
  }
}
