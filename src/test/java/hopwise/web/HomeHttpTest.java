package hopwise.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the home page and the exam page say of the course. */
class HomeHttpTest {
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
  @CsvSource({
    "/,3 chapters&#44; 12 min of reading",
    "/,12 min of reading.",
    "/,What you learn to do Know addresses Know routes",
    "/,Start reading",
    "/exam,Configure virtual networks Know addresses",
    "/exam,Configure network connections for AKS Know routes"
  })
  void aPageSays(String path, String words) {
    var text = text(new Visit(site).get(path).body());
    assertTrue(text.contains(words.replace("&#44;", ",")), () -> words + " is not in " + text);
  }

  @Test
  void homeTellsReadersWhereTheyAre() {
    var visit = new Visit(site);
    visit.post("/chapters/first", "/chapters/first/done", "done", "yes");
    var text = text(visit.get("/").body());
    assertEquals(
        List.of(true, false),
        List.of(text.contains("Go on"), text.contains("Start reading")),
        text);
  }

  private static String text(String html) {
    return html.replaceAll("<[^>]+>", " ").replaceAll("\\s+", " ");
  }
}
