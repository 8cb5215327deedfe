package hopwise.source;

import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.HtmlInlineComment;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * Cleans the HTML that authors write. A block of HTML is cleaned by itself; in a line of text, a
 * tag stays only if it is harmless and closed in the same place, so that nothing leaks into what
 * follows.
 */
final class RawHtml {
  private static final PolicyFactory POLICY =
      new HtmlPolicyBuilder()
          .allowElements(
              "a",
              "abbr",
              "b",
              "blockquote",
              "br",
              "caption",
              "cite",
              "code",
              "dd",
              "del",
              "details",
              "dfn",
              "div",
              "dl",
              "dt",
              "em",
              "hr",
              "i",
              "ins",
              "kbd",
              "li",
              "mark",
              "ol",
              "p",
              "pre",
              "q",
              "s",
              "samp",
              "small",
              "span",
              "strong",
              "sub",
              "summary",
              "sup",
              "table",
              "tbody",
              "td",
              "tfoot",
              "th",
              "thead",
              "tr",
              "u",
              "ul",
              "var",
              "wbr")
          .allowWithoutAttributes("span")
          .allowAttributes("href")
          .matching(Pattern.compile("(?i)(https?://|mailto:).*"))
          .onElements("a")
          .allowUrlProtocols("https", "http", "mailto")
          .requireRelsOnLinks("noopener")
          .allowAttributes("title")
          .onElements("abbr", "dfn")
          .allowAttributes("colspan", "rowspan", "scope")
          .onElements("td", "th")
          .toFactory();

  private static final Pattern TAG = Pattern.compile("<(/?)([a-zA-Z][a-zA-Z0-9-]*)");
  private static final Set<String> UNREADABLE = Set.of("script", "style");

  private RawHtml() {}

  /** A harmless opening tag that waits for its end. */
  private record Opening(HtmlInline node, String name, String clean) {}

  static void settle(Node root) {
    for (var block : Tree.all(root, HtmlBlockBase.class)) {
      var clean = POLICY.sanitize(block.getChars().toString());
      Tree.replace(block, new Settled.Standing(clean.isBlank() ? "" : clean.strip() + "\n", ""));
    }
    Tree.all(root, HtmlInlineComment.class).forEach(Node::unlink);
    var parents = new LinkedHashSet<Node>();
    Tree.all(root, HtmlInline.class).forEach(tag -> parents.add(tag.getParent()));
    parents.forEach(RawHtml::settleLine);
  }

  private static void settleLine(Node parent) {
    removeUnreadable(parent);
    var open = new ArrayDeque<Opening>();
    var dropped = new HashSet<Node>();
    for (var node : Tree.children(parent)) {
      if (node instanceof HtmlInline tag) {
        dropped.add(tag);
        settleTag(tag, open);
      }
    }
    dropped.forEach(Node::unlink);
  }

  private static void settleTag(HtmlInline tag, ArrayDeque<Opening> open) {
    var form = TAG.matcher(tag.getChars());
    if (!form.lookingAt()) {
      return;
    }
    var name = form.group(2).toLowerCase(Locale.ROOT);
    if (form.group(1).isEmpty()) {
      open(tag, name, open);
    } else if (open.stream().anyMatch(opening -> opening.name().equals(name))) {
      close(tag, name, open);
    }
  }

  private static void open(HtmlInline tag, String name, ArrayDeque<Opening> open) {
    var clean = POLICY.sanitize(tag.getChars().toString());
    var end = "</" + name + ">";
    if (clean.endsWith(end)) {
      open.push(new Opening(tag, name, clean.substring(0, clean.length() - end.length())));
    } else if (clean.startsWith("<")) {
      tag.insertBefore(new Settled.Inline(clean, ""));
    }
  }

  private static void close(HtmlInline tag, String name, ArrayDeque<Opening> open) {
    var opening = open.pop();
    while (!opening.name().equals(name)) {
      opening = open.pop();
    }
    opening.node().insertBefore(new Settled.Inline(opening.clean(), ""));
    tag.insertBefore(new Settled.Inline("</" + name + ">", ""));
  }

  private static void removeUnreadable(Node parent) {
    var until = "";
    for (var node : Tree.children(parent)) {
      var form = TAG.matcher(node instanceof HtmlInline ? node.getChars() : "");
      var name = form.lookingAt() ? form.group(2).toLowerCase(Locale.ROOT) : "";
      boolean begins = UNREADABLE.contains(name) && form.group(1).isEmpty();
      if (until.isEmpty() && begins) {
        until = name;
        node.unlink();
      } else if (!until.isEmpty()) {
        node.unlink();
        until = until.equals(name) && !begins ? "" : until;
      }
    }
  }
}
