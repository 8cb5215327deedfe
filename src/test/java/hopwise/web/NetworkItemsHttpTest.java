package hopwise.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Items with a command or a network by plain HTTP, as a browser without scripts takes them. */
class NetworkItemsHttpTest {
  private static final String ROUTE = "ip route add default via 192.0.2.254";
  private static final String FORWARD = "sysctl -w net.ipv4.ip_forward=1";
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
  void aQuizIsTakenToItsEnd() {
    var visit = new Visit(site);
    var attempt = QuizHttpTest.begin(visit, "networks");
    var page = visit.post(attempt, attempt, play("run", "host/client", ROUTE));
    assertTrue(page.body().contains("value=\"host/client " + ROUTE), page.body());
    page =
        visit.post(
            attempt,
            attempt,
            play("run", "host/router", FORWARD, "which-repair", "host/client " + ROUTE));
    assertEquals(2, count(page.body(), "class=\"goal-met\""));
    var result =
        visit.post(
            attempt,
            attempt + "/submit",
            "confirmed",
            "yes",
            "shown",
            "which-command",
            "which-command",
            "ip r a 0.0.0.0/0 via 192.0.2.254",
            "shown",
            "which-effect",
            "which-effect",
            "echo 1 > /proc/sys/net/ipv4/ip_forward",
            "shown",
            "which-way",
            "which-way.hop-1-source",
            "192.0.2.1",
            "which-way.hop-2-place",
            "host/router",
            "which-way.hop-2-source",
            "198.51.100.254",
            "which-way.hop-3-place",
            "host/server",
            "which-way.end",
            "DELIVERED",
            "shown",
            "which-place",
            "which-place",
            "router");
    assertTrue(result.body().contains("11 of 11 points"), result.body());
    assertTrue(result.body().contains("Our repairs, to compare"));
  }

  @Test
  void aCommandIsTakenBackAndAllIsBegunAgain() {
    var visit = new Visit(site);
    var attempt = QuizHttpTest.begin(visit, "networks");
    var typed =
        new String[] {"which-repair", "host/client " + ROUTE, "which-repair", "host/client ip a"};
    var page = visit.post(attempt, attempt, play("undo", "host/client", "", typed));
    assertTrue(page.body().contains("value=\"host/client " + ROUTE));
    assertFalse(page.body().contains("value=\"host/client ip a\""));
    page = visit.post(attempt, attempt, play("reset", "host/client", "", typed));
    assertFalse(page.body().contains("value=\"host/client " + ROUTE));
    assertTrue(page.body().contains("Nothing was typed yet."));
  }

  @Test
  void aLineThatWasNotRunIsGivenBack() {
    var visit = new Visit(site);
    var attempt = QuizHttpTest.begin(visit, "networks") + "/5";
    var page =
        visit.post(
            attempt,
            attempt,
            "shown",
            "which-repair",
            "which-repair.at",
            "host/router",
            "which-repair.line",
            FORWARD,
            "then",
            "review");
    assertEquals(422, page.statusCode());
    assertTrue(page.body().contains("This line was not run yet"));
    assertTrue(page.body().contains(FORWARD + "</textarea>"));
  }

  @Test
  void anUnfinishedCommandAndAPlaceThatIsNotThereAreRefused() {
    var visit = new Visit(site);
    var attempt = QuizHttpTest.begin(visit, "networks");
    var page = visit.post(attempt, attempt, play("run", "host/client", "ip a\necho \"open"));
    assertTrue(page.body().contains("This command is not finished: its next line is to come."));
    assertTrue(page.body().contains("value=\"host/client ip a\""));
    page = visit.post(attempt, attempt, play("run", "host/client", "@host/nowhere"));
    assertTrue(page.body().contains("There is no place host/nowhere here"));
  }

  @Test
  void aScriptGetsTheItemAlone() {
    var visit = new Visit(site);
    var attempt = QuizHttpTest.begin(visit, "networks");
    var token = Visit.token(visit.get(attempt).body());
    var body =
        "token=%s&shown=which-repair&play=which-repair:run&which-repair.at=host/client&which-repair.line=%s"
            .formatted(token, encoded(ROUTE));
    var answer = visit.send(visit.script(attempt, body)).body();
    assertTrue(answer.contains("\"saved\":[\"which-repair\"]"), answer);
    assertTrue(answer.contains("\"items\":{\"which-repair\":\"<div class="), answer);
    assertTrue(answer.contains("\"which-repair\":\"answered\""), answer);
  }

  /** All that was typed is in the address, so it can be reloaded and nothing is kept. */
  @Test
  void practiceKeepsWhatIsTypedInTheAddress() {
    var visit = new Visit(site);
    var address =
        "/practice/networks/which-repair?seed=1&which-repair=" + encoded("host/client " + ROUTE);
    var open =
        visit.get(
            address
                + "&which-repair.at=host/router&which-repair.line="
                + encoded(FORWARD)
                + "&play=which-repair:run");
    assertEquals(2, count(open.body(), "class=\"goal-met\""));
    var marked = visit.get(address + "&check=1").body();
    assertTrue(marked.contains("1 of 2 points"), marked);
    assertTrue(marked.contains("The packet ends as FORWARDING_DISABLED: it is for somebody else"));
    assertTrue(marked.contains("Two things were wrong."));
    assertTrue(marked.contains("Repairs that reach every goal"));
    var longLine = "&which-repair=" + encoded("host/client ip a " + "-".repeat(1_900));
    var full =
        visit.get(address + longLine.repeat(3) + "&play=which-repair:run&which-repair.line=ls");
    assertTrue(full.body().contains("Practice keeps what you type in the address of the page"));
  }

  @Test
  void noKeyIsInThePageBeforeTheAnswer() {
    var visit = new Visit(site);
    for (var item : new String[] {"which-command", "which-effect", "which-repair"}) {
      var page = visit.get("/practice/networks/" + item).body();
      assertFalse(page.contains(item.equals("which-effect") ? FORWARD : ROUTE), item);
      assertFalse(page.contains("echo 1 &gt;"), item);
    }
    var place = visit.get("/practice/networks/which-place").body();
    assertFalse(place.contains("net-letter-right"));
    assertFalse(place.contains("It has a rule."));
    var way = visit.get("/practice/networks/which-way").body();
    assertFalse(way.contains("selected"));
  }

  @Test
  void aWayIsMarkedStopByStopAndCanBeWalked() {
    var page =
        new Visit(site)
            .get(
                "/practice/networks/which-way?check=1&which-way.hop-2-place=host/router"
                    + "&which-way.hop-2-source=192.0.2.1")
            .body();
    assertTrue(page.contains("1 of 5 points"), page);
    assertTrue(page.contains("yours: 192.0.2.1"));
    assertTrue(page.contains("right: 198.51.100.254"));
    assertTrue(page.contains("id=\"walk-which-way\""));
  }

  private static String[] play(String what, String place, String line, String... more) {
    var fields = new String[more.length + 8];
    System.arraycopy(more, 0, fields, 8, more.length);
    var own =
        new String[] {
          "shown",
          "which-repair",
          "play",
          "which-repair:" + what,
          "which-repair.at",
          place,
          "which-repair.line",
          line
        };
    System.arraycopy(own, 0, fields, 0, own.length);
    return fields;
  }

  private static int count(String text, String part) {
    return text.split(part, -1).length - 1;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
