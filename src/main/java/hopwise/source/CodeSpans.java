package hopwise.source;

import com.vladsch.flexmark.util.sequence.Escaping;
import java.util.regex.Pattern;

/** Plain text in which code stands between backquotes: definitions and captions. */
final class CodeSpans {
  private static final Pattern SPAN = Pattern.compile("`([^`]+)`");

  private CodeSpans() {}

  static String html(String text) {
    return SPAN.matcher(Escaping.escapeHtml(text, false)).replaceAll("<code>$1</code>");
  }

  static String plain(String text) {
    return SPAN.matcher(text).replaceAll("$1");
  }
}
