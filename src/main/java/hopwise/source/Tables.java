package hopwise.source;

import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableHead;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.Escaping;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Puts tables into boxes that scroll by themselves, named by the tables' heads. */
final class Tables {
  private Tables() {}

  static void settle(Node root, Page page) {
    for (var table : Tree.all(root, TableBlock.class)) {
      settle(table, page.found.tables);
    }
  }

  private static void settle(TableBlock table, Map<String, Integer> names) {
    var cells =
        Tree.all(table, TableHead.class).stream()
            .flatMap(head -> Tree.all(head, TableCell.class).stream())
            .toList();
    // A heading cell without text has no name for a screen reader to say.
    cells.stream().filter(Tables::isEmpty).forEach(cell -> cell.setHeader(false));
    var open =
        "<div class=\"table-scroll\" tabindex=\"0\" role=\"region\" aria-label=\"%s\">\n"
            .formatted(Escaping.escapeHtml(name(cells, names), false));
    Tree.wrap(table, new Settled.Standing(open, "</div>\n"));
  }

  private static String name(List<TableCell> cells, Map<String, Integer> names) {
    var columns =
        cells.stream()
            .filter(cell -> !isEmpty(cell))
            .map(PlainText::of)
            .collect(Collectors.joining(", "));
    var label = columns.isEmpty() ? "Table" : "Table: " + columns;
    int count = names.merge(label, 1, Integer::sum);
    return count == 1 ? label : label + " (" + count + ")";
  }

  private static boolean isEmpty(TableCell cell) {
    return PlainText.of(cell).isEmpty();
  }
}
