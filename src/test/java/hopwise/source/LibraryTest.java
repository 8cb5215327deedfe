package hopwise.source;

import static hopwise.source.SmallCourse.BANK;
import static hopwise.source.SmallCourse.CASE;
import static hopwise.source.SmallCourse.CHAPTER;
import static hopwise.source.SmallCourse.COURSE;
import static hopwise.source.SmallCourse.EXAM;
import static hopwise.source.SmallCourse.FIGURE;
import static hopwise.source.SmallCourse.GLOSSARY;
import static hopwise.source.SmallCourse.LAB;
import static hopwise.source.SmallCourse.OBJECTIVES;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hopwise.course.Block;
import hopwise.course.Chapter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LibraryTest {
  @TempDir Path root;
  private SmallCourse course;
  private @Nullable ContentWatcher watcher;

  @BeforeEach
  void aCourse() throws Exception {
    course = SmallCourse.in(root);
  }

  @AfterEach
  void noWatcher() {
    if (watcher != null) {
      watcher.close();
    }
  }

  @Test
  void theShippedCourseIsClean() {
    var edition = Library.of(Path.of("content"), Path.of("quizzes")).read();
    assertEquals(List.of(), edition.diagnostics());
    for (var chapter : edition.course().chapters()) {
      assertTrue(edition.bank(chapter.slug()).orElseThrow().items().size() >= 10, chapter.slug());
    }
  }

  @Test
  void theProgramCarriesTheSameCourse() {
    var own = Library.of(Path.of("content"), Path.of("quizzes")).read();
    var carried = Library.of(root.resolve("none"), root.resolve("none")).read();
    assertEquals(own, carried);
  }

  /** The file is broken and says something new; the last good version stays. */
  @ParameterizedTest
  @CsvSource({
    CHAPTER + ", 'title: One', 'title: New\nminuts: 1'",
    CHAPTER + ", 'title: One', 'title: \"New'",
    FIGURE + ", '<path', '<script'",
    BANK + ", 'title: One', 'title: New\nitem: []'",
    BANK + ", 'text: A, key: true', 'text: New, key: maybe'",
    COURSE + ", 'title: Small', 'title: New\nsumary: New'",
    COURSE + ", 'chapters: [one]', 'chapters: [one, two]'",
    GLOSSARY + ", 'A part', 'New: a part'",
    OBJECTIVES + ", 'title: Count', 'titel: Count'",
    LAB + ", 'title: First', 'title: New\nsumary: New'",
    LAB + ", 'ip link set one up', 'ip link set new up'"
  })
  void aBrokenFileKeepsItsLastGoodVersion(String file, String from, String to) throws Exception {
    var before = course.library().read();
    course.replace(file, from, to);
    var after = course.library().reread(before);
    assertTrue(after.hasErrors());
    assertEquals(before.course(), after.course());
    assertEquals(before.banks(), after.banks());
    course.replace(file, to, from);
    assertEquals(before, course.library().reread(after));
  }

  @Test
  void aGoodFileIsReadThoughAnotherIsBroken() throws Exception {
    var before = course.library().read();
    course.replace(BANK, "title: One", "titel: One");
    course.replace(CHAPTER, "title: One", "title: Newer");
    var after = course.library().reread(before);
    assertEquals("Newer", after.course().chapters().getFirst().title());
    assertEquals(before.banks(), after.banks());
  }

  @Test
  void aChapterThatNeverWasGoodIsLeftOut() throws Exception {
    course.replace(COURSE, "[one]", "[one, two]");
    course.write("content/chapters/two.md", "no front matter");
    var edition = course.library().read();
    assertEquals(List.of("one"), edition.course().chapters().stream().map(Chapter::slug).toList());
    assertTrue(edition.hasErrors());
  }

  @Test
  void aMisspeltChapterDoesNotEmptyTheCourse() throws Exception {
    course.replace(COURSE, "[one]", "[one, tow]");
    assertEquals(1, course.library().read().course().chapters().size());
  }

  @Test
  void aChapterShowsOnlyQuestionsThatThereAre() throws Exception {
    course.replace(BANK, "title: One", "titel: One");
    var edition = course.library().read();
    assertTrue(edition.bank("one").isEmpty());
    var blocks = edition.course().chapters().getFirst().blocks();
    assertFalse(blocks.stream().anyMatch(block -> block instanceof Block.Question));
  }

  /** Each line in turn is dropped, or its value replaced by something of another kind. */
  @ParameterizedTest
  @ValueSource(strings = {COURSE, OBJECTIVES, GLOSSARY, CHAPTER, BANK, EXAM, CASE, FIGURE})
  void noDamageToALineEndsReading(String file) throws Exception {
    var before = course.library().read();
    var lines = course.text(file).split("\n");
    var values = List.of("", ":", ": {}", ": -1.5", ": no", ": [[x]]", ": \"");
    for (int i = 0; i < lines.length; i++) {
      var value = values.get(i % values.size());
      var damaged = lines.clone();
      damaged[i] = value.isEmpty() ? "" : lines[i].replaceFirst(":.*|$", value);
      course.write(file, String.join("\n", damaged));
      assertEquals(
          1,
          course.library().reread(before).course().chapters().size(),
          () -> String.join("\n", damaged));
    }
  }

  @Test
  void draftsAreThere() throws Exception {
    course.replace(CHAPTER, "status: published", "status: draft");
    var read = course.library().read().course();
    assertTrue(read.hasDrafts());
    assertTrue(read.withoutDrafts().chapters().isEmpty());
  }

  @Test
  void diagnosticsAreSortedByPlace() throws Exception {
    course.replace(BANK, "title: One", "titel: One");
    course.replace(CHAPTER, "minutes: 5", "minutes: five");
    course.replace(CHAPTER, "## The rest", "# The rest");
    var sorted = new ArrayList<>(course.library().read().diagnostics());
    sorted.sort(null);
    assertEquals(4, sorted.size());
    assertEquals(sorted, course.library().read().diagnostics());
  }

  @Test
  void aWatcherFindsWhatChanges() throws Exception {
    var editions = new LinkedBlockingQueue<Edition>();
    watcher = ContentWatcher.start(course.library(), editions::add, edition -> {});
    assertEquals("One", title(editions));
    course.replace(CHAPTER, "title: One", "title: Changed");
    assertEquals("Changed", title(editions));
    course.replace(CHAPTER, "title: Changed", "tilte: Broken");
    assertEquals("Changed", title(editions));
    course.replace(CHAPTER, "tilte: Broken", "title: Mended");
    assertEquals("Mended", title(editions));
  }

  @Test
  void aFileThatBreaksBeforeItWasPlayedKeepsItsLastGoodVersion() throws Exception {
    var played = new LinkedBlockingQueue<Edition>();
    watcher =
        ContentWatcher.start(
            course.library(),
            edition -> {
              if (!edition.hasErrors()) {
                breakChapter();
              }
            },
            played::add);
    var edition = played.poll(20, TimeUnit.SECONDS);
    assertNotNull(edition);
    assertTrue(edition.hasErrors());
    assertEquals("One", edition.course().chapters().getFirst().title());
  }

  private void breakChapter() {
    try {
      course.replace(CHAPTER, "title: One", "tilte: Broken");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void nothingThatGoesWrongEndsTheWatcher() throws Exception {
    var editions = new LinkedBlockingQueue<Edition>();
    watcher =
        ContentWatcher.start(
            course.library(),
            edition -> {
              editions.add(edition);
              if (edition.course().title().equals("Bad luck")) {
                throw new IllegalStateException("tried on purpose");
              }
            },
            edition -> {});
    assertEquals("One", title(editions));
    course.replace(COURSE, "title: Small", "title: Bad luck");
    assertEquals("One", title(editions));
    course.replace(CHAPTER, "title: One", "title: Still there");
    assertEquals("Still there", title(editions));
  }

  @ParameterizedTest
  @CsvSource({
    "chapters/one.md, true",
    "chapters/two.md, false",
    "../content/course.yaml, true",
    "../quizzes/one.yaml, false",
    "../../etc/passwd, false",
    "/etc/passwd, false",
    "chapters, false"
  })
  void aPathStaysInItsTree(String path, boolean there) {
    assertEquals(there, course.library().content().has(path));
  }

  @Test
  void hiddenFilesAreNotSeen() throws Exception {
    Files.writeString(root.resolve("content/chapters/.one.md.swp"), "x");
    Files.writeString(root.resolve("content/chapters/two.md~"), "x");
    assertEquals(List.of(), course.library().read().diagnostics());
  }

  private static String title(LinkedBlockingQueue<Edition> editions) throws Exception {
    var edition = editions.poll(10, TimeUnit.SECONDS);
    return edition == null ? "none" : edition.course().chapters().getFirst().title();
  }
}
