package hopwise.source;

import hopwise.quiz.Item.Address.Form;
import hopwise.quiz.variant.Misconception;
import hopwise.quiz.variant.Template;
import hopwise.quiz.variant.Unresolvable;
import hopwise.quiz.variant.Value;
import hopwise.quiz.variant.Values;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Puts values into the node of an item.
 *
 * @param truth the values of its names
 * @param under the values that somebody with a misconception gets
 */
record Resolver(
    Values truth,
    Function<Misconception, Values> under,
    Map<String, Misconception> misconceptions) {
  static final String MISCONCEPTION = "misconception";

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final Set<String> RECIPE = Set.of("given", "derive");

  /** Where a number or a truth stays one; everywhere else it becomes text. */
  private static final Set<String> TYPED = Set.of("key", "value", "tolerance", "choose");

  /**
   * The item as it is asked.
   *
   * @throws Unresolvable if something in it cannot be computed
   */
  ObjectNode item(JsonNode template) {
    var resolved = NODES.objectNode();
    template
        .propertyStream()
        .filter(part -> !RECIPE.contains(part.getKey()))
        .forEach(part ->
            resolved.set(
                part.getKey(),
                part.getKey().equals("mistakes")
                    ? mistakes(template, part.getValue())
                    : node("/" + part.getKey(), part.getKey(), part.getValue(), truth)));
    return resolved;
  }

  private JsonNode node(String pointer, String key, JsonNode node, Values values) {
    if (node instanceof ObjectNode object) {
      return object(pointer, object, values);
    }
    if (node instanceof ArrayNode array) {
      var resolved = NODES.arrayNode();
      for (var element : array) {
        resolved.add(node(pointer + "/" + resolved.size(), key, element, values));
      }
      return resolved;
    }
    if (!node.isString() || !Template.isIn(node.asString())) {
      return node;
    }
    try {
      return scalar(key, Template.parse(node.asString()), values);
    } catch (Unresolvable e) {
      throw e.at(pointer);
    }
  }

  private static JsonNode scalar(String key, Template template, Values values) {
    if (TYPED.contains(key)) {
      var value = template.value(values);
      if (value instanceof Value.Whole(var number)) {
        return NODES.numberNode(BigDecimal.valueOf(number));
      }
      if (value instanceof Value.Truth(var holds)) {
        return NODES.booleanNode(holds);
      }
    }
    return NODES.stringNode(template.text(values));
  }

  /** An option's text is that of its misconception, if it has one. */
  private JsonNode object(String pointer, ObjectNode object, Values values) {
    var wrong = misconception(object);
    var resolved = NODES.objectNode();
    for (var part : object.properties()) {
      var name = part.getKey();
      var names = name.equals("text") && wrong.isPresent() ? under(pointer, wrong.get()) : values;
      resolved.set(name, node(pointer + "/" + Places.escaped(name), name, part.getValue(), names));
    }
    wrong.ifPresent(found -> named(resolved, found));
    return resolved;
  }

  /** Those that are mistakes for these values: not the key, and not what another one says. */
  private JsonNode mistakes(JsonNode template, JsonNode mistakes) {
    var resolved = NODES.arrayNode();
    var taken = new ArrayList<>(List.of(node("/key", "key", template.path("key"), truth)));
    var far = node("/tolerance", "tolerance", template.path("tolerance"), truth);
    int i = 0;
    for (var mistake : mistakes) {
      var pointer = "/mistakes/" + i++;
      var wrong =
          mistake instanceof ObjectNode object
              ? misconception(object)
              : Optional.<Misconception>empty();
      var found =
          wrong.isEmpty()
              ? Optional.of((ObjectNode) node(pointer, "", mistake, truth))
              : mistake(pointer, template, (ObjectNode) mistake, wrong.get());
      found
          .filter(one -> taken.stream().noneMatch(other -> isSame(template, far, one, other)))
          .ifPresent(one -> {
            taken.add(one.path("value"));
            resolved.add(one);
          });
    }
    return resolved;
  }

  /** Empty where the idea leads to no answer at all. */
  private Optional<ObjectNode> mistake(
      String pointer, JsonNode template, ObjectNode written, Misconception wrong) {
    try {
      var values = under(pointer, wrong);
      var resolved = NODES.objectNode().put("id", wrong.id());
      written
          .propertyStream()
          .forEach(part ->
              resolved.set(
                  part.getKey(),
                  node(pointer + "/" + part.getKey(), part.getKey(), part.getValue(), truth)));
      resolved.set(
          "value",
          written.has("value")
              ? node(pointer + "/value", "value", written.path("value"), values)
              : node("/key", "key", template.path("key"), values));
      named(resolved, wrong);
      return Keys.shown(resolved.path("value")).isEmpty()
          ? Optional.empty()
          : Optional.of(resolved);
    } catch (Unresolvable e) {
      return Optional.empty();
    }
  }

  private static boolean isSame(
      JsonNode template, JsonNode tolerance, ObjectNode mistake, JsonNode other) {
    var value = mistake.path("value");
    return switch (template.path("type").asString("")) {
      case "number" -> {
        var far = Keys.parseNumber(tolerance).orElse(BigDecimal.ZERO);
        yield Keys.parseNumber(value)
            .flatMap(one -> Keys.parseNumber(other).map(two -> one.subtract(two).abs()))
            .filter(distance -> distance.compareTo(far) <= 0)
            .isPresent();
      }
      case "address" -> {
        var form = Form.valueOf(template.path("form").asString("").toUpperCase(Locale.ROOT));
        yield Keys.parseAddresses(form, value).equals(Keys.parseAddresses(form, other));
      }
      default -> false;
    };
  }

  private Values under(String pointer, Misconception wrong) {
    try {
      return under.apply(wrong);
    } catch (Unresolvable e) {
      throw new Unresolvable("under “%s”: %s".formatted(wrong.id(), e.reason())).at(pointer);
    }
  }

  private Optional<Misconception> misconception(ObjectNode part) {
    return part.has(MISCONCEPTION)
        ? Optional.ofNullable(misconceptions.get(part.path(MISCONCEPTION).asString("")))
        : Optional.empty();
  }

  /** With the idea's reason behind the part's own, and its name for the result. */
  private static void named(ObjectNode part, Misconception wrong) {
    var own = part.path("reason").asString("");
    part.put("reason", own.isEmpty() ? wrong.reason() : own.strip() + " " + wrong.reason());
    part.set(
        MISCONCEPTION,
        NODES
            .objectNode()
            .put("id", wrong.id())
            .put("title", wrong.title())
            .put("read", wrong.read()));
  }
}
