package hopwise.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files change while the site runs; the server stops and starts again. */
class ReloadTest {
  private TestSite site;
  private Visit visit;

  @BeforeEach
  void start() {
    site = TestSite.small();
    visit = new Visit(site);
  }

  @AfterEach
  void stop() {
    site.close();
  }

  @Test
  void aChangedChapterShowsWithoutARestart() throws Exception {
    edit("content/chapters/first.md", "Somebody must.", "Hippopotamus.");
    await(() -> body("/chapters/first").contains("Hippopotamus."));
    await(() -> body("/search?q=hippopotamus").contains("/chapters/first"));
  }

  @Test
  void aNewChapterAppearsWithoutARestart() throws Exception {
    Files.writeString(
        site.file("content/chapters/fourth.md"),
        """
        ---
        title: Fourth steps
        summary: Really?
        minutes: 1
        objectives: [routes]
        status: published
        ---

        Yes.
        """);
    edit("content/course.yaml", "second, third", "second, third, fourth");
    await(() -> body("/").contains("Fourth steps"));
  }

  @Test
  void aBrokenFileKeepsItsLastGoodVersionAndTellsTheAuthorWhere() throws Exception {
    edit("content/chapters/first.md", "minutes: 3", "minutes: [");
    await(() -> body("/").contains("content/chapters/first.md:"));
    assertTrue(body("/chapters/first").contains("Somebody must."));
    assertFalse(
        visit.get("/", "X-Forwarded-For", "198.51.100.7").body().contains("chapters/first.md:"),
        "only on the author's own machine");
    edit("content/chapters/first.md", "minutes: [", "minutes: 3");
    await(() -> !body("/").contains("content/chapters/first.md:"));
  }

  @Test
  void aBrokenBankKeepsItsLastGoodVersion() throws Exception {
    edit("quizzes/first.yaml", "key: true, reason: 256", "reason: 256");
    await(() -> body("/").contains("quizzes/first.yaml:"));
    assertTrue(body("/practice/first/one-key").contains("How many addresses"));
  }

  @Test
  void aRunningAttemptKeepsItsQuestions() throws Exception {
    var attempt = QuizHttpTest.begin(visit, "first");
    edit("quizzes/first.yaml", "How many addresses can you use", "How many rhinos can you keep");
    await(() -> body("/practice/first/one-key").contains("rhinos"));
    assertTrue(body(attempt).contains("How many addresses can you use"));
    assertTrue(body(QuizHttpTest.begin(visit, "first")).contains("How many addresses can you use"));
  }

  @Test
  void aLearnerIsWhereTheyWereAfterARestart() {
    var attempt = QuizHttpTest.begin(visit, "first");
    visit.post(
        attempt,
        attempt,
        "shown",
        "in-order",
        "in-order",
        "nic",
        "in-order",
        "pod",
        "in-order",
        "bridge",
        "move",
        "in-order:pod:up");
    var before = body(attempt);
    site.stop();
    site.start();
    assertEquals(before, body(attempt));
    assertTrue(before.indexOf("value=\"pod\"") < before.indexOf("value=\"nic\""));
  }

  private String body(String path) {
    return visit.get(path).body();
  }

  private void edit(String path, String before, String after) throws Exception {
    var file = site.file(path);
    var text = Files.readString(file);
    assertTrue(text.contains(before));
    Files.writeString(file, text.replace(before, after));
  }

  private static void await(BooleanSupplier condition) throws Exception {
    var end = Instant.now().plus(Duration.ofSeconds(10));
    while (!condition.getAsBoolean()) {
      assertTrue(Instant.now().isBefore(end), "did not happen within 10 s");
      Thread.sleep(50);
    }
  }
}
