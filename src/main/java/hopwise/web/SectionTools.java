package hopwise.web;

import hopwise.course.Chapter;
import hopwise.web.view.NoteViews.Tools;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts the tools of a section, bookmark and note, behind each heading of a chapter. */
final class SectionTools {
  private static final Pattern HEADING =
      Pattern.compile("<h([23]) id=\"([^\"]+)\">.*?</h\\1>", Pattern.DOTALL);

  private final Margins margins;
  private final Templates templates;

  SectionTools(Margins margins, Templates templates) {
    this.margins = margins;
    this.templates = templates;
  }

  /** The tools of a chapter for one reader. */
  InChapter of(Visitor visitor, Chapter chapter) {
    return new InChapter(templates, visitor, chapter, margins.kept(visitor));
  }

  /** The tools of a chapter for one reader. */
  record InChapter(Templates templates, Visitor visitor, Chapter chapter, Margins.Kept kept) {

    /** The HTML with the tools in place. */
    String into(String html) {
      return HEADING
          .matcher(html)
          .replaceAll(found -> Matcher.quoteReplacement(found.group() + tools(found)));
    }

    private String tools(MatchResult heading) {
      var anchor = heading.group(2);
      return Margins.section(chapter, anchor)
          .map(section -> templates.fragment("section-tools", view(section)))
          .orElse("");
    }

    private Tools view(Chapter.Section section) {
      var slug = chapter.slug();
      var anchor = section.anchor();
      return new Tools(
          Margins.bookmarkUrl(slug, anchor),
          kept.marked(slug, anchor),
          Margins.form(slug, anchor, section.title(), kept.note(slug, anchor), "chapter"),
          visitor.formToken());
    }
  }
}
