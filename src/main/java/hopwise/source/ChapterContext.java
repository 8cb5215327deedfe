package hopwise.source;

import hopwise.course.Course;
import java.util.List;

/**
 * What a chapter's text refers to.
 *
 * @param slug of the chapter
 * @param number its place in the course, from 1; figures carry it
 * @param stages what live blocks can name
 * @param content where {@code figures/} is
 */
record ChapterContext(
    String slug,
    int number,
    AddressSpaces addresses,
    Stages stages,
    List<Course.Term> glossary,
    FileTree content) {
  ChapterContext {
    glossary = List.copyOf(glossary);
  }

  ChapterContext withoutGlossary() {
    return new ChapterContext(slug, number, addresses, stages, List.of(), content);
  }
}
