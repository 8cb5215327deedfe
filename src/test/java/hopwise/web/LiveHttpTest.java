package hopwise.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A chapter whose blocks the simulator fills, as a browser gets it. */
class LiveHttpTest {
  private static final String LIVE = "content/chapters/live.md";
  private static TestSite site;
  private static Visit visit;

  @BeforeAll
  static void aChapterWithEveryFence() throws Exception {
    site = TestSite.small();
    visit = new Visit(site);
    Files.createDirectories(site.file("content/scenarios"));
    Files.writeString(
        site.file("content/scenarios/pair.yaml"),
        """
        title: Two machines
        summary: A client and a web server.
        start: host/client
        cables:
          - between: client eth0 02:00:00:00:00:01
            and: server eth0 02:00:00:00:00:02
        hosts:
          client:
            setup:
              - ip link set eth0 up
              - ip addr add 192.0.2.1/24 dev eth0
          server:
            setup:
              - ip link set eth0 up
              - ip addr add 192.0.2.2/24 dev eth0
            listens:
              - tcp 80 web
        """);
    Files.writeString(
        site.file(LIVE),
        """
        ---
        title: Live
        summary: Is it?
        minutes: 1
        objectives: [routes]
        status: published
        labs:
          main: {scenario: pair}
        addresses: pair
        ---

        The client is `192.0.2.1`, a stranger is `198.51.100.9`[plain].

        ```console lab=main at=host/client
        # Is anybody there?
        ping -c 1 192.0.2.2
        ! ping -c 1 192.0.2.9
        ```

        ```topology lab=main
        A cable from `192.0.2.1` on.
        ```

        ```walk scenario=pair from=host/client to=host/server expect=delivered
        A request.
        ```

        ```plan plugin=kubenet nodes=3
        ```

        ```claim lab=main
        host/client -> host/server: delivered
        ```

        ```recall who
        Who is `192.0.2.2`?
        ---
        The server, `192.0.2.2`.
        ```
        """);
    edit("content/course.yaml", "unlock: enforce", "unlock: advise");
    edit("content/course.yaml", "first, second", "live, first, second");
    await(() -> body("/").contains("Is it?"));
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<span class=\"prompt\">root@client:~# </span><span class=\"command\">ping -c 1 ",
        "1 packets transmitted, 1 received, 0% packet loss",
        "<span class=\"remark\"># Is anybody there?</span>",
        "href=\"/share/live.1\"",
        "id=\"figure-1\"",
        "Figure 1.1. A cable from <span class=\"addr addr-vnet\" data-ip=\"192.0.2.1\"",
        "id=\"net-2-figure\"",
        "id=\"walk-3\"",
        "Figure 1.2. A request.",
        "href=\"/walk?scenario=pair&amp;from=host/client&amp;to=host/server&amp;predict=\">Predict",
        "aria-label=\"Steps of figure 1.2\" hidden>",
        "Open in lab<span class=\"unseen\">: ping -c 1 192.0.2.2</span>",
        "Show the answer</summary>",
        "data-lives=\"host/client, eth0\" role=\"button\" tabindex=\"0\""
            + " aria-label=\"192.0.2.1: host/client, eth0\">192.0.2.1</span>",
        "Figure 1.3.",
        "href=\"/plan?plugin=kubenet&amp;nodes=3",
        "The client is <span class=\"addr addr-vnet\" data-ip=\"192.0.2.1\"",
        "a stranger is <code>198.51.100.9</code>",
        "The server, <span class=\"addr addr-vnet\" data-ip=\"192.0.2.2\""
      })
  void thePageHas(String html) {
    assertTrue(body("/chapters/live").contains(html), () -> body("/chapters/live"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"could not be computed", "delivered</code>", "style=", "<code class=\"addr\">"})
  void thePageHasNot(String html) {
    assertFalse(body("/chapters/live").contains(html), () -> body("/chapters/live"));
  }

  @Test
  void elementIdsAreUnique() {
    var ids =
        Pattern.compile(" id=\"([^\"]+)\"")
            .matcher(body("/chapters/live"))
            .results()
            .map(found -> found.group(1))
            .toList();
    assertEquals(ids.stream().distinct().toList(), ids);
  }

  @Test
  void aBlockOpensALabThatOneCanGoOnWith() {
    var shown = body("/share/live.1");
    assertTrue(shown.contains("ping -c 1"), shown);
    assertEquals(404, visit.get("/share/live.4").statusCode(), "a plan has no lab");
    assertEquals(404, visit.get("/share/live.99").statusCode());
    assertEquals(404, visit.get("/share/nothing.1").statusCode());
    var own = new Visit(site);
    var lab = own.post("/share/live.1", "/share/live.1").body();
    assertTrue(lab.contains("ping -c 1") && lab.contains("/lab/pair/run"), lab);
  }

  @Test
  void commandsAreFound() {
    assertTrue(body("/search?q=ping").contains("/chapters/live"));
  }

  @Test
  void aBlockThatFailsIsTheAuthorsToMend() throws Exception {
    edit(LIVE, "! ping", "ping");
    await(() -> body("/").contains("content/chapters/live.md:17:"));
    assertTrue(body("/chapters/live").contains("0% packet loss"), "the last good version");
    edit(LIVE, "\nping -c 1 192.0.2.9", "\n! ping -c 1 192.0.2.9");
    await(() -> !body("/").contains("content/chapters/live.md:"));
  }

  private static void edit(String path, String from, String to) throws Exception {
    var text = Files.readString(site.file(path));
    assertTrue(text.contains(from), path + " has no " + from);
    Files.writeString(site.file(path), text.replace(from, to));
  }

  private static String body(String path) {
    return visit.get(path).body();
  }

  private static void await(BooleanSupplier condition) throws InterruptedException {
    var end = Instant.now().plus(Duration.ofSeconds(20));
    while (!condition.getAsBoolean() && Instant.now().isBefore(end)) {
      Thread.sleep(50);
    }
    assertTrue(condition.getAsBoolean());
  }
}
