package hopwise.web;

import hopwise.course.Chapter;
import hopwise.source.Edition;
import hopwise.web.view.Link;
import java.util.Optional;
import java.util.function.Supplier;

/** Finds the place in the course that an item sends its reader back to. */
final class ReadAgain {
  private final Supplier<Edition> edition;

  ReadAgain(Supplier<Edition> edition) {
    this.edition = edition;
  }

  /** The link for {@code chapter.md#anchor}; empty if the chapter is gone. */
  Optional<Link> link(String read) {
    var parts = read.split("#", 2);
    var slug = parts[0].replaceFirst("\\.md$", "");
    var anchor = parts.length > 1 ? parts[1] : "";
    return edition
        .get()
        .course()
        .withoutDrafts()
        .chapter(slug)
        .map(chapter -> link(chapter, anchor));
  }

  private static Link link(Chapter chapter, String anchor) {
    return chapter.sections().stream()
        .filter(section -> !anchor.isEmpty() && section.anchor().equals(anchor))
        .findFirst()
        .map(section ->
            new Link(
                "/chapters/" + chapter.slug() + "#" + anchor,
                chapter.title() + ": " + section.title()))
        .orElseGet(() -> new Link("/chapters/" + chapter.slug(), chapter.title()));
  }
}
