package hopwise.source;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.Escaping;
import hopwise.course.Chapter.Section;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The headings of a chapter: their anchors, and the text below them. */
final class Outline {
  private static final int DEEPEST_SECTION = 3;

  private final Page page;
  private final Set<String> anchors = new HashSet<>();
  private final Map<String, Integer> repeats = new HashMap<>();
  private final List<Section> sections = new ArrayList<>();
  private Section open = new Section(1, "", "", "");
  private final StringBuilder text = new StringBuilder();
  private int level = 1;

  private Outline(Page page) {
    this.page = page;
  }

  static Outline settle(Node document, Page page) {
    var outline = new Outline(page);
    for (var node : Tree.children(document)) {
      if (node instanceof Heading heading) {
        outline.add(heading);
      } else {
        outline.text.append(PlainText.of(node)).append('\n');
      }
    }
    outline.closeSection();
    return outline;
  }

  Set<String> anchors() {
    return anchors;
  }

  List<Section> sections() {
    return sections;
  }

  private void add(Heading heading) {
    check(heading);
    var title = PlainText.of(heading);
    var anchor = anchor(heading, title);
    if (heading.getLevel() <= DEEPEST_SECTION) {
      closeSection();
      open = new Section(heading.getLevel(), anchor, title, "");
    } else {
      text.append(title).append('\n');
    }
    settle(heading, title, anchor);
  }

  private void check(Heading heading) {
    if (heading.getLevel() == 1) {
      page.error(heading, "heading-1", "the title is in the front matter; sections begin with ##");
    } else if (heading.getLevel() > level + 1) {
      page.error(
          heading,
          "heading-jump",
          "a heading of level %d follows one of level %d".formatted(heading.getLevel(), level));
    }
    level = heading.getLevel();
  }

  private String anchor(Heading heading, String title) {
    var base =
        title
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^\\p{L}\\p{M}\\p{N}\\p{Pc} -]", "")
            .replace(' ', '-');
    base = base.isEmpty() ? "section" : base;
    var anchor = base;
    while (!anchors.add(anchor)) {
      anchor = base + "-" + repeats.merge(base, 1, Integer::sum);
    }
    if (!anchor.equals(base)) {
      page.warning(
          heading, "duplicate-anchor", "another heading has this anchor; here it is #" + anchor);
    }
    return anchor;
  }

  private static void settle(Heading heading, String title, String anchor) {
    var open = "<h%d id=\"%s\">".formatted(heading.getLevel(), anchor);
    var close =
        " <a class=\"anchor\" href=\"#%s\" aria-label=\"Link to “%s”\">#</a></h%d>\n"
            .formatted(anchor, Escaping.escapeHtml(title, false), heading.getLevel());
    Tree.rename(heading, new Settled.Standing(open, close));
  }

  private void closeSection() {
    sections.add(new Section(open.level(), open.anchor(), open.title(), text.toString().strip()));
    text.setLength(0);
  }
}
