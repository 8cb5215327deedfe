package hopwise.web;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every template renders with full and with empty views, and what it prints obeys the
 * Content-Security-Policy. {@code -Dlook.out=DIR} keeps the pages, to look at them.
 */
class TemplatesTest {
  private static final PebbleEngine ENGINE = engine();
  private static final Pattern INLINE =
      Pattern.compile("<style|\\sstyle=|\\son[a-z]+=|javascript:|<script(?![^>]*\\ssrc=)");
  private static final Pattern ASSET = Pattern.compile("(?:href|src)=\"/static/0/([^\"]+)\"");
  private static final Pattern ID = Pattern.compile("\\sid=\"([^\"]*)\"");
  private static final Pattern POST = Pattern.compile("(?s)<form[^>]*method=\"post\".*?</form>");
  private static final Pattern BEHAVIOUR = Pattern.compile("data-behaviour=\"([^\"]+)\"");

  private static PebbleEngine engine() {
    var loader = new ClasspathLoader();
    loader.setPrefix("templates");
    return new PebbleEngine.Builder().loader(loader).strictVariables(true).build();
  }

  static Stream<Map.Entry<String, Samples.Sample>> samples() {
    return Samples.all().entrySet().stream();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void rendersCleanly(Map.Entry<String, Samples.Sample> entry) throws IOException {
    var sample = entry.getValue();
    var page = render(sample);
    keep(entry.getKey(), page);
    assertAll(
        () -> assertEquals(List.of(), found(INLINE, page, 0), "inline script or style"),
        () -> assertEquals(List.of(), missingFiles(page), "files that are not there"),
        () -> assertEquals(List.of(), repeated(found(ID, page, 1)), "ids used twice"),
        () -> assertEquals(1, count(page, "<h1"), "headings of level 1"),
        () -> assertEquals(List.of(), withoutToken(sample, page), "forms without a token"));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void printsNoNullAndNoEscapedHtml(Map.Entry<String, Samples.Sample> entry) throws IOException {
    var page = render(entry.getValue());
    assertTrue(!page.contains("null") && !page.contains("&lt;p") && !page.contains("{{"), page);
  }

  private static String render(Samples.Sample sample) throws IOException {
    var page = new StringWriter();
    ENGINE
        .getTemplate(sample.template())
        .evaluate(page, Map.of("frame", sample.frame(), "view", sample.view()));
    return page.toString();
  }

  private static void keep(String name, String page) throws IOException {
    var out = System.getProperty("look.out");
    if (out != null) {
      Files.createDirectories(Path.of(out));
      Files.writeString(Path.of(out, name + ".html"), page);
    }
  }

  private static List<String> found(Pattern pattern, String page, int group) {
    return pattern.matcher(page).results().map(match -> match.group(group)).toList();
  }

  private static List<String> missingFiles(String page) {
    var files = found(ASSET, page, 1).stream();
    var behaviours =
        found(BEHAVIOUR, page, 1).stream()
            .flatMap(names -> Stream.of(names.split(" ")))
            .map(name -> "js/" + name + ".js");
    return Stream.concat(files, behaviours)
        .filter(file -> !Files.isRegularFile(Path.of("static", file)))
        .distinct()
        .toList();
  }

  private static List<String> repeated(List<String> ids) {
    return ids.stream().filter(id -> ids.indexOf(id) != ids.lastIndexOf(id)).distinct().toList();
  }

  private static List<String> withoutToken(Samples.Sample sample, String page) {
    return sample.frame().token() == null
        ? List.of()
        : found(POST, page, 0).stream()
            .filter(form -> !form.contains("name=\"token\" value=\"token-1\""))
            .toList();
  }

  private static int count(String page, String part) {
    return page.split(Pattern.quote(part), -1).length - 1;
  }
}
