package hopwise.exchange;

import java.util.ArrayList;
import java.util.List;

/** A part of a question as it stands in the file, with its escapes. */
record Span(Chunk chunk, int from, int to) {
  private static final String ESCAPED = "\\:#={}~n";

  Place place() {
    return chunk.place(from);
  }

  String raw() {
    return chunk.text().substring(from, to);
  }

  boolean isEmpty() {
    return from == to;
  }

  boolean startsWith(String text) {
    return to - from >= text.length() && chunk.text().startsWith(text, from);
  }

  Span strip() {
    int start = from;
    while (start < to && Character.isWhitespace(chunk.text().charAt(start))) {
      start++;
    }
    int end = to;
    while (end > start && Character.isWhitespace(chunk.text().charAt(end - 1))) {
      end--;
    }
    return new Span(chunk, start, end);
  }

  /** The first {@code length} characters. */
  Span head(int length) {
    return new Span(chunk, from, from + length);
  }

  /** What is left behind the first {@code length} characters. */
  Span tail(int length) {
    return new Span(chunk, from + length, to);
  }

  /** Where {@code text} stands without an escape, counted from the start; -1 if nowhere. */
  int find(String text) {
    for (int at = from; at < to; at += step(at)) {
      if (chunk.text().startsWith(text, at) && at + text.length() <= to) {
        return at - from;
      }
    }
    return -1;
  }

  /** The same for the last such place. */
  int findLast(String text) {
    int found = -1;
    for (int at = from; at < to; at += step(at)) {
      if (chunk.text().startsWith(text, at) && at + text.length() <= to) {
        found = at - from;
      }
    }
    return found;
  }

  /** Parts that each begin with one of {@code marks}; the first is what stands before them. */
  List<Span> parts(String marks) {
    var parts = new ArrayList<Span>();
    int start = from;
    for (int at = from; at < to; at += step(at)) {
      if (marks.indexOf(chunk.text().charAt(at)) >= 0) {
        parts.add(new Span(chunk, start, at));
        start = at;
      }
    }
    parts.add(new Span(chunk, start, to));
    return parts;
  }

  /**
   * The text with its escapes undone.
   *
   * @param wrapped whether a line's end in the file is a blank; {@code \n} never is
   */
  String text(boolean wrapped) {
    var result = new StringBuilder();
    for (int at = from; at < to; at += step(at)) {
      char c = chunk.text().charAt(at);
      if (isEscape(at)) {
        char next = chunk.text().charAt(at + 1);
        result.append(next == 'n' ? '\n' : next);
      } else if (c == '\n') {
        at = wrap(result, at, wrapped);
      } else {
        result.append(c);
      }
    }
    return result.toString();
  }

  /** A comment leaves an empty line, which is none. Returns the last place that was read. */
  private int wrap(StringBuilder result, int at, boolean wrapped) {
    int last = at;
    for (int next = at; next < to && Character.isWhitespace(chunk.text().charAt(next)); next++) {
      if (wrapped || chunk.text().charAt(next) == '\n') {
        last = next;
      }
    }
    int length = result.length();
    while (wrapped && length > 0 && " \t".indexOf(result.charAt(length - 1)) >= 0) {
      length--;
    }
    result.setLength(length);
    result.append(wrapped ? ' ' : '\n');
    return last;
  }

  private int step(int at) {
    return isEscape(at) ? 2 : 1;
  }

  private boolean isEscape(int at) {
    return at + 1 < to
        && chunk.text().charAt(at) == '\\'
        && ESCAPED.indexOf(chunk.text().charAt(at + 1)) >= 0;
  }
}
