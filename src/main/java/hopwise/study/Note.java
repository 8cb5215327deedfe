package hopwise.study;

import java.time.Instant;

/**
 * What a learner wrote about a section, for nobody else.
 *
 * @param chapter its slug
 * @param anchor of its heading
 * @param text plain; lines end with a line feed; 1 to {@link #LONGEST} characters
 */
public record Note(String chapter, String anchor, String text, Instant updated) {
  /** The longest note, in characters. */
  public static final int LONGEST = 10_000;
}
