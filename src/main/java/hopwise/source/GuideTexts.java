package hopwise.source;

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
    var html = Markdown.flow(markdown, page);
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
}
