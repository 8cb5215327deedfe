package hopwise.source;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.DelimitedLinkNode;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.Escaping;
import java.util.Optional;
import java.util.regex.Pattern;

/** Settles where links lead: to chapters, to headings of the same one, or out to the web. */
final class Links {
  private static final Pattern INSIDE = Pattern.compile("(?:([a-z0-9-]+)\\.md)?(?:#(.*))?");
  private static final Pattern OUTSIDE = Pattern.compile("(?i)(?:https?://|mailto:)\\S+");

  private Links() {}

  static void settle(Document document, Page page) {
    for (var link : Tree.all(document, Link.class)) {
      settle(link, unescaped(link.getUrl()), unescaped(link.getTitle()), page);
    }
    for (var link : Tree.all(document, LinkRef.class)) {
      var target = link.isDefined() ? link.getReferenceNode(document) : null;
      if (target != null) {
        settle(link, unescaped(target.getUrl()), unescaped(target.getTitle()), page);
      }
    }
    for (var link : Tree.all(document, DelimitedLinkNode.class)) {
      settleBare(link, page);
    }
  }

  private static void settleBare(DelimitedLinkNode link, Page page) {
    var shown = link.getText().toString();
    var url =
        switch (link) {
          case MailLink mail -> "mailto:" + shown;
          case AutoLink auto when shown.startsWith("www.") -> "https://" + shown;
          default -> shown;
        };
    var label = Escaping.escapeHtml(shown, false);
    var open = opening(link, url, "", page);
    var markup =
        open.map(tag -> new Settled.Markup(tag + label + "</a>", "", shown))
            .orElseGet(() -> new Settled.Markup(label, "", shown));
    Tree.replace(link, new Settled.Inline(markup));
  }

  private static void settle(Node link, String url, String title, Page page) {
    var open = opening(link, url, title, page);
    var closed = new Settled.Inline(open.orElse(""), open.isPresent() ? "</a>" : "");
    Tree.rename(link, closed);
  }

  private static Optional<String> opening(Node link, String url, String title, Page page) {
    var inside = INSIDE.matcher(url);
    if (!url.isEmpty() && inside.matches()) {
      var anchor = inside.group(2) == null ? "" : inside.group(2);
      var chapter = inside.group(1);
      page.found.links.add(
          new MarkdownChapter.Link(
              chapter == null ? page.context.slug() : chapter, anchor, page.position(link)));
      var path = chapter == null ? "" : "/chapters/" + chapter;
      var behind = anchor.isEmpty() ? "" : "#" + anchor;
      return Optional.of("<a href=\"%s\"%s>".formatted(href(path + behind), titled(title)));
    }
    if (OUTSIDE.matcher(url).matches()) {
      return Optional.of("<a href=\"%s\"%s rel=\"noopener\">".formatted(href(url), titled(title)));
    }
    var targets = "write CHAPTER.md#heading, #heading or an https: address";
    page.error(
        link, "link-not-allowed", "“%s” is no target; %s".formatted(shortened(url), targets));
    return Optional.empty();
  }

  private static String href(String url) {
    return Escaping.escapeHtml(Escaping.percentEncodeUrl(url), false);
  }

  private static String titled(String title) {
    return title.isEmpty() ? "" : " title=\"" + Escaping.escapeHtml(title, false) + "\"";
  }

  private static String unescaped(BasedSequence text) {
    return text.unescape();
  }

  private static String shortened(String url) {
    return url.length() > 60 ? url.substring(0, 60) + "…" : url;
  }
}
