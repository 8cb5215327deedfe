package hopwise.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Bookmarks and notes by plain HTTP, as a browser without scripts keeps them. */
class NotesHttpTest {
  private static final String NOTE = "/notes/first/the-answer";
  private static final String MARK = "/bookmarks/first/the-answer";
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
  void aSectionIsMarkedAndUnmarked() {
    var visit = new Visit(site);
    var chapter = visit.post("/chapters/first", MARK, "on", "yes").body();
    assertEquals(1, QuizHttpTest.count(chapter, "aria-pressed=\"true\""));
    assertTrue(visit.get("/notes").body().contains("/chapters/first#the-answer"));
    assertTrue(visit.get("/progress").body().contains("First steps · bookmark"));
    var list = visit.post("/notes", MARK, "on", "no", "from", "notes");
    assertEquals("/notes", list.uri().getPath());
    assertTrue(list.body().contains("Nothing is marked yet"), list.body());
  }

  @Test
  void aNoteIsPlainTextWithItsLines() {
    var visit = new Visit(site);
    write(visit, "one <b>\r\n\r\n*three* {{ x }}  ", "0");
    var plain = "one &lt;b&gt;\n\n*three* {{ x }}<";
    for (var page : new String[] {"/chapters/first", "/notes", NOTE}) {
      assertTrue(visit.get(page).body().contains(plain), page);
    }
    assertFalse(new Visit(site).get("/chapters/first").body().contains("*three*"));
    write(visit, "", seen(visit));
    assertTrue(visit.get("/notes").body().contains("Nothing is marked yet"));
  }

  @Test
  void aStaleTabLosesNothing() {
    var visit = new Visit(site);
    write(visit, "first", "0");
    var old = seen(visit);
    write(visit, "second", old);
    var asked = write(visit, "third", old);
    assertEquals(409, asked.statusCode());
    assertTrue(asked.body().contains("<p class=\"own-text\">second</p>"), asked.body());
    assertTrue(asked.body().contains(">third</textarea>"), asked.body());
    visit.post(NOTE, NOTE, "text", "third", "newer", "second", "seen", seen(visit), "then", "both");
    assertTrue(visit.get(NOTE).body().contains(">second\n\nthird</textarea>"));
  }

  /** A first form goes round once for its cookie; it is read to its end before it is sent round. */
  @Test
  void noAnswerComesBeforeTheLastByteOfAForm() throws Exception {
    var address = URI.create(site.url(NOTE));
    try (var socket = new Socket(address.getHost(), address.getPort())) {
      var out = socket.getOutputStream();
      out.write(
          """
          POST %s HTTP/1.1
          Host: %s
          Origin: %s
          Content-Type: application/x-www-form-urlencoded
          Content-Length: 10

          text=\
          """
              .formatted(NOTE, address.getAuthority(), site.url(""))
              .replace("\n", "\r\n")
              .getBytes(UTF_8));
      out.flush();
      Thread.sleep(300);
      assertEquals(0, socket.getInputStream().available());
      out.write("abcde".getBytes(UTF_8));
      out.flush();
      var answer = new String(socket.getInputStream().readNBytes(12), UTF_8);
      assertEquals("HTTP/1.1 307", answer);
    }
  }

  @Test
  void aNoteHasALimitAndWhatIsTooLongComesBack() {
    var visit = new Visit(site);
    write(visit, "ä".repeat(10_000), "0");
    assertTrue(visit.get(NOTE).body().contains("ä".repeat(10_000) + "</textarea>"));
    var refused = write(visit, "b".repeat(10_003), seen(visit));
    assertEquals(422, refused.statusCode());
    assertTrue(refused.body().contains("Shorten it by 3."), refused.body());
    assertTrue(refused.body().contains("b".repeat(10_003)), "what was typed");
    assertTrue(visit.get(NOTE).body().contains("ä".repeat(10_000)));
  }

  @Test
  void scriptsAreToldTheVersion() {
    var visit = new Visit(site);
    var token = Visit.token(visit.post("/settings", "/settings", "theme", "auto").body());
    var body = "token=" + token + "&text=one&seen=0";
    var kept = visit.send(visit.script(NOTE, body));
    assertTrue(kept.body().matches(".*\"version\":\"\\d+\".*"), kept.body());
    var stale = visit.send(visit.script(NOTE, body.replace("one", "two")));
    assertEquals(409, stale.statusCode());
    assertTrue(stale.body().contains("\"text\":\"one\""), stale.body());
  }

  @Test
  void notesAreInNoSearchAndInTheExport() {
    var visit = new Visit(site);
    write(visit, "quokkaberry", "0");
    assertFalse(visit.get("/search?q=quokkaberry").body().contains("own-text"));
    assertTrue(visit.get("/search?q=quokkaberry").body().contains("Nothing"));
    assertTrue(visit.get("/settings/export").body().contains("quokkaberry"));
    visit.post("/settings", "/settings/delete");
    assertFalse(visit.get("/notes").body().contains("quokkaberry"));
  }

  @Test
  void aNoteOutlivesItsSection() throws Exception {
    try (var other = TestSite.small()) {
      var visit = new Visit(other);
      write(visit, "still here", "0");
      var file = other.file("content/chapters/first.md");
      Files.writeString(file, Files.readString(file).replace("## The answer", "## Renamed"));
      other.stop();
      other.start();
      var list = visit.get("/notes").body();
      assertTrue(list.contains("still here") && list.contains("section is gone"), list);
      write(visit, "", seen(visit));
      assertEquals(404, visit.get(NOTE).statusCode());
    }
  }

  @Test
  void thereIsNothingToNoteWhereNothingIs() {
    var visit = new Visit(site);
    for (var path : new String[] {"/notes/first/nowhere", "/notes/no-chapter/the-answer"}) {
      assertEquals(404, visit.get(path).statusCode());
      assertEquals(404, visit.post("/settings", path, "text", "x", "seen", "0").statusCode());
    }
    assertEquals(404, visit.post("/settings", "/bookmarks/first/nowhere").statusCode());
  }

  private static HttpResponse<String> write(Visit visit, String text, String seen) {
    return visit.post(NOTE, NOTE, "text", text, "seen", seen);
  }

  private static String seen(Visit visit) {
    var seen = Pattern.compile("name=\"seen\" value=\"(\\d+)\"").matcher(visit.get(NOTE).body());
    assertTrue(seen.find());
    return seen.group(1);
  }
}
