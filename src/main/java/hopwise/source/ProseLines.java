package hopwise.source;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a chapter outside fenced blocks, and two defects that Markdown itself passes over in
 * silence: a block that nothing closes, and a footnote that nothing explains.
 */
final class ProseLines {
  private static final Pattern FENCE = Pattern.compile(" {0,3}(`{3,}|~{3,})(.*)");
  private static final Pattern CODE = Pattern.compile("(`+)[^`]*\\1");
  private static final Pattern FOOTNOTE = Pattern.compile("\\[\\^([^\\]\\s]+)\\](:?)");

  private record Line(int number, String text) {}

  private record Open(Line line, String marks) {}

  private final String path;
  private final Consumer<Diagnostic> problems;
  private final List<Line> prose = new ArrayList<>();
  private @Nullable Open open;

  private ProseLines(String path, Consumer<Diagnostic> problems) {
    this.path = path;
    this.problems = problems;
  }

  /** Reports both defects in {@code body}, which begins at {@code firstLine} of its file. */
  static void check(String path, int firstLine, String body, Consumer<Diagnostic> problems) {
    var lines = new ProseLines(path, problems);
    int number = firstLine;
    for (var text : body.lines().toList()) {
      lines.read(new Line(number++, text));
    }
    lines.reportOpen();
    lines.footnotes();
  }

  private void read(Line line) {
    var fence = FENCE.matcher(line.text());
    if (!fence.matches()) {
      if (open == null) {
        prose.add(line);
      }
    } else if (open == null) {
      open = new Open(line, fence.group(1));
    } else if (fence.group(1).startsWith(open.marks())) {
      ended(line, fence);
    }
  }

  /** A fence with a word behind it begins a block and can end none. */
  private void ended(Line line, Matcher fence) {
    if (fence.group(2).isBlank()) {
      open = null;
    } else {
      reportOpen();
      open = new Open(line, fence.group(1));
    }
  }

  private void reportOpen() {
    if (open != null) {
      var message = "this block is never closed: end it with a line %s".formatted(open.marks());
      problems.accept(Diagnostic.error(path, open.line().number(), 1, "unclosed-fence", message));
    }
  }

  private void footnotes() {
    var explained = new ArrayList<String>();
    for (var line : prose) {
      var note = FOOTNOTE.matcher(line.text());
      if (note.lookingAt() && !note.group(2).isEmpty()) {
        explained.add(note.group(1));
      }
    }
    for (var line : prose) {
      var text = CODE.matcher(line.text()).replaceAll(code -> " ".repeat(code.group().length()));
      FOOTNOTE
          .matcher(text)
          .results()
          .filter(note -> !explained.contains(note.group(1)))
          .forEach(note ->
              problems.accept(
                  Diagnostic.error(
                      path,
                      line.number(),
                      note.start() + 1,
                      "unknown-footnote",
                      "no line “[^%s]: …” explains this footnote".formatted(note.group(1)))));
    }
  }
}
