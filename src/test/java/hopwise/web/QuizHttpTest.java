package hopwise.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A quiz by plain HTTP, as a browser without scripts takes it. */
class QuizHttpTest {
  private static final String[] RIGHT = {
    "shown",
    "one-key",
    "one-key",
    "minus-five",
    "shown",
    "two-keys",
    "two-keys",
    "node",
    "two-keys",
    "internal",
    "shown",
    "true-or-false",
    "true-or-false.bridge",
    "true",
    "true-or-false.windows",
    "false",
    "shown",
    "in-order",
    "in-order",
    "pod",
    "in-order",
    "bridge",
    "in-order",
    "nic",
    "shown",
    "pairs",
    "pairs.node",
    "vnet",
    "pairs.web",
    "pod",
    "shown",
    "blanks",
    "blanks.from",
    "pod-range",
    "blanks.node",
    "subnet",
    "shown",
    "how-many",
    "how-many",
    "1,581",
    "shown",
    "which-range",
    "which-range",
    "10.244.1.0/24"
  };

  private static TestSite site;

  @BeforeAll
  static void start() {
    site = TestSite.small();
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  @Test
  void takesAQuizToItsEndAndUnlocksTheNextChapter() {
    var visit = new Visit(site);
    assertTrue(visit.get("/chapters/second").body().contains("First steps"));
    assertFalse(visit.get("/chapters/second").body().contains("zanzibar"));
    var attempt = begin(visit, "first");
    var result = visit.post(attempt, attempt + "/submit", RIGHT);
    assertTrue(result.body().contains("14 of 14"), result.body());
    assertTrue(visit.get("/chapters/second").body().contains("zanzibar"));
    assertFalse(visit.get("/chapters/third").body().contains("always more"));
  }

  @Test
  void everyStartBeforeTheSubmitLeadsToTheSameAttempt() {
    var visit = new Visit(site);
    var first = begin(visit, "first");
    assertEquals(first, begin(visit, "first"));
    assertEquals(first, location(visit, "/quiz/first", "previous", "", "scope", "all"));
  }

  @Test
  void aStaleStartFormGoesToTheAttemptItDoesNotKnow() {
    var visit = new Visit(site);
    var first = begin(visit, "first");
    visit.post(first, first + "/submit", "confirmed", "yes");
    assertEquals(first, location(visit, "/quiz/first", "previous", "", "scope", "all"));
    var id = first.substring("/attempts/".length());
    assertNotEquals(first, location(visit, "/quiz/first", "previous", id, "scope", "all"));
  }

  @Test
  void submittingTwiceAtOnceMakesOneResult() throws Exception {
    var visit = new Visit(site);
    var attempt = begin(visit, "first");
    var token = Visit.token(visit.get(attempt).body());
    Callable<HttpResponse<String>> submit =
        () -> visit.postOnce(token, attempt + "/submit", "confirmed", "yes");
    try (var threads = Executors.newFixedThreadPool(8)) {
      for (var answer : threads.invokeAll(java.util.Collections.nCopies(8, submit))) {
        assertEquals(303, answer.get().statusCode());
        assertEquals(attempt, Visit.location(answer.get()));
      }
    }
    assertEquals(1, count(visit.get("/quiz/first").body(), Pattern.quote(attempt)));
  }

  @Test
  void asksBackBeforeItSubmitsWhatIsUnanswered() {
    var visit = new Visit(site);
    var attempt = begin(visit, "first");
    var review =
        visit.post(attempt, attempt + "/submit", "shown", "one-key", "one-key", "minus-five");
    assertTrue(review.uri().getPath().endsWith("/review"));
    assertTrue(review.body().contains("confirmed"));
    var result = visit.post(attempt + "/review", attempt + "/submit", "confirmed", "yes");
    assertTrue(result.body().contains("1 of 14"));
  }

  @Test
  void whatIsSavedIsThereAgainAndWhatIsClearedIsGone() {
    var visit = new Visit(site);
    var attempt = begin(visit, "first");
    visit.post(attempt, attempt, "shown", "how-many", "how-many", "12");
    assertTrue(visit.get(attempt).body().contains("value=\"12\""));
    visit.post(attempt, attempt, "shown", "how-many", "how-many", "");
    assertFalse(visit.get(attempt).body().contains("value=\"12\""));
  }

  @Test
  void anOrderIsKeptEntryByEntry() {
    var visit = new Visit(site);
    var attempt = begin(visit, "first");
    var before = entries(visit.get(attempt).body());
    var fields =
        List.of(
                "shown", "in-order",
                "in-order", before.get(0),
                "in-order", before.get(1),
                "in-order", before.get(2),
                "move", "in-order:" + before.get(2) + ":up")
            .toArray(String[]::new);
    var after = entries(visit.post(attempt, attempt, fields).body());
    assertEquals(List.of(before.get(0), before.get(2), before.get(1)), after);
  }

  @Test
  void anUntouchedOrderIsNoAnswer() {
    var visit = new Visit(site);
    var attempt = begin(visit, "first");
    var shown = entries(visit.get(attempt).body());
    visit.post(
        attempt,
        attempt,
        "shown",
        "in-order",
        "in-order",
        shown.get(0),
        "in-order",
        shown.get(1),
        "in-order",
        shown.get(2));
    assertTrue(visit.get(attempt).body().contains("0 of 8"));
  }

  @Test
  void aChoiceOfTwoRefusesAThirdAndLosesNothing() {
    var visit = new Visit(site);
    var attempt = begin(visit, "first");
    var answer =
        visit.post(
            attempt,
            attempt,
            "shown",
            "two-keys",
            "two-keys",
            "node",
            "two-keys",
            "pod",
            "two-keys",
            "service",
            "shown",
            "how-many",
            "how-many",
            "7");
    assertEquals(422, answer.statusCode());
    assertTrue(answer.body().contains("Choose 2, not 3"));
    assertEquals(3, count(answer.body(), "name=\"two-keys\"[^>]* checked"));
    assertTrue(visit.get(attempt).body().contains("value=\"7\""));
  }

  @Test
  void scriptsAreToldWhatIsSaved() {
    var visit = new Visit(site);
    var attempt = begin(visit, "first");
    var token = Visit.token(visit.get(attempt).body());
    var answer =
        visit.send(
            visit.script(
                attempt,
                "token=" + token + "&shown=one-key&one-key=nonsense&shown=how-many&how-many=3"));
    assertEquals(200, answer.statusCode());
    assertTrue(answer.body().contains("\"saved\":[\"how-many\"]"), answer.body());
    assertTrue(answer.body().contains("This question has no option “nonsense”."), answer.body());
  }

  @Test
  void nobodyReadsOrWritesTheAttemptOfAnother() {
    var owner = new Visit(site);
    var attempt = begin(owner, "first");
    var other = new Visit(site);
    begin(other, "first");
    assertEquals(404, other.get(attempt).statusCode());
    assertEquals(404, other.get(attempt + "/review").statusCode());
    var write = other.post("/settings", attempt, "shown", "how-many", "how-many", "not mine");
    assertEquals(404, write.statusCode());
    var submit = other.post("/settings", attempt + "/submit", "confirmed", "yes");
    assertEquals(404, submit.statusCode());
    assertFalse(owner.get(attempt).body().contains("not mine"));
  }

  @Test
  void retriesOnlyWhatWasMissed() {
    var visit = new Visit(site);
    var attempt = begin(visit, "first");
    visit.post(
        attempt, attempt + "/submit", "shown", "how-many", "how-many", "1581", "confirmed", "yes");
    var retry =
        location(
            visit,
            "/quiz/first",
            "previous",
            attempt.substring("/attempts/".length()),
            "scope",
            "missed");
    var page = visit.get(retry).body();
    assertFalse(page.contains("data-item=\"how-many\""));
    assertTrue(page.contains("data-item=\"which-range\""));
    assertTrue(page.contains("0 of 7"));
  }

  @Test
  void theQuizNeverShowsAKeyBeforeItIsSubmitted() {
    var visit = new Visit(site);
    var attempt = begin(visit, "first");
    var page = visit.get(attempt).body() + visit.get(attempt + "/4").body();
    for (var secret :
        List.of("256 minus the first", "51 times 31", "From the inside out", "1581")) {
      assertFalse(page.contains(secret), secret);
    }
  }

  @Test
  void practiceShowsFeedbackAndCountsNothing() {
    var visit = new Visit(site);
    var wrong = visit.get("/practice/first/how-many?seed=1&how-many=1550&check=1").body();
    assertTrue(wrong.contains("You forgot the surge node."));
    assertTrue(wrong.contains("<title>Wrong: ") && wrong.contains("id=\"verdict-how-many\""));
    assertTrue(visit.get("/practice/first/one-key?hints=1").body().contains("Think of what Azure"));
    assertFalse(visit.get("/practice/first/one-key?hints=1").body().contains("It keeps five."));
    assertTrue(
        visit.get("/practice/first/how-many?check=1").body().contains("Answer first, then check."));
    assertTrue(visit.get("/practice/first/one-key").body().contains(">Shuffle again<"));
    assertFalse(visit.get("/practice/first/how-many").body().contains("?seed="));
  }

  static String begin(Visit visit, String bank) {
    var page = visit.get("/quiz/" + bank).body();
    var previous = Pattern.compile("name=\"previous\" value=\"([^\"]*)\"").matcher(page);
    return location(
        visit,
        "/quiz/" + bank,
        "previous",
        previous.find() ? previous.group(1) : "",
        "scope",
        "all");
  }

  private static String location(Visit visit, String path, String... fields) {
    var answer = visit.postOnce(Visit.token(visit.get("/settings").body()), path, fields);
    assertEquals(303, answer.statusCode(), answer.body());
    return Visit.location(answer);
  }

  private static List<String> entries(String html) {
    return Pattern.compile("name=\"in-order\" value=\"([^\"]+)\"")
        .matcher(html)
        .results()
        .map(found -> found.group(1))
        .toList();
  }

  static int count(String text, String pattern) {
    return (int) Pattern.compile(pattern).matcher(text).results().count();
  }
}
