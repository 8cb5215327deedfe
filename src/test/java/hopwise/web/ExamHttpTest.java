package hopwise.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hopwise.quiz.Bank;
import hopwise.quiz.Item;
import hopwise.source.Library;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The exam of the small course by plain HTTP, as a browser without scripts takes it. */
class ExamHttpTest {
  private static final HandClock CLOCK = new HandClock();
  private static final Pattern LEFT = Pattern.compile("data-left=\"(\\d+)\"");
  private static TestSite site;
  private static Collection<Bank> banks;

  private Visit visit;
  private String run;

  @BeforeAll
  static void start() {
    site = TestSite.small(CLOCK);
    var course = Path.of("src/test/resources/course");
    banks =
        Library.of(course.resolve("content"), course.resolve("quizzes")).read().banks().values();
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  @BeforeEach
  void begin() {
    visit = new Visit(site);
    run = begin("0", "practice");
  }

  private String begin(String extra, String mode) {
    var token = Visit.token(visit.get("/settings").body());
    var started =
        visit.postOnce(token, "/exams/trial", "extra", extra, "mode", mode, "previous", "");
    return Visit.location(started).replaceFirst("^https?://[^/]+", "");
  }

  private HttpResponse<String> post(String path, String... fields) {
    return visit.post("/settings", run + path, fields);
  }

  private String page(String path) {
    return visit.get(run + path).body();
  }

  private HttpResponse<String> script(String path, String body) {
    var token = Visit.token(visit.get("/settings").body());
    return visit.send(visit.script(run + path, "token=" + token + "&" + body));
  }

  private void passSeries() {
    post(
        "/series/1",
        "shown",
        "true-or-false",
        "true-or-false.bridge",
        "true",
        "true-or-false.windows",
        "false",
        "then",
        "next");
    post("/series/2", "shown", "one-key", "one-key", "minus-five", "then", "next");
    post("/series/leave", "confirmed", "yes");
  }

  private void passFirm() {
    post("/firm/leave", "confirmed", "yes");
  }

  /** Everything of an item that only its key or its result says. */
  private static Stream<String> secrets(Item item) {
    var reasons =
        switch (item) {
          case Item.Choice choice -> choice.options().stream().map(Item.Option::reason);
          case Item.Statements all -> all.statements().stream().map(Item.Option::reason);
          case Item.Order order -> order.entries().stream().map(Item.Entry::reason);
          default -> Stream.<String>empty();
        };
    return Stream.concat(reasons, Stream.of(item.head().explanation()));
  }

  /** Checks that a page asks no item but {@code seen}, and tells no key of any. */
  private static void holdsOnly(String html, Set<String> seen) {
    for (var bank : banks) {
      for (var each : bank.items()) {
        var item = each.sample().item();
        secrets(item).forEach(text -> assertFalse(html.contains(text), text + " in " + html));
        boolean asked =
            html.contains("\"" + item.id() + "\"")
                || html.contains(item.head().stem().strip().replaceAll("`.*", "").strip());
        assertEquals(seen.contains(item.id()), asked, item.id() + " in " + html);
      }
    }
    assertFalse(html.contains("is-key"), html);
  }

  @Test
  void anExamPageNeverHoldsAKeyOrALaterSection() {
    holdsOnly(page("/series/1"), Set.of("true-or-false"));
    holdsOnly(page("/series/2"), Set.of());
    holdsOnly(page("/series/review"), Set.of("true-or-false"));
    holdsOnly(page("/firm/1"), Set.of());
    holdsOnly(page("/last/1"), Set.of());
    holdsOnly(visit.get(run.replace("/exams/runs", "/attempts")).body(), Set.of("true-or-false"));
    holdsOnly(
        visit.get(run.replace("/exams/runs", "/attempts") + "/3").body(), Set.of("true-or-false"));
    holdsOnly(visit.get(run.replace("/exams/runs", "/attempts") + "/review").body(), Set.of());
    var warned = post("/series/1", "shown", "true-or-false", "then", "next").body();
    assertTrue(warned.contains("cannot be seen again"), warned);
    holdsOnly(warned, Set.of("true-or-false"));
    post("/series/1", "shown", "true-or-false", "then", "next", "confirmed", "yes");
    holdsOnly(page("/series/1"), Set.of());
    holdsOnly(page("/series/2"), Set.of("one-key"));
    post("/series/2", "shown", "one-key", "one-key", "all", "then", "next");
    holdsOnly(page(""), Set.of());
    holdsOnly(post("/series/leave").body(), Set.of());
    post("/series/leave", "confirmed", "yes");
    holdsOnly(page("/series/2"), Set.of());
    holdsOnly(page("/firm/1"), Set.of("firm-choice"));
    assertTrue(page("/firm/1").contains("sells umbrellas"));
    holdsOnly(page("/firm/review"), Set.of());
    post("/firm/1", "shown", "firm-choice", "then", "pause");
    holdsOnly(page(""), Set.of());
    holdsOnly(page("/firm/1"), Set.of());
    post("/resume");
    passFirm();
    holdsOnly(page("/open/2"), Set.of("in-order"));
    post("/open/leave");
    holdsOnly(page("/open/1"), Set.of());
    var last = page("/last/1");
    assertTrue(last.contains("\"longest\"") != last.contains("\"prefix\""), last);
    holdsOnly(post("/submit").body(), Set.of());
  }

  @Test
  void aWholeExamAndItsReport() {
    passSeries();
    post("/firm/1", "shown", "firm-choice", "firm-choice", "umbrellas", "then", "flag");
    assertTrue(page("/firm/review").contains("flagged"));
    post("/firm/2", "shown", "firm-count", "firm-count", "251", "then", "next");
    passFirm();
    post("/open/1", "shown", "how-many", "how-many", "1581", "then", "next");
    post("/open/leave");
    var report = post("/submit", "confirmed", "yes").body();
    assertTrue(report.contains("Estimate: 600 of 1000"), report);
    assertTrue(report.contains("6 of 10 points"), report);
    assertTrue(report.contains("does not publish"), report);
    assertTrue(report.contains("By objective") && report.contains("Know addresses"), report);
    assertTrue(report.contains("/practice/first/in-order"), report);
    assertEquals(report, post("/submit", "confirmed", "yes").body());
    assertEquals(report, page("/firm/1"));
    assertTrue(visit.get("/progress").body().contains("A trial"));
    assertTrue(visit.get("/settings/export").body().contains("\"exam\""));
  }

  @Test
  void aLateAnswerIsRefusedAndTheRunIsGradedAtItsDeadline() {
    var first = "shown=true-or-false&true-or-false.bridge=true&true-or-false.windows=false";
    assertTrue(script("/series/1", first).body().contains("\"saved\":[\"true-or-false\"]"));
    CLOCK.forward(Duration.ofMinutes(29));
    assertEquals(60_000, left(page("/series/1")));
    CLOCK.forward(Duration.ofMinutes(1));
    var late = script("/series/1", "shown=true-or-false&true-or-false.bridge=false");
    assertEquals(409, late.statusCode());
    assertTrue(late.body().contains("\"submitted\":\"" + run + "\""), late.body());
    CLOCK.forward(Duration.ofDays(2));
    var report = page("");
    assertTrue(report.contains("The time ran out"), report);
    assertTrue(report.contains("21 Nov 2026"), report);
    assertTrue(report.contains("2 of "), report);
    var formLate = post("/series/1", "shown", "true-or-false", "then", "next");
    assertEquals(200, formLate.statusCode());
    assertTrue(formLate.body().contains("The time ran out"));
  }

  @Test
  void aRunWhoseTimeIsOverIsClosedByWhateverIsAskedNext() {
    CLOCK.forward(Duration.ofMinutes(31));
    assertTrue(visit.get("/progress").body().contains("A trial"));
    assertTrue(visit.get("/exams/trial").body().contains("Start another run"));
  }

  private static long left(String html) {
    var found = LEFT.matcher(html);
    assertTrue(found.find(), html);
    return Long.parseLong(found.group(1));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 25, 50, 100})
  void extraTimeIsGranted(int percent) {
    post("/submit", "confirmed", "yes");
    var attempt = run.substring(run.lastIndexOf('/') + 1);
    var token = Visit.token(visit.get("/settings").body());
    var started =
        visit.postOnce(
            token, "/exams/trial", "extra", String.valueOf(percent), "previous", attempt);
    run = Visit.location(started).replaceFirst("^https?://[^/]+", "");
    int minutes = (30 * (100 + percent) + 99) / 100;
    assertEquals(minutes * 60_000L, left(page("")));
  }

  @Test
  void theClockStandsWhileARunIsPaused() {
    CLOCK.forward(Duration.ofMinutes(10));
    post("/pause");
    CLOCK.forward(Duration.ofHours(5));
    assertTrue(page("/series/1").contains("20 minutes left"));
    var elsewhere = script("/series/1", "shown=true-or-false&true-or-false.bridge=true");
    assertTrue(elsewhere.body().contains("The exam is paused"), elsewhere.body());
    var form =
        post("/series/1", "shown", "true-or-false", "true-or-false.bridge", "true", "then", "next");
    assertEquals(409, form.statusCode());
    assertTrue(form.body().contains("The exam is paused"), form.body());
    post("/resume");
    post("/resume");
    assertEquals(Duration.ofMinutes(20).toMillis(), left(page("")));
  }

  @Test
  void aStrictRunCannotBePaused() {
    visit = new Visit(site);
    run = begin("0", "strict");
    assertFalse(page("").contains("Stop the clock"));
    assertTrue(post("/pause").body().contains("its clock cannot be stopped"));
  }

  @Test
  void secondTabsDoubleClicksAndTheBackButtonAreToldInASentence() {
    var again = begin("0", "practice");
    assertEquals(run, again);
    var fields =
        new String[] {
          "shown",
          "true-or-false",
          "true-or-false.bridge",
          "true",
          "true-or-false.windows",
          "false",
          "then",
          "next"
        };
    assertTrue(post("/series/1", fields).uri().getPath().endsWith("/series/2"));
    assertTrue(post("/series/1", fields).uri().getPath().endsWith("/series/2"));
    var changed =
        post(
            "/series/1", "shown", "true-or-false", "true-or-false.bridge", "false", "then", "next");
    assertEquals(409, changed.statusCode());
    assertTrue(changed.body().contains("was left, and cannot be seen again"), changed.body());
    assertEquals(409, visit.get(run + "/series/1").statusCode());
    post("/series/2", "shown", "one-key", "one-key", "all", "then", "next");
    post("/series/leave", "confirmed", "yes");
    assertTrue(post("/series/leave", "confirmed", "yes").uri().getPath().endsWith("/firm/1"));
    var crafted = script("/firm/1", "shown=true-or-false&true-or-false.bridge=false");
    assertTrue(crafted.body().contains("This section is closed"), crafted.body());
    var ahead = script("/firm/1", "shown=how-many&how-many=1581");
    assertTrue(ahead.body().contains("comes later"), ahead.body());
    assertEquals(404, visit.get(run + "/firm/9").statusCode());
    assertEquals(404, visit.get(run + "/nothing/1").statusCode());
  }

  @Test
  void aSectionThatStaysOpenCanBeEnteredAgain() {
    passSeries();
    passFirm();
    post("/open/leave");
    assertTrue(page("/open/1").contains("Another section is open"));
    assertTrue(post("/open/enter").body().contains("for good?"));
    assertTrue(post("/open/enter", "confirmed", "yes").uri().getPath().endsWith("/open/1"));
    assertTrue(page("/last/1").contains("This section is closed"));
    assertTrue(page("/open/review").contains("Submit the exam"));
  }

  @Test
  void aRunOfSomebodyElseIsUnknown() {
    var stranger = new Visit(site);
    stranger.post("/settings", "/settings", "theme", "dark", "textSize", "normal");
    assertEquals(404, stranger.get(run).statusCode());
    assertEquals(404, stranger.get(run + "/series/1").statusCode());
    assertEquals(404, new Visit(site).get(run).statusCode());
  }

  @Test
  void pagesOfARunAreNotKeptByTheBrowser() {
    var kept = new ArrayList<String>();
    for (var path : List.of("/series/1", "/series/2")) {
      kept.addAll(visit.get(run + path).headers().allValues("Cache-Control"));
    }
    assertEquals(List.of("private, no-store", "private, no-store"), kept);
  }

  @Test
  void aCaseIsPractisedBesideItsTexts() {
    var study = visit.get("/cases/firm").body();
    assertTrue(study.contains("/practice/firm/firm-count"), study);
    var practice = visit.get("/practice/firm/firm-count?firm-count=251&check=1").body();
    assertTrue(practice.contains("sells umbrellas") && practice.contains("1 of 1 point"), practice);
  }
}
