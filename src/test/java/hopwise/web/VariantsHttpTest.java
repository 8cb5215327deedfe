package hopwise.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Computed questions of the course over HTTP. */
class VariantsHttpTest {
  private static final String NEED = "/practice/four-address-spaces/need-of-a-pool";
  private static final Pattern STEM = Pattern.compile("(?s)class=\"stem\"[^>]*>(.*?)</div>");

  private static TestSite site;

  @BeforeAll
  static void start() {
    site = TestSite.shipped();
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  private static List<String> stems(String page) {
    return STEM.matcher(page).results().map(found -> found.group(1)).toList();
  }

  @Test
  void theSeedOfAVariantIsInTheAddress() {
    var visit = new Visit(site);
    var first = visit.get(NEED).body();
    assertTrue(first.contains("a pool of 82 nodes"), first);
    assertEquals(stems(first), stems(visit.get(NEED + "?seed=1").body()));
    var another = Pattern.compile("href=\"(" + NEED + "\\?seed=\\d+)\">Another variant<");
    var link = another.matcher(first);
    assertTrue(link.find());
    var second = visit.get(link.group(1)).body();
    assertNotEquals(stems(first), stems(second));
    assertEquals(stems(second), stems(visit.get(link.group(1)).body()));
    assertTrue(another.matcher(second).find());
  }

  @ParameterizedTest
  @CsvSource({
    "four-address-spaces/ranges-to-choose, Shuffle again",
    "four-address-spaces/who-has-a-route, ''",
    "node-to-node/any-way-between-pods, Another variant"
  })
  void whatDoesNotChangeIsNotOffered(String item, String words) {
    var page = new Visit(site).get("/practice/" + item).body();
    assertEquals(words.contains("Shuffle"), page.contains(">Shuffle again<"));
    assertEquals(words.contains("Another"), page.contains(">Another variant<"));
  }

  @Test
  void theResultNamesTheMisconception() {
    var visit = new Visit(site);
    var wrong = visit.get(NEED + "?seed=1&need-of-a-pool=2542&check=1").body();
    assertTrue(wrong.contains("<strong>The surge node forgotten.</strong>"), wrong);
    assertTrue(
        wrong.contains("/chapters/azure-cni-at-a-glance#node-subnet-pays-in-advance"), wrong);
    assertTrue(wrong.contains("2573"));
    var right = visit.get(NEED + "?seed=1&need-of-a-pool=2573&check=1").body();
    assertFalse(right.contains("The surge node forgotten"));
    var chosen =
        visit
            .get(
                "/practice/node-to-node/what-the-other-pod-sees?seed=1&check=1"
                    + "&what-the-other-pod-sees=node")
            .body();
    assertTrue(chosen.contains("<strong>Pods taken to be hidden behind their nodes"), chosen);
  }

  @Test
  void anAttemptAsksItsOwnVariantsAndTheNextOneOthers() {
    var visit = new Visit(site);
    var attempt = QuizHttpTest.begin(visit, "four-address-spaces");
    var asked = visit.get(attempt).body();
    assertEquals(stems(asked), stems(visit.get(attempt).body()));
    assertFalse(asked.contains("{{"));
    visit.postOnce(
        Visit.token(visit.get("/settings").body()), attempt + "/submit", "confirmed", "yes");
    var missed = QuizHttpTest.begin(visit, "four-address-spaces");
    assertNotEquals(attempt, missed);
    assertNotEquals(stems(asked), stems(visit.get(missed).body()));
  }
}
