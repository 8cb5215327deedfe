package hopwise.simulator.shell.grammar;

import java.util.List;

/** A word of a command line before its variables are replaced. */
public record Word(List<Part> parts) {
  /** Copies the parts. */
  public Word {
    parts = List.copyOf(parts);
  }

  /** A part of a word; one in quotes is never split at blanks. */
  public sealed interface Part {
    /** Whether it stood in quotes. */
    boolean quoted();
  }

  /** Plain text. */
  public record Text(String text, boolean quoted) implements Part {}

  /** {@code $NAME}; {@code ?} is the last status. */
  public record Variable(String name, boolean quoted) implements Part {}

  /** {@code $(…)} or backquotes. */
  public record Output(String script, boolean quoted) implements Part {}

  /** The text of a word without variables and quotes, else empty. */
  public String plain() {
    return parts.size() == 1 && parts.getFirst() instanceof Text(var text, var quoted) && !quoted
        ? text
        : "";
  }
}
