package hopwise.quiz;

import java.util.List;

/**
 * What every item has. Texts are Markdown.
 *
 * @param id permanent, unique in its bank
 * @param objective an id of the course's objectives
 * @param stem the text posed
 * @param hints shown one by one, in practice only
 * @param explanation shown with the result
 * @param read what to read again: {@code chapter.md#anchor}
 */
public record Head(
    String id,
    String objective,
    String stem,
    List<String> hints,
    String explanation,
    String read,
    List<Citation> sources) {
  /** Copies the lists. */
  public Head {
    hints = List.copyOf(hints);
    sources = List.copyOf(sources);
  }
}
