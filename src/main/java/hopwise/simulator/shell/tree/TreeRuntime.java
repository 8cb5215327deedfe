package hopwise.simulator.shell.tree;

import io.burt.jmespath.BaseRuntime;
import io.burt.jmespath.JmesPathType;
import io.burt.jmespath.RuntimeConfiguration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** Lets JMESPath walk trees of Jackson. */
final class TreeRuntime extends BaseRuntime<JsonNode> {
  private static final JsonNodeFactory MAKE = JsonNodeFactory.instance;

  private final JsonMapper mapper = new JsonMapper();

  TreeRuntime() {
    super(RuntimeConfiguration.defaultConfiguration());
  }

  @Override
  public JsonNode parseString(String text) {
    try {
      return mapper.readTree(text);
    } catch (JacksonException e) {
      throw new IllegalArgumentException(e);
    }
  }

  @Override
  public List<JsonNode> toList(JsonNode value) {
    return value.isContainer()
        ? StreamSupport.stream(value.spliterator(), false).toList()
        : List.of();
  }

  @Override
  public String toString(JsonNode value) {
    return value.isString() ? value.asString() : JsonText.compact(value, Dialect.PYTHON);
  }

  @Override
  public Number toNumber(JsonNode value) {
    return value.numberValue();
  }

  @Override
  public boolean isTruthy(JsonNode value) {
    return switch (typeOf(value)) {
      case NULL -> false;
      case BOOLEAN -> value.booleanValue();
      case STRING -> !value.asString().isEmpty();
      case ARRAY, OBJECT -> !value.isEmpty();
      case NUMBER -> true;
    };
  }

  @Override
  public JmesPathType typeOf(JsonNode value) {
    return switch (value.getNodeType()) {
      case ARRAY -> JmesPathType.ARRAY;
      case OBJECT, POJO -> JmesPathType.OBJECT;
      case BOOLEAN -> JmesPathType.BOOLEAN;
      case NUMBER -> JmesPathType.NUMBER;
      case STRING, BINARY -> JmesPathType.STRING;
      case NULL, MISSING -> JmesPathType.NULL;
    };
  }

  @Override
  public JsonNode getProperty(JsonNode value, JsonNode name) {
    var found = value.isObject() ? value.get(name.asString()) : null;
    return found == null ? createNull() : found;
  }

  @Override
  public Collection<JsonNode> getPropertyNames(JsonNode value) {
    return value.propertyNames().stream().map(this::createString).toList();
  }

  @Override
  public JsonNode createNull() {
    return MAKE.nullNode();
  }

  @Override
  public JsonNode createArray(Collection<JsonNode> elements) {
    return MAKE.arrayNode().addAll(elements);
  }

  @Override
  public JsonNode createString(String text) {
    return MAKE.stringNode(text);
  }

  @Override
  public JsonNode createBoolean(boolean value) {
    return MAKE.booleanNode(value);
  }

  @Override
  public JsonNode createObject(Map<JsonNode, JsonNode> members) {
    var object = new Selected();
    members.forEach((name, value) -> object.set(name.asString(), value));
    return object;
  }

  /** Python's sum of whole numbers is whole. */
  @Override
  public JsonNode createNumber(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? MAKE.numberNode((long) value)
        : MAKE.numberNode(value);
  }

  @Override
  public JsonNode createNumber(long value) {
    return MAKE.numberNode(value);
  }
}
