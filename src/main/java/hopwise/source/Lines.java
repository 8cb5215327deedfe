package hopwise.source;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Finds the line and column of a character in a text that begins at a line of its file. */
final class Lines {
  private final int[] starts;
  private final int first;

  Lines(String text, int first) {
    this.first = first;
    this.starts =
        IntStream.concat(
                IntStream.of(0),
                IntStream.range(0, text.length())
                    .filter(i -> text.charAt(i) == '\n')
                    .map(i -> i + 1))
            .toArray();
  }

  Position at(int offset) {
    int found = Arrays.binarySearch(starts, offset);
    int line = found < 0 ? -found - 2 : found;
    return new Position(first + line, offset - starts[line] + 1);
  }

  /** The offset of a line and column, both from 1. */
  int offset(int line, int column) {
    return starts[Math.clamp(line - first, 0, starts.length - 1)] + column - 1;
  }
}
