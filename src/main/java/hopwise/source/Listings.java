package hopwise.source;

import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.util.ast.ContentNode;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.Escaping;
import java.util.Objects;
import java.util.regex.Pattern;

/** Sets code. In a console listing, prompts, commands and output are told apart. */
final class Listings {
  private static final Pattern LANGUAGE = Pattern.compile("[\\w+#.-]+");

  /** {@code $}, {@code laptop$}, {@code root@node-0:~#}, {@code / #}, {@code PS C:\>}. */
  private static final Pattern COMMAND =
      Pattern.compile(
          "(\\$|[\\w.-]+\\$|[\\w.-]+@[\\w.-]+:[^\\s#$]*[#$]|(?:/[\\w./-]*|~) [#$]|PS [^>]*>)"
              + "(?: (.*)|$)");

  private Listings() {}

  static void settle(Node root) {
    for (var code : Tree.all(root, FencedCodeBlock.class)) {
      var language = LANGUAGE.matcher(code.getInfo().unescape());
      settle(code, language.lookingAt() ? language.group() : "");
    }
    for (var code : Tree.all(root, IndentedCodeBlock.class)) {
      settle(code, "");
    }
  }

  private static void settle(ContentNode code, String language) {
    var text = code.getContentChars().toString().stripTrailing();
    var label = language.isEmpty() ? "" : "<figcaption>" + language + "</figcaption>";
    var type = language.isEmpty() ? "" : " class=\"language-" + language + "\"";
    var body = language.equals("console") ? console(text) : Escaping.escapeHtml(text, false);
    var html =
        "<figure class=\"code\" data-behaviour=\"copy\">%s<pre tabindex=\"0\"><code%s>%s</code></pre></figure>\n"
            .formatted(label, type, body);
    Tree.replace(code, new Settled.Standing(new Settled.Markup(html, "", text)));
  }

  private static String console(String text) {
    var html = new StringBuilder();
    boolean goesOn = false;
    for (var line : text.split("\n", -1)) {
      var command = COMMAND.matcher(line);
      boolean begins = !goesOn && command.matches();
      if (begins) {
        html.append(span("prompt", command.group(1) + " "));
        html.append(span("command", Objects.requireNonNullElse(command.group(2), "")));
      } else {
        html.append(span(goesOn ? "command" : "output", line));
      }
      html.append('\n');
      goesOn = (begins || goesOn) && line.endsWith("\\");
    }
    return html.substring(0, html.length() - 1);
  }

  private static String span(String name, String text) {
    return text.isEmpty()
        ? ""
        : "<span class=\"%s\">%s</span>".formatted(name, Escaping.escapeHtml(text, false));
  }
}
