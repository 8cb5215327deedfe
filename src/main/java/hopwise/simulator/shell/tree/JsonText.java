package hopwise.simulator.shell.tree;

import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** A tree as JSON, keys sorted, as both tools sort them. */
public final class JsonText {
  private final StringBuilder text = new StringBuilder();
  private final Dialect dialect;
  private final boolean compact;

  private JsonText(Dialect dialect, boolean compact) {
    this.dialect = dialect;
    this.compact = compact;
  }

  /** Over several lines, without a line feed at the end. */
  public static String of(JsonNode tree, Dialect dialect) {
    return write(tree, new JsonText(dialect, false));
  }

  /** In one line without blanks, as for a tree inside other text. */
  public static String compact(JsonNode tree, Dialect dialect) {
    return write(tree, new JsonText(dialect, true));
  }

  private static String write(JsonNode tree, JsonText json) {
    json.value(tree, 0);
    return json.text.toString();
  }

  private void value(JsonNode node, int depth) {
    if (node.isObject()) {
      object(sorted(node), depth);
    } else if (node.isArray()) {
      array(node, depth);
    } else if (node.isString()) {
      string(node.asString());
    } else {
      text.append(node.isNull() || node.isMissingNode() ? "null" : node.asString());
    }
  }

  /** The members of {@code node} by name. */
  public static Map<String, JsonNode> sorted(JsonNode node) {
    var members = new TreeMap<String, JsonNode>();
    node.properties().forEach(member -> members.put(member.getKey(), member.getValue()));
    return members;
  }

  private void object(Map<String, JsonNode> members, int depth) {
    text.append('{');
    var separator = "";
    for (var member : members.entrySet()) {
      text.append(separator);
      line(depth + 1);
      string(member.getKey());
      text.append(compact ? ":" : ": ");
      value(member.getValue(), depth + 1);
      separator = ",";
    }
    if (!members.isEmpty()) {
      line(depth);
    }
    text.append('}');
  }

  private void array(JsonNode node, int depth) {
    text.append('[');
    for (Iterator<JsonNode> elements = node.iterator(); elements.hasNext(); ) {
      line(depth + 1);
      value(elements.next(), depth + 1);
      text.append(elements.hasNext() ? "," : "");
    }
    if (!node.isEmpty()) {
      line(depth);
    }
    text.append(']');
  }

  private void line(int depth) {
    if (!compact) {
      text.append('\n').append(" ".repeat(depth * (dialect == Dialect.GO ? 4 : 2)));
    }
  }

  private void string(String value) {
    text.append('"');
    value.chars().forEach(unit -> text.append(escaped((char) unit)));
    text.append('"');
  }

  private String escaped(char unit) {
    return switch (unit) {
      case '"' -> "\\\"";
      case '\\' -> "\\\\";
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      case '\b' -> "\\b";
      case '\f' -> "\\f";
      default ->
          unit < ' ' || (dialect == Dialect.GO && "<>&".indexOf(unit) >= 0)
              ? String.format(Locale.ROOT, "\\u%04x", (int) unit)
              : String.valueOf(unit);
    };
  }
}
