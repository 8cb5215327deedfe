package hopwise.source;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.util.ast.Document;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * Makes HTML of a guided lab's Markdown.
 *
 * @param spaces which space an address in a text belongs to
 */
record GuideTexts(AddressSpaces spaces, Names names, Consumer<Diagnostic> problems) {
  private static final FileTree NO_FIGURES = new FileTree("", Path.of(""));

  /** The text of {@code key}; empty where there is none. */
  String html(YamlNode step, String key) {
    return step.get(key).map(this::html).orElse("");
  }

  String html(YamlNode text) {
    var markdown = text.text();
    var context = new ChapterContext("", 0, spaces, Stages.NONE, List.of(), NO_FIGURES);
    var page = new Page(text.places().path(), new Lines(markdown, 1), context);
    var html = Markdown.flow(markdown, page, GuideTexts::misplaced);
    ProseLines.check(text.places().path(), 1, markdown, page.found.problems::add);
    for (var link : page.found.links) {
      names
          .link(link.chapter(), link.anchor())
          .ifPresent(defect -> problems.accept(text.error(defect.rule(), defect.message())));
    }
    for (var found : page.found.problems) {
      problems.accept(
          found.isError()
              ? text.error(found.rule(), found.message())
              : text.warning(found.rule(), found.message()));
    }
    return html;
  }

  /** The page of a lab has headings and a figure of its own. */
  private static void misplaced(Document document, Page page) {
    for (var heading : Tree.all(document, Heading.class)) {
      page.error(heading, "misplaced-heading", "a step has its title; write no heading in a text");
    }
    for (var image : Tree.all(document, Image.class)) {
      page.error(image, "misplaced-figure", "figures stand in chapters; a lab has one of its own");
    }
  }
}
