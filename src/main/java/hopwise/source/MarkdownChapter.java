package hopwise.source;

import hopwise.course.Block;
import hopwise.course.Chapter;
import java.util.List;
import java.util.Set;

/**
 * A chapter's text as read.
 *
 * @param words how many there are to read
 * @param anchors of its headings
 * @param links to chapters, its own headings included
 * @param questions places that show an item
 */
record MarkdownChapter(
    List<Block> blocks,
    List<Chapter.Section> sections,
    int words,
    Set<String> anchors,
    List<Link> links,
    List<Question> questions) {
  static final MarkdownChapter EMPTY =
      new MarkdownChapter(List.of(), List.of(), 0, Set.of(), List.of(), List.of());

  MarkdownChapter {
    blocks = List.copyOf(blocks);
    sections = List.copyOf(sections);
    anchors = Set.copyOf(anchors);
    links = List.copyOf(links);
    questions = List.copyOf(questions);
  }

  /**
   * A link inside the course.
   *
   * @param chapter the slug of the chapter it leads to
   * @param anchor empty for the top
   */
  record Link(String chapter, String anchor, Position position) {}

  /** A place that shows an item of the chapter's bank. */
  record Question(String item, Position position) {}
}
