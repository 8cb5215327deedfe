package hopwise.source;

import static hopwise.source.SmallCourse.COURSE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hopwise.course.Chapter;
import hopwise.source.Scaffold.Result;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScaffoldTest {
  @TempDir Path root;
  private SmallCourse course;

  @BeforeEach
  void aCourse() throws Exception {
    course = SmallCourse.in(root);
  }

  /** However the list of chapters is written, and whatever comments are around it. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "chapters: [one]\n",
        "chapters: [one] # all of them\n",
        "chapters: [ \"one\" ]",
        "chapters:\n      - one\n",
        "chapters:\n      - one # the first\n      # more to come\n",
        "chapters:\n    - 'one'",
        "chapters: [\n      one\n    ]\n"
      })
  void aNewChapterLintsClean(String chapters) throws Exception {
    course.replace(COURSE, "chapters: [one]\n", chapters);
    assertInstanceOf(Result.Written.class, scaffold().chapter("peered-hub"));
    var edition = course.library().read();
    assertEquals(List.of(), edition.diagnostics());
    assertEquals(
        List.of("one", "peered-hub"),
        edition.course().chapters().stream().map(Chapter::slug).toList());
    assertEquals("Peered hub", edition.course().chapters().getLast().title());
    assertEquals(2, edition.bank("peered-hub").orElseThrow().items().size());
    chapters.lines().filter(line -> line.contains("#")).forEach(this::isStillThere);
  }

  private void isStillThere(String line) {
    try {
      var comment = line.substring(line.indexOf('#'));
      assertTrue(course.text(COURSE).contains(comment), comment);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void aNewChapterFindsItsPlaceInTheShippedCourse() throws Exception {
    copy(Path.of("content"), root.resolve("content"));
    copy(Path.of("quizzes"), root.resolve("quizzes"));
    Files.delete(root.resolve(SmallCourse.CHAPTER));
    Files.delete(root.resolve(SmallCourse.BANK));
    Files.delete(root.resolve(SmallCourse.LAB));
    Files.delete(root.resolve(SmallCourse.EXAM));
    Files.delete(root.resolve(SmallCourse.CASE));
    assertInstanceOf(Result.Written.class, scaffold().chapter("peered-hub"));
    assertEquals(List.of(), course.library().read().diagnostics());
  }

  @Test
  void aNewItemLintsClean() throws Exception {
    var bank = course.text(SmallCourse.BANK);
    assertInstanceOf(Result.Written.class, scaffold().item("one", "another"));
    var edition = course.library().read();
    assertEquals(List.of(), edition.diagnostics());
    assertEquals("another", edition.bank("one").orElseThrow().items().getLast().id());
    assertTrue(course.text(SmallCourse.BANK).startsWith(bank.stripTrailing()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "small", "empty-subscription", "kubenet-walkthrough"})
  void aNewLabLintsClean(String scenario) throws Exception {
    copy(Path.of("content/scenarios"), root.resolve("content/scenarios"));
    assertInstanceOf(Result.Written.class, scaffold().lab("second", scenario));
    var edition = course.library().read();
    assertEquals(List.of(), edition.diagnostics());
    assertEquals("Second", edition.guide("second").orElseThrow().title());
  }

  @ParameterizedTest
  @CsvSource({
    "first, '', is there already",
    "small, '', is there already",
    "Second lab, '', no name",
    "second, smal, there is no scenario"
  })
  void aBadLabIsRefused(String name, String scenario, String reason) throws Exception {
    refused(scaffold().lab(name, scenario), reason);
    assertEquals(List.of(), course.library().read().diagnostics());
  }

  @ParameterizedTest
  @CsvSource({
    "one, is there already",
    "One, no name",
    "a b, no name",
    "../one, no name",
    "'', no name",
    "2026, no name",
    "true, no name"
  })
  void aBadChapterIsRefused(String slug, String reason) throws Exception {
    refused(scaffold().chapter(slug), reason);
    assertEquals(List.of(), course.library().read().diagnostics());
  }

  @ParameterizedTest
  @CsvSource({
    "one, pick, has an item",
    "two, pick, there is no bank",
    "one, Pick it, no name",
    "../one, pick, no name"
  })
  void aBadItemIsRefused(String bank, String id, String reason) throws Exception {
    refused(scaffold().item(bank, id), reason);
    assertEquals(List.of(), course.library().read().diagnostics());
  }

  @Test
  void nothingIsWrittenWhereTheCourseCannotBeExtended() throws Exception {
    course.replace(COURSE, "chapters: [one]", "chapters: one");
    refused(scaffold().chapter("two"), "no part with a list");
    assertTrue(Files.notExists(root.resolve("content/chapters/two.md")));
  }

  @Test
  void aMissingDirectoryIsRefused() {
    var none = root.resolve("none");
    refused(new Scaffold(none, root.resolve("quizzes")).chapter("two"), "no directory");
    assertTrue(Files.notExists(none));
  }

  private Scaffold scaffold() {
    return new Scaffold(root.resolve("content"), root.resolve("quizzes"));
  }

  private static void refused(Result result, String reason) {
    var refused = assertInstanceOf(Result.Refused.class, result);
    assertTrue(refused.reason().contains(reason), refused.reason());
  }

  private static void copy(Path from, Path to) throws Exception {
    try (var files = Files.walk(from)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        var target = to.resolve(from.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.write(target, Files.readAllBytes(file));
      }
    }
  }
}
