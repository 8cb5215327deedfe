package hopwise.simulator.shell.tree.jsonpath;

import hopwise.simulator.shell.tree.JsonText;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** Values as Go's {@code %v} prints them. */
final class GoText {
  private GoText() {}

  static String value(JsonNode node) {
    if (node.isObject()) {
      return JsonText.sorted(node).entrySet().stream()
          .map(member -> member.getKey() + ":" + value(member.getValue()))
          .collect(Collectors.joining(" ", "map[", "]"));
    }
    if (node.isArray()) {
      return StreamSupport.stream(node.spliterator(), false)
          .map(GoText::value)
          .collect(Collectors.joining(" ", "[", "]"));
    }
    return node.isNull() ? "<nil>" : node.asString();
  }

  static String type(JsonNode node) {
    return switch (node.getNodeType()) {
      case OBJECT, POJO -> "map[string]interface {}";
      case ARRAY -> "[]interface {}";
      case STRING, BINARY -> "string";
      case BOOLEAN -> "bool";
      case NUMBER -> node.isIntegralNumber() ? "int64" : "float64";
      case NULL, MISSING -> "<nil>";
    };
  }
}
