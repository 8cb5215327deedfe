package hopwise.simulator.shell.kubectl.object;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Builds an object; what is null or empty is left out, as Go's {@code omitempty} does. */
final class Fields {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final ObjectNode node = JSON.objectNode();

  static Fields of() {
    return new Fields();
  }

  static Fields of(String name, @Nullable Object value) {
    return new Fields().put(name, value);
  }

  Fields put(String name, @Nullable Object value) {
    if (value != null) {
      var tree = tree(value);
      if (!tree.isContainer() || !tree.isEmpty()) {
        node.set(name, tree);
      }
    }
    return this;
  }

  /** Puts a text that is not empty. */
  Fields text(String name, @Nullable String value) {
    return value == null || value.isEmpty() ? this : put(name, value);
  }

  /** Puts {@code true}, or nothing. */
  Fields flag(String name, boolean value) {
    return value ? put(name, true) : this;
  }

  /** Puts a value that stays even when it is empty. */
  Fields keep(String name, Object value) {
    node.set(name, tree(value));
    return this;
  }

  ObjectNode tree() {
    return node;
  }

  private static JsonNode tree(Object value) {
    return switch (value) {
      case JsonNode tree -> tree;
      case Fields fields -> fields.node;
      case Integer number -> JSON.numberNode(number);
      case Long number -> JSON.numberNode(number);
      case Boolean flag -> JSON.booleanNode(flag);
      case List<?> list -> array(list);
      case Map<?, ?> map -> object(map);
      default -> JSON.stringNode(value.toString());
    };
  }

  private static ArrayNode array(List<?> list) {
    var array = JSON.arrayNode();
    list.forEach(element -> array.add(tree(element)));
    return array;
  }

  private static ObjectNode object(Map<?, ?> map) {
    var object = JSON.objectNode();
    map.forEach((key, value) -> object.set(key.toString(), tree(value)));
    return object;
  }
}
