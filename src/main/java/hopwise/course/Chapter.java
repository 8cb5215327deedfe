package hopwise.course;

import hopwise.quiz.Citation;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A chapter.
 *
 * @param slug its permanent name
 * @param summary the lead under the title, plain text
 * @param minutes how long it takes to read
 * @param objectives ids of {@link Course.Objective}
 * @param addresses whose address spaces colour its prose; null where the front matter has ranges
 * @param blocks its content in order
 * @param sections its text by heading, for the jump list and the search; the first has no heading
 */
public record Chapter(
    String slug,
    String title,
    String summary,
    int minutes,
    List<String> objectives,
    Status status,
    List<Citation> sources,
    @Nullable Scene addresses,
    List<Block> blocks,
    List<Section> sections) {
  /** How inline code begins whose address is to get the colour that {@code addresses} gives it. */
  public static final String UNCOLOURED = "<code class=\"addr\">";

  /** Copies the lists. */
  public Chapter {
    objectives = List.copyOf(objectives);
    sources = List.copyOf(sources);
    blocks = List.copyOf(blocks);
    sections = List.copyOf(sections);
  }

  /** What the simulator fills, in order. */
  public List<Live> live() {
    return blocks.stream()
        .flatMap(block -> block instanceof Live live ? Stream.of(live) : Stream.empty())
        .toList();
  }

  /** The same chapter with other content. */
  public Chapter withBlocks(List<Block> others) {
    return new Chapter(
        slug, title, summary, minutes, objectives, status, sources, addresses, others, sections);
  }

  /** Whether readers see a chapter. */
  public enum Status {
    /** Only visible on the author's own machine. */
    DRAFT,
    /** For everybody. */
    PUBLISHED
  }

  /**
   * The text from one heading to the next.
   *
   * @param level of the heading, 2 or more; 1 for the text before the first
   * @param anchor of the heading in the page; empty before the first
   * @param title of the heading; empty before the first
   * @param text plain
   */
  public record Section(int level, String anchor, String title, String text) {}
}
