package hopwise.simulator.shell.windows;

import java.util.List;
import java.util.Map;

/**
 * {@code ConvertTo-Json} of PowerShell 5.1, which aligns what is inside with its opening bracket.
 */
final class Json {
  private final int depth;
  private final StringBuilder text = new StringBuilder();

  private Json(int depth) {
    this.depth = depth;
  }

  /**
   * One value as it is, several as an array.
   *
   * @param depth levels of objects within objects; deeper ones become strings
   */
  static String of(List<Value> values, int depth) {
    var json = new Json(depth);
    json.write(values.size() == 1 ? values.getFirst() : new Value.Many(values), 0, 0);
    return json.text.append('\n').toString();
  }

  private void write(Value value, int level, int column) {
    switch (value) {
      case Value.Text(var string) -> quote(string);
      case Value.Amount number -> text.append(number.plain());
      case Value.Truth(boolean truth) -> text.append(truth);
      case Value.Many many -> {
        if (level > depth) {
          quote(many.plain());
        } else {
          array(many, level, column);
        }
      }
      case Value.Thing thing -> {
        if (level > depth) {
          quote(thing.plain());
        } else {
          object(thing, level, column);
        }
      }
    }
  }

  private void array(Value.Many many, int level, int column) {
    text.append("[\n");
    boolean first = true;
    for (var value : many.values()) {
      text.append(first ? "" : ",\n").append(" ".repeat(column + 4));
      write(value, level + 1, column + 4);
      first = false;
    }
    text.append('\n').append(" ".repeat(column)).append(']');
  }

  private void object(Value.Thing thing, int level, int column) {
    text.append("{\n");
    boolean first = true;
    for (Map.Entry<String, Value> entry : thing.properties().entrySet()) {
      text.append(first ? "" : ",\n").append(" ".repeat(column + 4));
      quote(entry.getKey());
      text.append(":  ");
      write(entry.getValue(), level + 1, column + 4 + entry.getKey().length() + 5);
      first = false;
    }
    text.append('\n').append(" ".repeat(column)).append('}');
  }

  private void quote(String string) {
    text.append('"').append(string.replace("\\", "\\\\").replace("\"", "\\\"")).append('"');
  }
}
