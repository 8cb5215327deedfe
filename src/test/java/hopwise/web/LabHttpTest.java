package hopwise.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Labs as a browser without scripts has them, and what their scripts are answered. */
class LabHttpTest {
  private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([^\"]*)\"");
  private static TestSite site;

  @BeforeAll
  static void start() throws IOException {
    site = TestSite.small();
    for (var name : List.of("vm", "changing", "leaving")) {
      put(name, Files.readString(Path.of("content/scenarios/linux-primitives.yaml")));
    }
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  private static void put(String scenario, String text) throws IOException {
    var file = site.file("content/scenarios/" + scenario + ".yaml");
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  /** Types lines at the page as it stands, and gives the page after it. */
  private static HttpResponse<String> type(Visit visit, String lab, String lines) {
    return post(visit, lab, seen(visit, lab), lines);
  }

  private static HttpResponse<String> post(Visit visit, String lab, String seen, String lines) {
    return visit.post(
        "/lab/" + lab, "/lab/" + lab + "/run", "seen", seen, "tab", "host/vm", "line", lines);
  }

  private static HttpResponse<String> act(Visit visit, String lab, String action) {
    return visit.post(
        "/lab/" + lab, "/lab/" + lab + "/" + action, "seen", seen(visit, lab), "tab", "host/vm");
  }

  private static String seen(Visit visit, String lab) {
    var found = SEEN.matcher(visit.get("/lab/" + lab).body());
    return found.find() ? found.group(1) : "";
  }

  private static List<String> commands(String html) {
    return Pattern.compile("<span class=\"command\">([^<]*)</span>")
        .matcher(html)
        .results()
        .map(found -> found.group(1))
        .toList();
  }

  @Test
  void aVisitorLooksAndNothingIsKept() {
    var page = new Visit(site).get("/lab/vm");
    assertEquals(200, page.statusCode());
    assertTrue(page.body().contains("Nothing was typed at host/vm yet."));
    assertTrue(page.headers().allValues("Set-Cookie").isEmpty());
    assertEquals(page.body(), new Visit(site).get("/lab/vm").body());
  }

  @Test
  void theFirstCommandBeginsALabAndTheOthersGoOn() {
    var visit = new Visit(site);
    var first = type(visit, "vm", "ip link add br0 type bridge");
    assertEquals(200, first.statusCode());
    var second = type(visit, "vm", "ip -br link show dev br0");
    assertEquals(
        List.of("ip link add br0 type bridge", "ip -br link show dev br0"),
        commands(second.body()));
    assertTrue(second.body().contains("br0              DOWN"), second.body());
    assertTrue(visit.get("/lab").body().contains("2 commands, go on"));
    assertEquals(List.of(), commands(new Visit(site).get("/lab/vm").body()));
  }

  @Test
  void undoResetAndTheWayBack() {
    var visit = new Visit(site);
    type(visit, "vm", "echo one\necho two\necho three");
    assertEquals(List.of("echo one", "echo two"), commands(act(visit, "vm", "undo").body()));
    var reset = act(visit, "vm", "reset").body();
    assertEquals(List.of(), commands(reset));
    assertTrue(reset.contains("Bring back 2 commands"));
    type(visit, "vm", "echo new");
    var back = act(visit, "vm", "back").body();
    assertEquals(List.of("echo one", "echo two"), commands(back));
    assertTrue(back.contains("Bring back 1 command"));
    assertEquals(List.of("echo new"), commands(act(visit, "vm", "back").body()));
  }

  @Test
  void aTabThatIsBehindIsToldAndKeepsItsLine() {
    var visit = new Visit(site);
    type(visit, "vm", "echo one");
    var seen = seen(visit, "vm");
    type(visit, "vm", "echo two");
    var stale = post(visit, "vm", seen, "echo late");
    assertEquals(409, stale.statusCode());
    assertEquals(List.of("echo one", "echo two"), commands(stale.body()));
    assertTrue(stale.body().contains("has gone on in another tab"));
    assertTrue(stale.body().contains(">echo late</textarea>"));
    assertEquals(200, type(visit, "vm", "echo late").statusCode());
  }

  @ParameterizedTest
  @ValueSource(strings = {"run", "undo", "reset", "back", "keep", "share"})
  void theAddressOfAFormLeadsToTheLab(String form) {
    var page = new Visit(site).get("/lab/vm/" + form);
    assertEquals(200, page.statusCode());
    assertEquals("/lab/vm", page.uri().getPath());
    assertEquals("private, no-store", page.headers().firstValue("Cache-Control").orElse(""));
  }

  @Test
  void whatAFormDidIsSaidAndThePanelIsKept() {
    var visit = new Visit(site);
    type(visit, "vm", "echo one\npign 8.8.8.8");
    var wrong = visit.get("/lab/vm").body();
    assertTrue(wrong.contains("Exit status 127: there is no command of this name."), wrong);
    assertTrue(wrong.contains("Did you mean ping"), wrong);
    var undone =
        visit.post(
            "/lab/vm",
            "/lab/vm/undo",
            "seen",
            seen(visit, "vm"),
            "tab",
            "host/vm",
            "panel",
            "changes");
    assertTrue(undone.body().contains("Undone: “pign 8.8.8.8”."), undone.body());
    assertTrue(undone.uri().getQuery().contains("panel=changes"), undone.uri().toString());
    assertTrue(act(visit, "vm", "reset").body().contains("The lab begins again."));
    assertTrue(visit.get("/progress").body().contains("Choose a lab"));
    type(visit, "vm", "name=value");
    assertTrue(visit.get("/lab/vm?panel=changes").body().contains("<code>name=value</code>"));
    assertTrue(visit.get("/progress").body().contains("1 command<"), "progress");
  }

  @Test
  void aCommandThatIsNotFinishedWaitsForItsNextLine() {
    var visit = new Visit(site);
    var page = type(visit, "vm", "echo one\nfor i in 1 2; do");
    assertEquals(422, page.statusCode());
    assertEquals(List.of("echo one"), commands(page.body()));
    assertTrue(page.body().contains(">for i in 1 2; do</textarea>"), page.body());
    var done = type(visit, "vm", "for i in 1 2; do\necho $i\ndone");
    assertTrue(done.body().contains("<pre class=\"typed-output\">1\n2</pre>"), done.body());
  }

  @Test
  void everyPlaceHasATerminalOfItsOwn() {
    var visit = new Visit(site);
    type(visit, "vm", "x=5");
    var other = visit.get("/lab/vm?tab=host/outside").body();
    assertTrue(other.contains("root@outside:~#"), other);
    assertEquals(List.of(), commands(other));
    var filled = visit.get("/lab/vm?tab=host/vm&line=echo+%24x").body();
    assertTrue(filled.contains(">echo $x</textarea>"));
    assertTrue(visit.get("/lab/vm?tab=host/nowhere").body().contains("root@vm:~#"));
    assertTrue(visit.get("/lab/vm?places=side").body().contains("tab=host/outside#line"));
    assertTrue(visit.get("/lab/vm?places=zzz").body().contains("No place here has “zzz”"));
  }

  @Test
  void aLabComesBackAfterARestart() {
    var visit = new Visit(site);
    type(visit, "vm", "ip netns add blue");
    site.stop();
    site.start();
    var page = type(visit, "vm", "ip netns list").body();
    assertTrue(page.contains("<pre class=\"typed-output\">blue</pre>"), page);
  }

  @Test
  void aCopyDoesNotChangeAndOthersGoOnFromIt() {
    var visit = new Visit(site);
    type(visit, "vm", "ip netns add blue\nip netns list");
    var shared = act(visit, "vm", "share");
    var address = shared.uri().getPath();
    assertTrue(address.matches("/share/[0-9a-f]{32}"), address);
    type(visit, "vm", "ip netns add red");
    var other = new Visit(site);
    assertEquals(
        List.of("ip netns add blue", "ip netns list"), commands(other.get(address).body()));
    var own = other.post(address, address).body();
    assertEquals(List.of("ip netns add blue", "ip netns list"), commands(own));
    var page = type(other, "vm", "ip netns list").body();
    assertTrue(page.contains("<pre class=\"typed-output\">blue</pre>"), page);
    assertEquals(404, other.get("/share/" + "0".repeat(32)).statusCode());
  }

  @Test
  void whoBeganBeforeTheScenarioChangedChooses() throws IOException {
    var old = Files.readString(Path.of("content/scenarios/linux-primitives.yaml"));
    put("changing", old);
    var visit = new Visit(site);
    type(visit, "changing", "ip -br -4 address show dev eth0");
    put("changing", old.replace("10.1.0.4/24", "10.1.0.9/24"));
    var page = visit.get("/lab/changing").body();
    assertTrue(page.contains("was changed since you began"), page);
    assertTrue(page.contains("data-ip=\"10.1.0.4\""), page);
    var kept = act(visit, "changing", "keep").body();
    assertFalse(kept.contains("was changed since you began"));
    assertTrue(kept.contains("data-ip=\"10.1.0.4\""));
    act(visit, "changing", "reset");
    var fresh = type(visit, "changing", "ip -br -4 address show dev eth0").body();
    assertTrue(fresh.contains("10.1.0.9/24"), fresh);
    var back = act(visit, "changing", "back").body();
    assertTrue(back.contains("data-ip=\"10.1.0.4\""), back);
  }

  @Test
  void aLabWhoseScenarioIsGoneGoesOn() throws IOException {
    var visit = new Visit(site);
    type(visit, "leaving", "echo one");
    Files.delete(site.file("content/scenarios/leaving.yaml"));
    var page = type(visit, "leaving", "echo two");
    assertEquals(List.of("echo one", "echo two"), commands(page.body()));
    assertTrue(page.body().contains("no longer part of the course"));
    assertEquals(404, new Visit(site).get("/lab/leaving?tab=host/vm").statusCode());
  }

  @Test
  void scriptsAreToldWhatIsNew() {
    var visit = new Visit(site);
    type(visit, "vm", "echo one");
    var token = Visit.token(visit.get("/lab/vm").body());
    var body =
        "token=%s&seen=%s&tab=host/vm&last=1&line=%s"
            .formatted(
                token,
                seen(visit, "vm"),
                URLEncoder.encode("echo two\nfrobnicate", StandardCharsets.UTF_8));
    var answer = visit.send(visit.script("/lab/vm/run", body));
    assertEquals(200, answer.statusCode());
    assertFalse(answer.body().contains("echo one"), answer.body());
    assertTrue(answer.body().contains("echo two"), answer.body());
    assertTrue(answer.body().contains("typed-failed"), answer.body());
    var again = visit.send(visit.script("/lab/vm/run", body));
    assertTrue(again.body().contains("\"stale\":true"), again.body());
    assertTrue(again.body().contains("echo one"), again.body());
    assertEquals(
        "[\"frobnicate\",\"echo two\",\"echo one\"]",
        visit.get("/lab/vm/history?tab=host/vm").body());
  }

  @Test
  void longOutputIsFoldedAndThereAsAWhole() {
    var visit = new Visit(site);
    var page =
        type(
                visit,
                "vm",
                "for i in $(cat /proc/sys/net/ipv4/ip_default_ttl) 1 2 3; do sysctl -a; sysctl -a;"
                    + " sysctl -a; done")
            .body();
    assertTrue(page.contains("more lines: show all"), page);
    var all = visit.get("/lab/vm/output/1");
    assertTrue(all.headers().firstValue("Content-Type").orElse("").startsWith("text/plain"));
    assertTrue(all.body().lines().count() > 240, "" + all.body().lines().count());
  }

  @Test
  void thePanelsShowWhatACommandDid() {
    var visit = new Visit(site);
    var changed = type(visit, "vm", "ip link add br0 type bridge").body();
    assertTrue(changed.contains("class=\"line-added\""), changed);
    var sent = type(visit, "vm", "ping -c 1 8.8.8.8").body();
    assertTrue(sent.contains("id=\"walk-1\""), sent);
    var chosen = visit.get("/lab/vm?panel=walk&from=host/vm&to=10.1.0.1&after=1").body();
    assertTrue(chosen.contains("after 1 of 2 commands"), chosen);
    assertTrue(visit.get("/lab/vm?panel=walk&from=host/x&to=y").body().contains("host/x"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/lab/unknown",
        "/lab/..%2f",
        "/lab/vm/output/7",
        "/lab/vm/output/x",
        "/lab/vm/log?before=x",
        "/share/x",
        "/share/first.99"
      })
  void whatIsNotThereSaysSo(String path) {
    assertEquals(404, new Visit(site).get(path).statusCode(), path);
  }

  @Test
  void completionNeedsNobody() {
    var answer = new Visit(site).get("/lab/vm/complete?tab=host/vm&line=ip+ro&cursor=5");
    assertTrue(answer.body().contains("\"candidates\":[\"route\"]"), answer.body());
    for (var wrong : List.of("line=ip&cursor=9", "line=ip&cursor=x", "line=ip")) {
      assertEquals(400, new Visit(site).get("/lab/vm/complete?" + wrong).statusCode(), wrong);
    }
  }
}
