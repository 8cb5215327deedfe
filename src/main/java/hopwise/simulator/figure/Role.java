package hopwise.simulator.figure;

/** How a line of text is set; the style sheet has the same sizes. */
public enum Role {
  /** What something is called. */
  NAME(Typeface.SANS_SEMIBOLD, 12.5, 12, 3, 18),
  /** An address or a range. */
  ADDRESS(Typeface.MONO, 11.5, 11, 3, 16),
  /** A few words beside. */
  NOTE(Typeface.SANS, 11.5, 11, 3, 16);

  private final Typeface typeface;
  private final double size;
  private final int ascent;
  private final int descent;
  private final int line;

  Role(Typeface typeface, double size, int ascent, int descent, int line) {
    this.typeface = typeface;
    this.size = size;
    this.ascent = ascent;
    this.descent = descent;
    this.line = line;
  }

  /** How far letters reach above the baseline, in pixels. */
  int ascent() {
    return ascent;
  }

  /** How far letters reach below the baseline, in pixels. */
  int descent() {
    return descent;
  }

  /** From one baseline to the next, in pixels. */
  int line() {
    return line;
  }

  /** How wide a text is, in pixels, rounded up. */
  int width(String text) {
    return (int) Math.ceil(typeface.advance(text) * size / 1000);
  }
}
