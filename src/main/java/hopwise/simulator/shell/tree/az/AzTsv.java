package hopwise.simulator.shell.tree.az;

import hopwise.simulator.shell.tree.JsonText;
import hopwise.simulator.shell.tree.Selected;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** Values between tabs, one row a line: no heading, no quotes. */
final class AzTsv {
  private AzTsv() {}

  static String print(JsonNode tree) {
    var rows = tree.isArray() ? elements(tree) : List.of(tree);
    return rows.stream().map(row -> row(row) + "\n").collect(Collectors.joining());
  }

  private static String row(JsonNode row) {
    if (row.isContainer()) {
      return values(row).stream().map(AzTsv::cell).collect(Collectors.joining("\t"));
    }
    return row.isBoolean() ? row.asString() : cell(row);
  }

  private static Collection<JsonNode> values(JsonNode row) {
    return row.isArray() || row instanceof Selected ? elements(row) : JsonText.sorted(row).values();
  }

  private static List<JsonNode> elements(JsonNode tree) {
    return StreamSupport.stream(tree.spliterator(), false).toList();
  }

  /** A list shows how long it is, an object nothing. */
  private static String cell(JsonNode value) {
    return switch (value.getNodeType()) {
      case ARRAY -> String.valueOf(value.size());
      case OBJECT, POJO -> "";
      case NULL, MISSING, BOOLEAN, NUMBER, STRING, BINARY -> PythonText.of(value);
    };
  }
}
