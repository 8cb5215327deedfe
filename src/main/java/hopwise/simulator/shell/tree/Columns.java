package hopwise.simulator.shell.tree;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Aligns cells as Go's {@code text/tabwriter} does: a tab ends a cell, and neighbouring lines that
 * have a cell in a column share its width.
 */
public final class Columns {
  private final List<String[]> lines;
  private final int least;
  private final int gap;
  private final List<Integer> widths = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();

  private Columns(List<String[]> lines, int least, int gap) {
    this.lines = lines;
    this.least = least;
    this.gap = gap;
  }

  /**
   * Lines with their tabs replaced by blanks.
   *
   * @param least the width of the narrowest column, its gap included
   * @param gap blanks between columns
   */
  public static String align(String text, int least, int gap) {
    var lines = Arrays.stream(text.split("\n", -1)).map(line -> line.split("\t", -1)).toList();
    var tabs = new Columns(lines, least, gap);
    tabs.block(0, lines.size());
    return tabs.text.substring(0, tabs.text.length() - 1);
  }

  /** Rows of cells, three blanks apart. */
  public static String rows(List<List<String>> rows) {
    var text = new StringBuilder();
    rows.forEach(row -> text.append(String.join("\t", row)).append('\n'));
    return align(text.toString(), 6, 3);
  }

  private void block(int first, int end) {
    int column = widths.size();
    int from = first;
    int at = first;
    while (at < end) {
      if (!has(at, column)) {
        at++;
        continue;
      }
      write(from, at);
      from = at;
      int width = least;
      while (at < end && has(at, column)) {
        width = Math.max(width, lines.get(at)[column].length() + gap);
        at++;
      }
      widths.add(width);
      block(from, at);
      widths.removeLast();
      from = at;
    }
    write(from, end);
  }

  private boolean has(int line, int column) {
    return column < lines.get(line).length - 1;
  }

  private void write(int first, int end) {
    for (int at = first; at < end; at++) {
      var cells = lines.get(at);
      for (int i = 0; i < cells.length; i++) {
        text.append(cells[i]);
        if (i < widths.size()) {
          text.append(" ".repeat(Math.max(0, widths.get(i) - cells[i].length())));
        }
      }
      text.append('\n');
    }
  }
}
