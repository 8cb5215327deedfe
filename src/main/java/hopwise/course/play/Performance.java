package hopwise.course.play;

import java.util.List;

/**
 * The live blocks of a chapter, played in order.
 *
 * @param shown one for each live block
 */
public record Performance(List<Shown> shown, List<Problem> problems) {
  /** Of a chapter without live blocks. */
  public static final Performance NONE = new Performance(List.of(), List.of());

  /** Copies the lists. */
  public Performance {
    shown = List.copyOf(shown);
    problems = List.copyOf(problems);
  }

  /**
   * Something that did not go as the chapter says.
   *
   * @param block which live block, from 0
   * @param line which of its lines, from 0; -1 for the block itself
   * @param rule the id of a lint rule
   * @param message one sentence without a full stop
   */
  public record Problem(int block, int line, String rule, String message) {}
}
