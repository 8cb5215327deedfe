package hopwise.exchange;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Makes Markdown of other ways to write a text, so that it looks the same. */
final class MarkdownOf {
  private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^<>]*>|<!--[^<>]*-->");
  private static final Pattern ENTITY =
      Pattern.compile("&(?:[a-zA-Z][a-zA-Z0-9]*|#[0-9xX][0-9a-fA-F]*);");
  private static final Pattern ACTIVE =
      Pattern.compile("[\\\\`*\\[\\]<>~|]|(?<![\\p{L}\\p{N}])_|_(?![\\p{L}\\p{N}])|&(?=[#a-zA-Z])");
  private static final Pattern LINE_START =
      Pattern.compile("(?m)^(?:[#+=-]|(\\d{1,9})([.)])(?=\\s|$))");
  private static final Pattern IN_HTML = Pattern.compile("[\\\\`*_\\[\\]~|]");
  private static final Pattern HTML_START = Pattern.compile("^(?:[#+=>-]|(\\d{1,9})([.)]))");
  private static final Pattern BREAK = Pattern.compile("\\n[ \\t\\n]*\\n[ \\t]*");

  private MarkdownOf() {}

  static boolean hasTags(String text) {
    return TAG.matcher(text).find() || ENTITY.matcher(text).find();
  }

  /**
   * Marks mean nothing in plain text. A line's end is a line's end, an empty line a paragraph's.
   */
  static String plain(String text) {
    var lines = text.replaceAll("[ \\t]*\\n[ \\t]*", "\n");
    var marked = ACTIVE.matcher(lines).replaceAll("\\\\$0");
    var started = LINE_START.matcher(marked).replaceAll(MarkdownOf::started);
    return BREAK
        .splitAsStream(started)
        .map(paragraph -> paragraph.replace("\n", "\\\n"))
        .reduce((a, b) -> a + "\n\n" + b)
        .orElse("");
  }

  private static String started(MatchResult start) {
    return start.group(1) == null
        ? "\\\\" + start.group()
        : start.group(1) + "\\\\" + start.group(2);
  }

  /**
   * Tags stay. What Markdown would read as a mark becomes an entity, which means the same in a
   * block of HTML and outside.
   */
  static String html(String html) {
    var line = html.replaceAll("\\s*\\n\\s*", " ").strip();
    var result = new StringBuilder();
    var tags = TAG.matcher(line);
    int from = 0;
    while (tags.find()) {
      result.append(entities(line.substring(from, tags.start()))).append(tags.group());
      from = tags.end();
    }
    result.append(entities(line.substring(from)));
    return HTML_START
        .matcher(result)
        .replaceFirst(start ->
            start.group(1) == null
                ? "&#" + (int) start.group().charAt(0) + ";"
                : start.group(1) + "&#" + (int) start.group(2).charAt(0) + ";");
  }

  private static String entities(String text) {
    return IN_HTML.matcher(text).replaceAll(mark -> "&#" + (int) mark.group().charAt(0) + ";");
  }
}
