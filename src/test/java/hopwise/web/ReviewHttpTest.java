package hopwise.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Review by plain HTTP, as a browser without scripts does it. */
class ReviewHttpTest {
  private static final String RECALL = "/review/recall/first/first-address";
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
  void aVisitorIsToldHowCardsComeIn() {
    var page = new Visit(site).get("/review").body();
    assertTrue(page.contains("Nothing to review yet"), page);
    assertFalse(page.contains("class=\"due\""), page);
    assertEquals("/review", new Visit(site).get("/review/next").uri().getPath());
    assertEquals(404, new Visit(site).get(RECALL).statusCode());
  }

  @Test
  void aMarkedCardIsAskedAndComesBackAfterItsSteps() {
    var visit = marked("yes");
    assertTrue(visit.get("/").body().contains("<span class=\"due\">1<"));
    assertTrue(visit.get("/review").body().contains("1 card to review"));
    var card = visit.get("/review/next");
    assertEquals(RECALL, card.uri().getPath());
    assertTrue(card.body().contains("The bridge"), card.body());
    for (var wait : new String[] {"1 min", "6 min", "10 min", "days"}) {
      assertTrue(card.body().contains(wait), wait);
    }
    var after = visit.post(RECALL, RECALL, "seen", "0", "rating", "good");
    assertEquals("/review", after.uri().getPath());
    assertTrue(after.body().contains("Done for today"), after.body());
    assertTrue(after.body().contains("1 card comes back within minutes"), after.body());
    assertEquals(RECALL, visit.get("/review/next?ahead=1").uri().getPath());
    var learned = visit.post(RECALL, RECALL, "seen", "1", "rating", "good").body();
    assertTrue(learned.contains("The next is due on "), learned);
    assertTrue(visit.get(RECALL).body().contains("This card is rated already"));
    assertFalse(visit.get("/").body().contains("class=\"due\""));
  }

  @Test
  void aRatingOfASecondTabChangesNothing() {
    var visit = marked("no");
    visit.post(RECALL, RECALL, "seen", "0", "rating", "easy");
    var before = visit.get("/settings/export").body();
    var stale = visit.post("/settings", RECALL, "seen", "0", "rating", "again");
    assertEquals(409, stale.statusCode());
    assertTrue(stale.body().contains("nothing was changed"), stale.body());
    assertEquals(before, visit.get("/settings/export").body());
  }

  @Test
  void anUndoBringsBackTheCardAndWhatWasAnswered() {
    var visit = missed();
    var before = visit.get("/settings/export").body();
    var question = visit.get("/review/next");
    assertTrue(question.uri().getPath().startsWith("/review/item/first/"));
    var path = "/review/item/first/how-many";
    var right = visit.get(path + "?seed=5&how-many=1581&check=1").body();
    assertTrue(right.contains("is-suggested\" name=\"rating\" value=\"good\""), right);
    var answer = field(right, "answer");
    visit.post("/settings", path, "seen", "0", "answer", answer, "rating", "good");
    assertTrue(visit.get("/settings/export").body().contains("\"points\" : 1"));
    var serial = field(visit.get("/review").body(), "serial");
    var undone = visit.post("/review", "/review/undo", "serial", serial);
    assertEquals(path, undone.uri().getPath());
    assertTrue(undone.body().contains("1581"), undone.body());
    assertTrue(undone.body().contains("name=\"seen\" value=\"0\""), undone.body());
    assertEquals(before, visit.get("/settings/export").body());
    assertEquals(409, visit.post("/settings", "/review/undo", "serial", serial).statusCode());
  }

  @Test
  void aWrongAnswerSuggestsAgainAndNoAnswerIsNotRated() {
    var visit = missed();
    var path = "/review/item/first/how-many";
    var wrong = visit.get(path + "?seed=5&how-many=1550&check=1").body();
    assertTrue(wrong.contains("You forgot the surge node."), wrong);
    assertTrue(wrong.contains("is-suggested\" name=\"rating\" value=\"again\""), wrong);
    assertFalse(visit.get(path).body().contains("1581"));
    var none = visit.post("/settings", path, "seen", "0", "answer", "seed=5", "rating", "good");
    assertTrue(none.body().contains("Answer first, then check."), none.body());
  }

  @Test
  void theLimitsOfADayAreKept() {
    var visit = missed();
    assertTrue(visit.get("/review").body().contains("8 cards to review"));
    visit.post("/settings", "/settings/review", "fresh", "3", "all", "20");
    assertTrue(visit.get("/review").body().contains("3 cards to review"));
    assertTrue(visit.get("/review").body().contains("5 more wait"));
    assertTrue(visit.get("/settings").body().contains("value=\"20\""));
    for (var bad : new String[] {"-1", "501", "x", ""}) {
      var answer = visit.post("/settings", "/settings/review", "fresh", bad, "all", "20");
      assertEquals(422, answer.statusCode(), bad);
    }
  }

  @Test
  void nobodyRatesOrTakesBackForAnother() {
    var owner = marked("yes");
    owner.post(RECALL, RECALL, "seen", "0", "rating", "good");
    var other = marked("yes");
    assertEquals(409, other.post("/settings", "/review/undo", "serial", "1").statusCode());
    assertTrue(owner.get("/settings/export").body().contains("\"rating\" : \"good\""));
  }

  private static Visit marked(String knew) {
    var visit = new Visit(site);
    visit.post("/chapters/first", "/chapters/first/recall", "card", "first-address", "knew", knew);
    return visit;
  }

  /** Somebody who submitted a quiz of eight questions without an answer. */
  private static Visit missed() {
    var visit = new Visit(site);
    var attempt = QuizHttpTest.begin(visit, "first");
    visit.post(attempt, attempt + "/submit", "confirmed", "yes");
    return visit;
  }

  private static String field(String page, String name) {
    var field = Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page);
    assertTrue(field.find(), page);
    return field.group(1).replace("&amp;", "&");
  }
}
