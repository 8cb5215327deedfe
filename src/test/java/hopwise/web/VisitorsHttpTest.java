package hopwise.web;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Visitors, learners and what is kept about them. */
class VisitorsHttpTest {
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
  @ValueSource(
      strings = {
        "/",
        "/exam",
        "/chapters/first",
        "/glossary",
        "/quiz/first",
        "/practice/first/one-key",
        "/progress",
        "/review",
        "/notes",
        "/settings",
        "/claim"
      })
  void visitorsGetTheSameBytesPlainOrCompressedAndNotTwice(String path) throws Exception {
    var client = HttpClient.newHttpClient();
    var visit = new Visit(site);
    var plain = client.send(visit.request(path).GET().build(), BodyHandlers.ofByteArray());
    var packed =
        client.send(
            visit.request(path, "Accept-Encoding", "gzip").GET().build(),
            BodyHandlers.ofByteArray());
    assertEquals("gzip", packed.headers().firstValue("Content-Encoding").orElse(""));
    var unpacked = new GZIPInputStream(new ByteArrayInputStream(packed.body())).readAllBytes();
    assertArrayEquals(plain.body(), unpacked);
    assertTrue(plain.headers().firstValue("Set-Cookie").isEmpty());
    var etag = plain.headers().firstValue("ETag").orElseThrow();
    assertEquals(304, visit.get(path, "If-None-Match", etag).statusCode());
  }

  @Test
  void staticFilesMayBeKeptForAYear() {
    var visit = new Visit(site);
    var sheet = Pattern.compile("/static/[0-9a-f]+/css/main.css").matcher(visit.get("/").body());
    assertTrue(sheet.find());
    var answer = visit.get(sheet.group());
    assertEquals(
        "public, max-age=31536000, immutable",
        answer.headers().firstValue("Cache-Control").orElse(""));
    assertTrue(answer.body().contains("#1f4fd8"));
  }

  @Test
  void settingsStayAndShow() {
    var visit = new Visit(site);
    var page = visit.post("/settings", "/settings", "theme", "dark", "textSize", "large");
    assertTrue(page.body().contains("data-theme=\"dark\" data-text=\"large\""));
    assertTrue(visit.get("/").body().contains("data-theme=\"dark\""));
    var kept = visit.post("/settings", "/settings", "theme", "purple", "textSize", "small");
    assertTrue(kept.body().contains("data-theme=\"dark\" data-text=\"small\">"));
    visit.post("/settings", "/settings", "singleKeys", "off");
    assertTrue(visit.get("/").body().contains("data-text=\"small\" data-single-keys=\"off\""));
  }

  @Test
  void aClaimCodeMovesProgressOnce() {
    var laptop = new Visit(site);
    laptop.post("/chapters/first", "/chapters/first/done", "done", "yes");
    var code = claimCode(laptop);
    var phone = new Visit(site);
    var page =
        phone.post(
            "/claim", "/claim", "code", code.toLowerCase(java.util.Locale.ROOT).replace("-", " "));
    assertEquals("/progress", page.uri().getPath());
    assertTrue(phone.get("/settings/export").body().contains("\"first\""));
    var again = new Visit(site).post("/claim", "/claim", "code", code);
    assertEquals(422, again.statusCode());
  }

  @Test
  void progressOfTheDeviceThatClaimsIsNotLost() {
    var laptop = new Visit(site);
    laptop.post("/chapters/first", "/chapters/first/done", "done", "yes");
    var phone = new Visit(site);
    phone.post("/settings", "/settings", "theme", "light", "textSize", "large");
    var page = phone.post("/claim", "/claim", "code", claimCode(laptop)).body();
    var back = Pattern.compile("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}").matcher(page);
    assertTrue(back.find(), page);
    var third = new Visit(site);
    third.post("/claim", "/claim", "code", back.group());
    assertTrue(third.get("/").body().contains("data-text=\"large\""));
  }

  @Test
  void whatIsKeptCanBeTakenAwayAndDeleted() {
    var visit = new Visit(site);
    var attempt = QuizHttpTest.begin(visit, "first");
    visit.post(attempt, attempt, "shown", "how-many", "how-many", "4711");
    visit.post("/chapters/first", "/chapters/first/recall", "card", "first-address", "knew", "yes");
    var export = visit.get("/settings/export").body();
    assertTrue(export.contains("4711"), export);
    assertTrue(export.contains("first-address"), export);
    assertFalse(export.contains(visit.cookie()), export);
    visit.post("/settings", "/settings/delete");
    assertEquals(404, visit.get("/settings/export").statusCode());
    assertEquals(404, visit.get(attempt).statusCode());
  }

  @Test
  void thePlaceInTheTextIsOfferedAgain() {
    var visit = new Visit(site);
    visit.post("/settings", "/settings", "theme", "auto", "textSize", "normal");
    visit.post("/settings", "/chapters/first/place", "place", "the-answer");
    assertTrue(visit.get("/").body().contains("/chapters/first#the-answer"));
    assertTrue(visit.get("/chapters/first").body().contains("The answer"));
  }

  @Test
  void searchFindsChaptersAndTermsAndIsNotFooled() {
    var visit = new Visit(site);
    assertTrue(visit.get("/search?q=zanzi").body().contains("/chapters/second"));
    assertTrue(visit.get("/search?q=pod+range").body().contains("/glossary#pod-range"));
    for (var odd : new String[] {"%22", "a*", "(", "NEAR(", "-", "%F0%9F%98%80", "AND", "'"}) {
      assertEquals(200, visit.get("/search?q=" + odd).statusCode(), odd);
    }
    var script = visit.get("/search?q=%3Cscript%3Ealert(1)%3C/script%3E").body();
    assertFalse(script.contains("<script>alert"));
  }

  @Test
  void aReportIsKept() {
    var visit = new Visit(site);
    var page =
        visit.post(
            "/settings",
            "/report",
            "bank",
            "first",
            "item",
            "one-key",
            "hash",
            "x",
            "message",
            "Odd.");
    assertTrue(page.body().contains("Thank you"));
    assertEquals(422, visit.post("/settings", "/report", "message", " ").statusCode());
  }

  private static String claimCode(Visit visit) {
    var page = visit.post("/settings", "/settings/claim").body();
    var code = Pattern.compile("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}").matcher(page);
    assertTrue(code.find(), page);
    return code.group();
  }

  @Test
  void twoFirstFormsAtOnceMakeOneLearner() throws Exception {
    var visit = new Visit(site);
    var cookie = "hopwise=" + "a".repeat(43);
    Callable<Integer> mark =
        () ->
            visit
                .send(
                    visit
                        .request(
                            "/chapters/first/done",
                            "Origin",
                            site.url(""),
                            "Cookie",
                            cookie,
                            "Content-Type",
                            "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("done=yes"))
                        .build())
                .statusCode();
    try (var threads = Executors.newFixedThreadPool(8)) {
      for (var answer : threads.invokeAll(Collections.nCopies(8, mark))) {
        assertTrue(List.of(303, 403).contains(answer.get()), "" + answer.get());
      }
    }
  }

  @Test
  void aLockedChapterIsNotOpenedByItsForms() {
    var visit = new Visit(site);
    for (var form : List.of("done", "place", "recall")) {
      var path = "/chapters/second/" + form;
      assertEquals(404, visit.post("/settings", path, "place", "a-route").statusCode(), form);
    }
    assertFalse(visit.get("/search?q=zanzi").body().contains("zanzibar of"));
    assertEquals(404, visit.get("/practice/second/longest").statusCode());
  }
}
