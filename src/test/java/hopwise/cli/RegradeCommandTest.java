package hopwise.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hopwise.quiz.Response;
import hopwise.quiz.Variant;
import hopwise.source.ItemReader;
import hopwise.source.Library;
import hopwise.store.Attempts;
import hopwise.store.Database;
import hopwise.store.Learners;
import hopwise.study.Attempt;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegradeCommandTest {
  private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

  @TempDir Path directory;

  @BeforeEach
  void writeCourse() throws IOException {
    write(
        "content/course.yaml",
        """
        title: Small
        summary: A small course.
        parts:
          - title: Part
            summary: The only part.
            chapters: [one]
        """);
    write(
        "content/objectives.yaml",
        """
        objectives:
          - id: counting
            title: Count addresses
        """);
    write("content/glossary.yaml", "terms: []\n");
    write(
        "content/chapters/one.md",
        """
        ---
        title: One
        summary: What is one?
        minutes: 5
        objectives: [counting]
        status: published
        ---

        One.
        """);
    writeBank("a");
  }

  private void writeBank(String key) throws IOException {
    var item =
        """
        title: One
        items:
          - id: pick
            type: choice
            objective: counting
            stem: Which?
            options:
              - {id: a, text: A, reason: Why.}
              - {id: b, text: B, reason: Why.}
              - {id: c, text: C, reason: Why.}
            explanation: So.
            read: one.md
        """;
    write("quizzes/one.yaml", item.replace("{id: " + key + ",", "{key: true, id: " + key + ","));
  }

  private void write(String name, String text) throws IOException {
    var file = directory.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private String url() {
    return "jdbc:sqlite:" + directory.resolve("hopwise.db");
  }

  /** An attempt in which option a was chosen. */
  private void takeQuiz() {
    var bank =
        Library.of(directory.resolve("content"), directory.resolve("quizzes"))
            .read()
            .bank("one")
            .orElseThrow();
    var count = new AtomicInteger();
    try (var database = Database.open(url())) {
      var learner = new Learners(database, () -> "learner").create("token", NOW).id();
      var attempts =
          new Attempts(database, () -> "attempt-" + count.incrementAndGet(), ItemReader::read);
      var asked = bank.items().stream().map(item -> Variant.in(7, "one", item)).toList();
      var attempt = attempts.start(learner, "one", Attempt.Scope.ALL, asked, 7, "", NOW);
      attempts.submit(attempt.id(), learner, Map.of("pick", new Response.Chosen(Set.of("a"))), NOW);
    }
  }

  private String run(int status, String... options) {
    var text = new StringWriter();
    var writer = new PrintWriter(text, true);
    var commands = new CommandLineInterface(writer, writer);
    var arguments = new ArrayList<String>();
    arguments.add("regrade");
    arguments.add("--content=" + directory.resolve("content"));
    arguments.add("--quizzes=" + directory.resolve("quizzes"));
    arguments.add("--db=" + url());
    arguments.addAll(List.of(options));
    assertEquals(status, commands.run(arguments.toArray(String[]::new)), text::toString);
    return text.toString().replace(directory.toString(), "DIR");
  }

  @Test
  void showsWritesAndIsThenDone() throws IOException {
    takeQuiz();
    assertEquals("Every answer is graded by the questions of today.\n", run(0));
    writeBank("b");
    var table =
        """
        attempt   quiz  question  was  is
        attempt-  one   pick      1/1  0/1

        Answers to changed questions: 1, of these with other points: 1
        Answers that cannot be graded again and keep their points: 0
        """;
    assertEquals(table + "Nothing is written yet; regrade --apply writes.\n", run(0));
    assertEquals(table + "Written.\n", run(0, "--apply"));
    assertEquals("Every answer is graded by the questions of today.\n", run(0, "--apply"));
  }

  @Test
  void refusesQuestionsWithErrors() throws IOException {
    takeQuiz();
    write("quizzes/one.yaml", "title: One\nitems: none\n");
    var lines = run(1, "--apply").lines().toList();
    assertEquals("hopwise: nothing is regraded by questions with errors", lines.getLast());
    assertEquals(true, lines.getFirst().startsWith("DIR/quizzes/one.yaml:2:"), lines::toString);
  }

  @Test
  void saysInOneLineThatTheDatabaseCannotBeOpened() throws IOException {
    write("hopwise.db", "This is no database. ".repeat(100));
    assertEquals(
        "hopwise: The database DIR/hopwise.db is not a database: choose another file with --db.\n",
        run(1));
  }
}
