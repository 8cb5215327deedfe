package hopwise.quiz;

import java.util.Optional;

/** How much can be typed in the network of an item. */
public final class PlayedLines {
  /** Lines, at most. */
  public static final int MOST = 100;

  /** Characters of a line. */
  public static final int LONGEST = 2_000;

  /** Characters of all lines and their places together. */
  public static final int LONGEST_OF_ALL = 20_000;

  private PlayedLines() {}

  static Optional<String> refusal(Response.Played played) {
    var lines = played.lines();
    if (lines.size() > MOST) {
      return Optional.of("A question takes " + MOST + " commands; undo some, or begin again.");
    }
    if (lines.stream().anyMatch(line -> line.text().isBlank() || line.place().isBlank())) {
      return Optional.of("A command has words and a place.");
    }
    if (lines.stream().anyMatch(line -> line.text().length() > LONGEST)) {
      return Optional.of("A command has at most " + LONGEST + " characters here.");
    }
    int all = lines.stream().mapToInt(line -> line.text().length() + line.place().length()).sum();
    return all <= LONGEST_OF_ALL
        ? Optional.empty()
        : Optional.of(
            "A question takes %d characters in all; undo some commands, or begin again."
                .formatted(LONGEST_OF_ALL));
  }
}
