package hopwise.exchange;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The lines of a file between two blank ones.
 *
 * @param line the number of its first, from 1
 * @param text its lines; comments are emptied
 * @param comments in order, without {@code //}
 */
record Chunk(int line, String text, List<String> comments) {
  private static final Pattern NEWLINE = Pattern.compile("\n");

  Place place(int offset) {
    int start = text.lastIndexOf('\n', offset - 1) + 1;
    int before = (int) NEWLINE.matcher(text).region(0, offset).results().count();
    return new Place(line + before, offset - start + 1);
  }

  Span span() {
    return new Span(this, 0, text.length());
  }
}
