package hopwise.simulator.shell.tree.az;

import hopwise.simulator.shell.tree.Dialect;
import hopwise.simulator.shell.tree.JsonText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** A table of simple values, a column for each name that some row has. */
final class AzTable {
  private static final Set<String> HIDDEN = Set.of("id", "type", "etag");

  /** What the tool leaves beside a heading at least. */
  private static final int HEADING_MARGIN = 2;

  private AzTable() {}

  /** An empty list is an empty line; rows without a single column are no table. */
  static Optional<String> print(JsonNode tree, boolean ordered) {
    var rows = new ArrayList<SequencedMap<String, String>>();
    if (tree.isArray()) {
      tree.forEach(item -> rows.add(row(item, ordered)));
    } else {
      rows.add(row(tree, ordered));
    }
    var names = new LinkedHashSet<String>();
    rows.forEach(row -> names.addAll(row.keySet()));
    if (names.isEmpty()) {
      return rows.isEmpty() ? Optional.of("\n") : Optional.empty();
    }
    return Optional.of(print(rows, List.copyOf(names)));
  }

  private static SequencedMap<String, String> row(JsonNode item, boolean ordered) {
    var row = new LinkedHashMap<String, String>();
    if (item.isObject()) {
      members(item, ordered)
          .forEach((name, value) -> {
            if (!HIDDEN.contains(name) && !value.isNull() && !value.isContainer()) {
              row.put(capitalised(name), PythonText.of(value));
            }
          });
    } else if (item.isArray()) {
      for (int i = 0; i < item.size(); i++) {
        row.put("Column" + (i + 1), cell(item.get(i)));
      }
    } else {
      row.put("Result", cell(item));
    }
    return row;
  }

  private static Map<String, JsonNode> members(JsonNode item, boolean ordered) {
    if (!ordered) {
      return JsonText.sorted(item);
    }
    var members = new LinkedHashMap<String, JsonNode>();
    item.properties().forEach(member -> members.put(member.getKey(), member.getValue()));
    return members;
  }

  private static String cell(JsonNode value) {
    return value.isNull()
        ? ""
        : value.isContainer() ? JsonText.compact(value, Dialect.PYTHON) : PythonText.of(value);
  }

  private static String capitalised(String name) {
    return name.isEmpty()
        ? name
        : name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }

  private static String print(List<SequencedMap<String, String>> rows, List<String> names) {
    var widths =
        names.stream()
            .map(name ->
                rows.stream()
                    .mapToInt(row -> row.getOrDefault(name, "").length())
                    .reduce(name.length() + HEADING_MARGIN, Math::max))
            .toList();
    var text = new StringBuilder();
    text.append(line(names, widths));
    text.append(line(widths.stream().map("-"::repeat).toList(), widths));
    for (var row : rows) {
      text.append(line(names.stream().map(name -> row.getOrDefault(name, "")).toList(), widths));
    }
    return text.toString();
  }

  private static String line(List<String> cells, List<Integer> widths) {
    var line = new StringBuilder();
    for (int i = 0; i < cells.size(); i++) {
      line.append(cells.get(i))
          .append(" ".repeat(widths.get(i) - cells.get(i).length()))
          .append("  ");
    }
    return line.toString().stripTrailing() + "\n";
  }
}
