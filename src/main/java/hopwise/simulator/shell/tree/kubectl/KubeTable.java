package hopwise.simulator.shell.tree.kubectl;

import java.util.List;
import java.util.stream.Collectors;

/** A table as kubectl aligns it: columns as wide as their longest cell and three blanks. */
final class KubeTable {
  private static final int GAP = 3;

  /** No column is narrower, its gap included. */
  private static final int LEAST = 6;

  private KubeTable() {}

  /** All rows must have as many cells as the first; the last column is not padded. */
  static String print(List<List<String>> rows) {
    return rows.stream().map(row -> line(row, rows)).collect(Collectors.joining());
  }

  private static String line(List<String> row, List<List<String>> rows) {
    var line = new StringBuilder();
    for (int i = 0; i < row.size(); i++) {
      int column = i;
      int width =
          rows.stream()
              .mapToInt(other -> other.get(column).length() + GAP)
              .reduce(LEAST, Math::max);
      var cell = row.get(i);
      line.append(cell).append(i + 1 < row.size() ? " ".repeat(width - cell.length()) : "");
    }
    return line.append('\n').toString();
  }
}
