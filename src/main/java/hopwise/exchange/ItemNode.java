package hopwise.exchange;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** An item in the making, its keys in the order in which authors write them. */
final class ItemNode {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final ObjectNode node = NODES.objectNode();
  private final Question question;
  private final Defaults defaults;

  ItemNode(Question question, Defaults defaults, String id) {
    this.question = question;
    this.defaults = defaults;
    node.put("id", id);
  }

  JsonNode kept() {
    return question.kept();
  }

  ItemNode type(String type) {
    node.put("type", type);
    return this;
  }

  ItemNode put(String key, String value) {
    node.put(key, value);
    return this;
  }

  ItemNode put(String key, BigDecimal value) {
    node.put(key, value);
    return this;
  }

  ItemNode put(String key, int value) {
    node.put(key, value);
    return this;
  }

  /** What is posed; whatever the type says before it stands already. */
  ItemNode stem(String stem) {
    node.put("objective", Categories.objective(question.category(), defaults));
    node.put("stem", stem);
    return this;
  }

  /** A list of parts; nothing if there are none. */
  ItemNode list(String key, List<ObjectNode> parts) {
    if (!parts.isEmpty()) {
      node.set(key, array(parts));
    }
    return this;
  }

  /** The item with what every item ends with. */
  ObjectNode end(String explanation) {
    keep("hints");
    node.put("explanation", explanation);
    var read = kept().path("read").asString("");
    node.put("read", read.isEmpty() ? defaults.read() : read);
    keep("sources");
    return node;
  }

  private void keep(String key) {
    var value = kept().path(key);
    if (value.isArray() && !value.isEmpty()) {
      node.set(key, value);
    }
  }

  /**
   * Ids of parts: those that are kept, if there are as many, or else made of their texts.
   *
   * @param key of the kept ids
   */
  List<String> ids(String key, List<String> texts) {
    var ids = strings(key);
    return ids.size() == texts.size()
            && ids.stream().allMatch(Slugs::isOne)
            && new HashSet<>(ids).size() == ids.size()
        ? ids
        : slugs(texts);
  }

  /** Ids made of texts. */
  static List<String> slugs(List<String> texts) {
    return Slugs.unique(
        IntStream.range(0, texts.size())
            .mapToObj(i -> Slugs.of(texts.get(i), "part-" + (i + 1)))
            .toList());
  }

  /** The kept texts of {@code key}. */
  List<String> strings(String key) {
    return kept().path(key).valueStream().map(value -> value.asString("")).toList();
  }

  static ObjectNode part(String id, String text) {
    return NODES.objectNode().put("id", id).put("text", text);
  }

  static ObjectNode blank(String id, List<ObjectNode> options) {
    var blank = NODES.objectNode().put("id", id);
    blank.set("options", array(options));
    return blank;
  }

  static ObjectNode mistake(String id, JsonNode value, String reason) {
    var mistake = NODES.objectNode().put("id", id);
    mistake.set("value", value);
    return mistake.put("reason", reason);
  }

  private static ArrayNode array(List<? extends JsonNode> parts) {
    return NODES.arrayNode().addAll(parts);
  }
}
