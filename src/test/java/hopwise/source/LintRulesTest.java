package hopwise.source;

import static hopwise.source.SmallCourse.CHAPTER;
import static hopwise.source.SmallCourse.COURSE;
import static hopwise.source.SmallCourse.GLOSSARY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One broken file for each lint rule, and the line and column of its diagnostic. */
class LintRulesTest {
  @TempDir Path root;

  /**
   * A defect in the small course.
   *
   * @param from a text of {@code file}; empty if {@code to} is the whole file
   * @param to what stands there instead
   */
  record Defect(String rule, String file, String message, String from, String to) {
    static Defect parse(String written) {
      var head = written.lines().findFirst().orElseThrow().split(" \\| ", 3);
      return new Defect(head[0], head[1], head[2], lines(written, "-"), lines(written, "+"));
    }

    private static String lines(String written, String sign) {
      return written
          .lines()
          .filter(line -> line.startsWith(sign))
          .map(line -> line.length() > 2 ? line.substring(2) : "")
          .collect(Collectors.joining("\n"));
    }

    @Override
    public String toString() {
      return rule + ": " + message;
    }
  }

  static Stream<Defect> defects() throws IOException {
    var text = Files.readString(Path.of("src/test/resources/lint/defects.txt"));
    return Stream.of(text.split("(?m)^= ")).skip(1).map(Defect::parse);
  }

  @ParameterizedTest
  @MethodSource("defects")
  void aDefectIsFoundWhereItIs(Defect defect) throws Exception {
    var course = SmallCourse.in(root);
    if (defect.from().isEmpty()) {
      course.write(defect.file(), defect.to() + "\n");
    } else {
      course.replace(defect.file(), defect.from(), defect.to());
    }
    var marked = course.text(defect.file());
    course.write(defect.file(), marked.replace("»", ""));
    assertEquals(
        "%s:%s: %s [%s]".formatted(defect.file(), place(marked), defect.message(), defect.rule()),
        lint(course));
  }

  @Test
  void theSmallCourseIsClean() throws Exception {
    assertEquals("", lint(SmallCourse.in(root)));
  }

  @Test
  void bytesThatAreNotUtf8AreFound() throws Exception {
    var course = SmallCourse.in(root);
    Files.write(root.resolve(COURSE), new byte[] {'a', '\n', 'b', 'c', (byte) 0xff, 'd'});
    assertEquals(
        "content/course.yaml:2:3: error: this is not UTF-8; save the file in that encoding"
            + " [encoding]",
        lint(course));
  }

  @Test
  void aMissingFileIsFound() throws Exception {
    var course = SmallCourse.in(root);
    Files.delete(root.resolve(GLOSSARY));
    assertEquals(
        "content/glossary.yaml:1:1: error: there is no such file [missing-file]", lint(course));
  }

  @Test
  void tooLargeAFileIsFound() throws Exception {
    var course = SmallCourse.in(root);
    course.write(CHAPTER, course.text(CHAPTER) + "word ".repeat(2_000_000));
    assertTrue(lint(course).startsWith("content/chapters/one.md:1:1: error: the file has 10000"));
    assertTrue(lint(course).endsWith("[too-large]"));
  }

  /** {@link ComputedItemTest} has their defects; “wrong-model” would be one of the grader. */
  private static final List<String> OF_COMPUTED_ITEMS =
      List.of(
          "key-below-zero",
          "no-variant",
          "passed-over",
          "unknown-misconception",
          "unknown-name",
          "unresolvable",
          "unused-misconception",
          "wrong-derive",
          "wrong-expression",
          "wrong-given",
          "wrong-model",
          "wrong-name");

  @Test
  void everyRuleIsDocumented() throws Exception {
    var guide = Files.readString(Path.of("docs/authoring.md"));
    var section = guide.substring(guide.indexOf("## Lint rules"));
    var documented =
        Pattern.compile("(?m)^\\| `([a-z0-9-]+)` \\|")
            .matcher(section)
            .results()
            .map(row -> row.group(1))
            .collect(Collectors.toCollection(TreeSet::new));
    var tested =
        Stream.concat(
                defects().map(Defect::rule),
                Stream.concat(
                    Stream.of("encoding", "missing-file", "too-large", "too-deep", "unreadable"),
                    OF_COMPUTED_ITEMS.stream()))
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(List.copyOf(tested), List.copyOf(documented));
  }

  private String lint(SmallCourse course) {
    return course.library().read().diagnostics().stream()
        .map(diagnostic -> diagnostic.toString().replace(root + "/", ""))
        .collect(Collectors.joining("\n"));
  }

  /** The line and column of the mark. */
  private static String place(String marked) {
    var before = marked.substring(0, marked.indexOf('»'));
    int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
    return line + ":" + (before.length() - before.lastIndexOf('\n'));
  }
}
