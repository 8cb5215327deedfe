package hopwise.source;

import hopwise.course.Block;
import hopwise.course.Chapter;
import hopwise.simulator.net.Cidr;
import java.util.List;
import java.util.Set;

/**
 * A chapter's text as read.
 *
 * @param words how many there are to read
 * @param anchors of its headings
 * @param links to chapters, its own headings included
 * @param questions places that show an item
 * @param live where the blocks stand that the simulator fills
 * @param mentions addresses that are to get the colours of a scenario
 */
record MarkdownChapter(
    List<Block> blocks,
    List<Chapter.Section> sections,
    int words,
    Set<String> anchors,
    List<Link> links,
    List<Question> questions,
    List<LiveFence.Found> live,
    List<Mention> mentions) {
  static final MarkdownChapter EMPTY =
      new MarkdownChapter(
          List.of(), List.of(), 0, Set.of(), List.of(), List.of(), List.of(), List.of());

  MarkdownChapter {
    blocks = List.copyOf(blocks);
    sections = List.copyOf(sections);
    anchors = Set.copyOf(anchors);
    links = List.copyOf(links);
    questions = List.copyOf(questions);
    live = List.copyOf(live);
    mentions = List.copyOf(mentions);
  }

  /**
   * A link inside the course.
   *
   * @param chapter the slug of the chapter it leads to
   * @param anchor empty for the top
   */
  record Link(String chapter, String anchor, Position position) {}

  /**
   * An address in the text.
   *
   * @param text as it is written
   */
  record Mention(String text, Cidr addresses, Position position) {}

  /** A place that shows an item of the chapter's bank. */
  record Question(String item, Position position) {}
}
