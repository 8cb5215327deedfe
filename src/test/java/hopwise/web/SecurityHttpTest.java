package hopwise.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecurityHttpTest {
  private static final String FORM = "application/x-www-form-urlencoded";
  private static TestSite site;

  @BeforeAll
  static void start() {
    site = TestSite.small();
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/chapters/first", "/nothing-here", "/attempts/none"})
  void everyAnswerIsGuarded(String path) {
    var headers = new Visit(site).get(path).headers();
    var policy = headers.firstValue("Content-Security-Policy").orElse("");
    assertTrue(policy.contains("default-src 'none'"), policy);
    assertFalse(policy.contains("unsafe"), policy);
    assertEquals("nosniff", headers.firstValue("X-Content-Type-Options").orElse(""));
    assertEquals("DENY", headers.firstValue("X-Frame-Options").orElse(""));
    assertTrue(headers.firstValue("Server").isEmpty());
  }

  @ParameterizedTest(name = "Origin {0}, Sec-Fetch-Site {1}: {2}")
  @CsvSource(
      nullValues = "-",
      value = {
        "https://evil.example, -, 403",
        "null, -, 403",
        "-, cross-site, 403",
        "-, same-site, 403",
        "SELF, same-origin, 307",
      })
  void formsFromElsewhereAreRefused(String origin, String site2, int status) {
    var request =
        new Visit(site)
            .request("/quiz/first")
            .header("Content-Type", FORM)
            .POST(BodyPublishers.ofString("scope=all"));
    if (origin != null) {
      request.header("Origin", origin.equals("SELF") ? site.url("") : origin);
    }
    if (site2 != null) {
      request.header("Sec-Fetch-Site", site2);
    }
    assertEquals(status, new Visit(site).send(request.build()).statusCode());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "forged"})
  void aFormWithoutItsTokenIsOfferedAgainWithNothingLost(String token) {
    var visit = new Visit(site);
    var attempt = QuizHttpTest.begin(visit, "first");
    var answer = visit.send(visit.form(token, attempt, "shown", "how-many", "how-many", "<12>"));
    assertEquals(403, answer.statusCode());
    assertTrue(answer.body().contains("value=\"&lt;12&gt;\""), answer.body());
    assertFalse(visit.get(attempt).body().contains("&lt;12&gt;"));
    var again =
        visit.postOnce(
            Visit.token(answer.body()), attempt, "shown", "how-many", "how-many", "<12>");
    assertEquals(303, again.statusCode());
    assertTrue(visit.get(attempt).body().contains("&lt;12&gt;"));
  }

  @Test
  void scriptsWithAStaleTokenGetTheNewOne() {
    var visit = new Visit(site);
    var attempt = QuizHttpTest.begin(visit, "first");
    var answer = visit.send(visit.script(attempt, "token=old&shown=how-many&how-many=1"));
    assertEquals(403, answer.statusCode());
    assertTrue(answer.body().startsWith("{\"token\":\""), answer.body());
  }

  @Test
  void aBrowserThatKeepsNoCookieGetsOneClearPage() {
    var visit = new Visit(site);
    var request = visit.form("", "/quiz/first?knock=1", "scope", "all");
    var answer = new Visit(site).send(request);
    assertEquals(400, answer.statusCode());
    assertTrue(answer.body().contains("needs one cookie"));
  }

  @Test
  void aHugeBodyIsRefusedByItsLength() {
    var visit = new Visit(site);
    var attempt = QuizHttpTest.begin(visit, "first");
    var answer = visit.send(visit.form("x", attempt, "how-many", "1".repeat(300_000)));
    assertEquals(413, answer.statusCode());
    assertTrue(answer.body().contains("256 kilobytes"));
  }

  @Test
  void aBodyOfUnknownLengthOrOfFilesIsRefused() {
    var visit = new Visit(site);
    var attempt = QuizHttpTest.begin(visit, "first");
    var chunked =
        visit
            .request(attempt, "Origin", site.url(""), "Content-Type", FORM)
            .POST(
                BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(new byte[9])));
    assertEquals(411, visit.send(chunked.build()).statusCode());
    var files =
        visit
            .request(
                attempt, "Origin", site.url(""), "Content-Type", "multipart/form-data; boundary=x")
            .POST(BodyPublishers.ofString("--x--"));
    assertEquals(415, visit.send(files.build()).statusCode());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/static/x/../../pom.xml",
        "/static/x/%2e%2e/%2e%2e/pom.xml",
        "/static/x/..%2f..%2fpom.xml",
        "/figures/..%2f..%2fcourse.yaml",
        "/figures/../course.yaml",
        "/figures/..%5c..%5ccourse.yaml",
        "/schema/..%2fcss%2ftokens.css",
        "/chapters/..%2f..%2fcourse",
        "/figures/%00.svg",
      })
  void noPathLeadsOut(String path) {
    var answer = new Visit(site).get(path);
    assertTrue(List.of(400, 404).contains(answer.statusCode()), "" + answer.statusCode());
    assertFalse(answer.body().contains("<artifactId>"));
    assertFalse(answer.body().contains("unlock:"));
  }

  @Test
  void theCookieIsForUsAlone() {
    var visit = new Visit(site);
    var answer = visit.send(visit.form("", "/quiz/first", "scope", "all"));
    var cookie = answer.headers().firstValue("Set-Cookie").orElse("");
    assertTrue(cookie.contains("HttpOnly"), cookie);
    assertTrue(cookie.contains("SameSite=Lax"), cookie);
    assertTrue(cookie.startsWith("hopwise="), cookie);
  }

  @ParameterizedTest
  @CsvSource({
    "/quiz/nothing",
    "/chapters/nothing/done",
    "/chapters/first/place",
    "/chapters/first/recall",
    "/attempts/none",
    "/attempts/none/submit",
  })
  void formsForWhatIsNotThereAreNotFound(String path) {
    var visit = new Visit(site);
    assertEquals(
        404, visit.post("/settings", path, "place", "nowhere", "card", "none").statusCode());
  }
}
