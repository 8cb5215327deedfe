package hopwise.simulator.shell.az.json;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** An object of a tree while it is made. Values are trees, numbers, booleans, lists or texts. */
public final class Fields {
  private static final JsonNodeFactory MAKE = JsonNodeFactory.instance;

  private final ObjectNode node = MAKE.objectNode();

  private Fields() {}

  /** An object without members. */
  public static Fields none() {
    return new Fields();
  }

  /** An object with one member. */
  public static Fields of(String key, @Nullable Object value) {
    return none().with(key, value);
  }

  /** Adds a member; null is printed as null. */
  public Fields with(String key, @Nullable Object value) {
    node.set(key, tree(value));
    return this;
  }

  /** Adds a member unless it is null. */
  public Fields withPresent(String key, @Nullable Object value) {
    return value == null ? this : with(key, value);
  }

  /** Adds a member for each key, all null. */
  public Fields withNull(String... keys) {
    for (var key : keys) {
      node.putNull(key);
    }
    return this;
  }

  /** The object. */
  public ObjectNode node() {
    return node;
  }

  /** A list of values. */
  public static ArrayNode list(Collection<?> values) {
    var list = MAKE.arrayNode();
    values.forEach(value -> list.add(tree(value)));
    return list;
  }

  private static JsonNode tree(@Nullable Object value) {
    return switch (value) {
      case null -> MAKE.nullNode();
      case Fields fields -> fields.node;
      case JsonNode tree -> tree;
      case Integer number -> MAKE.numberNode(number);
      case Long number -> MAKE.numberNode(number);
      case Boolean truth -> MAKE.booleanNode(truth);
      case Collection<?> values -> list(values);
      default -> MAKE.stringNode(value.toString());
    };
  }
}
