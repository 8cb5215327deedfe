package hopwise.simulator.kernel;

import java.util.ArrayList;
import java.util.List;

/** Lines about one thing that two subjects do not agree on. */
record Difference(Topic topic, List<String> left, List<String> right) {
  Difference {
    left = List.copyOf(left);
    right = List.copyOf(right);
  }

  /** The lines side by side in time: common ones once, {@code -} left alone, {@code +} right. */
  String text(String leftName, String rightName) {
    var rows = new ArrayList<String>();
    rows.add(topic + "  (- " + leftName + ", + " + rightName + ")");
    int[][] common = commonAfter();
    int i = 0;
    int j = 0;
    while (i < left.size() || j < right.size()) {
      if (i < left.size() && j < right.size() && left.get(i).equals(right.get(j))) {
        rows.add("    " + left.get(i++));
        j++;
      } else if (j >= right.size() || (i < left.size() && common[i + 1][j] >= common[i][j + 1])) {
        rows.add("  - " + left.get(i++));
      } else {
        rows.add("  + " + right.get(j++));
      }
    }
    return String.join("\n", rows);
  }

  /** Length of the longest common run of lines after each pair of places. */
  private int[][] commonAfter() {
    var table = new int[left.size() + 1][right.size() + 1];
    for (int i = left.size() - 1; i >= 0; i--) {
      for (int j = right.size() - 1; j >= 0; j--) {
        table[i][j] =
            left.get(i).equals(right.get(j))
                ? table[i + 1][j + 1] + 1
                : Math.max(table[i + 1][j], table[i][j + 1]);
      }
    }
    return table;
  }
}
