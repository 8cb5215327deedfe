package hopwise.simulator.shell.windows;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** How PowerShell shows objects: as a list of properties, or as a table. */
final class Listing {
  /** Columns of the console. */
  static final int WIDTH = 120;

  private static final int MOST_ELEMENTS = 4;
  private static final int MOST_COLUMNS = 4;

  private Listing() {}

  /** Objects as PowerShell shows them unasked: up to four properties are a table. */
  static String of(List<Value> values) {
    if (values.isEmpty()) {
      return "";
    }
    if (!(values.getFirst() instanceof Value.Thing first)) {
      return values.stream().map(value -> value.plain() + "\n").collect(Collectors.joining());
    }
    return first.properties().size() > MOST_COLUMNS ? list(values) : table(values);
  }

  /** {@code Format-List}. */
  static String list(List<Value> values) {
    var text = new StringBuilder("\n\n");
    for (var value : values) {
      if (value instanceof Value.Thing thing) {
        text.append(properties(thing)).append('\n');
      } else {
        text.append(value.plain()).append('\n');
      }
    }
    return text.append("\n\n").toString();
  }

  private static String properties(Value.Thing thing) {
    int width = thing.properties().keySet().stream().mapToInt(String::length).max().orElse(0);
    var text = new StringBuilder();
    thing
        .properties()
        .forEach((name, value) -> {
          var indent = " ".repeat(width + 3);
          var lines = wrap(shown(value), WIDTH - width - 4);
          text.append(name).append(" ".repeat(width - name.length())).append(" : ");
          text.append(String.join("\n" + indent, lines)).append('\n');
        });
    return text.toString();
  }

  /** {@code Format-Table}, with columns as wide as what is in them. */
  static String table(List<Value> values) {
    var things =
        values.stream().filter(Value.Thing.class::isInstance).map(Value.Thing.class::cast).toList();
    if (things.isEmpty()) {
      return of(values);
    }
    var names = List.copyOf(things.getFirst().properties().keySet());
    var rows = new ArrayList<List<String>>();
    rows.add(names);
    rows.add(names.stream().map(name -> "-".repeat(name.length())).toList());
    things.forEach(thing -> rows.add(names.stream().map(name -> shown(thing.get(name))).toList()));
    var text = new StringBuilder("\n");
    rows.forEach(row -> text.append(line(row, rows, things.getFirst(), names)).append('\n'));
    return text.append("\n\n").toString();
  }

  private static String line(
      List<String> row, List<List<String>> rows, Value.Thing sample, List<String> names) {
    var line = new StringBuilder();
    for (int i = 0; i < row.size(); i++) {
      int column = i;
      int width = rows.stream().mapToInt(other -> other.get(column).length()).max().orElse(0);
      var blanks = " ".repeat(width - row.get(i).length());
      boolean right = sample.get(names.get(i)) instanceof Value.Amount;
      line.append(i > 0 ? " " : "").append(right ? blanks + row.get(i) : row.get(i) + blanks);
    }
    return line.toString().stripTrailing();
  }

  /** A property's value in a list or table: at most four elements of an array. */
  private static String shown(Value value) {
    return switch (value) {
      case Value.Many(var values) ->
          "{"
              + values.stream()
                  .limit(MOST_ELEMENTS)
                  .map(Value::plain)
                  .collect(Collectors.joining(", "))
              + (values.size() > MOST_ELEMENTS ? "...}" : "}");
      case Value.Thing thing -> inline(thing);
      case Value.Text text -> text.text();
      case Value.Amount number -> number.plain();
      case Value.Truth truth -> truth.plain();
    };
  }

  /** {@code @{Name=Value; …}}: objects inside are empty, arrays their kind. */
  static String inline(Value.Thing thing) {
    return thing.properties().isEmpty() ? "" : filled(thing);
  }

  private static String filled(Value.Thing thing) {
    return thing.properties().entrySet().stream()
        .map(entry -> entry.getKey() + "=" + inner(entry.getValue()))
        .collect(Collectors.joining("; ", "@{", "}"));
  }

  private static String inner(Value value) {
    return switch (value) {
      case Value.Many many -> "System.Object[]";
      case Value.Thing thing -> "";
      case Value.Text text -> text.text();
      case Value.Amount number -> number.plain();
      case Value.Truth truth -> truth.plain();
    };
  }

  /** Breaks at blanks, and where there are none at the width. */
  static List<String> wrap(String text, int width) {
    var lines = new ArrayList<String>();
    var rest = text;
    while (rest.length() > width) {
      int blank = rest.lastIndexOf(' ', width);
      int end = blank > 0 ? blank : width;
      lines.add(rest.substring(0, end) + (blank > 0 ? " " : ""));
      rest = rest.substring(blank > 0 ? end + 1 : end);
    }
    lines.add(rest);
    return lines;
  }
}
