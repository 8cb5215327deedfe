package hopwise.simulator.shell.tree.kubectl;

import hopwise.simulator.shell.tree.Columns;
import hopwise.simulator.shell.tree.jsonpath.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** {@code -o custom-columns=HEADING:PATH,…}: all that was found in one table. */
final class CustomColumns {
  /** A path may lack its braces and its first point. */
  private static final Pattern PATH = Pattern.compile("\\{\\.?([^{}]+)}|\\.?([^{}]+)");

  private CustomColumns() {}

  static KubeForm parse(String text) {
    if (text.isEmpty()) {
      return new KubeForm.Wrong(
          "error: custom-columns format specified but no custom columns given");
    }
    var columns = new ArrayList<Column>();
    for (var part : text.split(",", -1)) {
      int colon = part.indexOf(':');
      if (colon < 0) {
        return new KubeForm.Wrong(
            "error: unexpected custom-columns spec: %s, expected <header>:<json-path-expr>"
                .formatted(part));
      }
      var form = PATH.matcher(part.substring(colon + 1));
      if (!form.matches()) {
        return new KubeForm.Wrong(
            "error: unexpected path string, expected a 'name1.name2' or '.name1.name2' or"
                + " '{name1.name2}' or '{.name1.name2}'");
      }
      var template = "{." + (form.group(1) == null ? form.group(2) : form.group(1)) + "}";
      switch (JsonPath.parse(template)) {
        case JsonPath.Parsed.Template(var path) ->
            columns.add(Column.of(part.substring(0, colon), object -> value(path, object)));
        case JsonPath.Parsed.Broken(var reason) -> {
          return new KubeForm.Wrong("error: " + reason);
        }
      }
    }
    return new KubeForm.Custom(columns);
  }

  private static String value(JsonPath path, JsonNode object) {
    var found = path.find(object);
    return found.isEmpty() ? "<none>" : String.join(",", found);
  }

  static String print(List<Column> columns, List<JsonNode> objects, boolean headings) {
    var rows = new ArrayList<List<String>>();
    if (headings) {
      rows.add(columns.stream().map(Column::heading).toList());
    }
    for (var object : objects) {
      rows.add(columns.stream().map(column -> column.value().apply(object)).toList());
    }
    return Columns.rows(rows);
  }
}
