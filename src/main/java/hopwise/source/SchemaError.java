package hopwise.source;

import com.networknt.schema.Error;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * Something that a schema does not allow, put into an author's words.
 *
 * @param schema the whole schema, to look up what is allowed
 */
record SchemaError(Error error, JsonNode schema) {
  private static final Map<String, String> TYPES =
      Map.of(
          "string", "text",
          "boolean", "true or false",
          "integer", "a whole number",
          "number", "a number",
          "array", "a list",
          "object", "a group of keys");

  Diagnostic diagnostic(Places places) {
    var unknown = error.getKeyword().equals("additionalProperties");
    var pointer = unknown ? pointer() + "/" + Places.escaped(error.getProperty()) : pointer();
    var at = unknown ? places.ofKey(pointer) : places.ofValue(pointer);
    return Diagnostic.error(places.path(), at.line(), at.column(), rule(), message());
  }

  private String rule() {
    return switch (error.getKeyword()) {
      case "additionalProperties" -> "unknown-key";
      case "required" -> missing(error.getProperty(), "missing-key");
      case "type" -> isEmpty() ? missing(property(), "wrong-type") : "wrong-type";
      case "minLength" -> missing(property(), "wrong-value");
      case "pattern" -> property().equals("id") ? "bad-slug" : "wrong-value";
      case "minItems" -> tooFew();
      case "maxItems" -> property().equals("options") ? "too-many-options" : "wrong-value";
      default -> "wrong-value";
    };
  }

  private static String missing(String property, String otherwise) {
    return switch (property) {
      case "id" -> "missing-id";
      case "explanation" -> "no-explanation";
      case "reason" -> "no-reason";
      default -> otherwise;
    };
  }

  private String tooFew() {
    return switch (property()) {
      case "items" -> "bank-without-items";
      case "options", "statements", "entries", "rows" -> "too-few-options";
      default -> "wrong-value";
    };
  }

  private String message() {
    return switch (error.getKeyword()) {
      case "additionalProperties" ->
          "unknown key “%s”".formatted(error.getProperty())
              + Nearest.hint(error.getProperty(), allowedKeys().propertyNames());
      case "required" -> "“%s” is missing".formatted(error.getProperty());
      case "type" -> isEmpty() ? name() + " is empty" : wrongType();
      case "minLength" -> name() + " is empty";
      case "enum" -> oneOf();
      case "pattern" -> name() + " must " + form();
      case "minItems" -> count("at least");
      case "maxItems" -> count("at most");
      case "maxProperties" -> name() + " holds several; begin each with a dash";
      case "maximum" -> name() + " must be " + limit() + " or less";
      case "minimum" -> name() + " must be " + limit() + " or more";
      default -> name() + ": " + error.getMessage();
    };
  }

  private JsonNode allowedKeys() {
    var fragment = error.getSchemaLocation().getFragment().toString();
    return schema.at(fragment.substring(0, fragment.lastIndexOf('/'))).path("properties");
  }

  private String wrongType() {
    var expected = error.getSchemaNode();
    var words =
        expected.isArray()
            ? expected.valueStream().map(this::word).collect(Collectors.joining(" or "))
            : word(expected);
    var actual = YamlNode.text(error.getInstanceNode());
    var quoted =
        expected.asString("").equals("string") && !actual.isEmpty()
            ? "; put quotes around it: \"" + actual + "\""
            : "";
    var dashes =
        expected.asString("").equals("array") && !actual.isEmpty()
            ? "; begin each entry with a dash"
            : "";
    return name() + " must be " + words + quoted + dashes;
  }

  private String word(JsonNode type) {
    return TYPES.getOrDefault(type.asString(), type.asString());
  }

  private String oneOf() {
    var allowed = error.getSchemaNode().valueStream().map(YamlNode::text).toList();
    return "%s must be one of %s%s"
        .formatted(
            name(),
            String.join(", ", allowed),
            Nearest.hint(YamlNode.text(error.getInstanceNode()), allowed));
  }

  private String form() {
    return switch (property()) {
      case "id" -> "be lower-case words with hyphens, not “" + given() + "”";
      case "url" -> "be an address that begins with https://";
      case "key" -> "be true, false or computed, \"{{a > b}}\"";
      case "date" -> "be a date like 2026-08-21";
      default -> "match " + error.getSchemaNode().asString();
    };
  }

  private String count(String bound) {
    return "%s has %d entries; give it %s %s"
        .formatted(name(), error.getInstanceNode().size(), bound, limit());
  }

  private String limit() {
    return YamlNode.text(error.getSchemaNode());
  }

  private String given() {
    return YamlNode.text(error.getInstanceNode());
  }

  private boolean isEmpty() {
    return error.getInstanceNode().isNull();
  }

  private String pointer() {
    return error.getInstanceLocation().toString();
  }

  /** The last key on the way to the node. */
  private String property() {
    var parts = pointer().split("/");
    for (int i = parts.length - 1; i > 0; i--) {
      if (!isIndex(parts[i])) {
        return parts[i];
      }
    }
    return "";
  }

  private String name() {
    if (pointer().isEmpty()) {
      return "this";
    }
    var last = pointer().substring(pointer().lastIndexOf('/') + 1);
    return isIndex(last)
        ? "entry %d of “%s”".formatted(Integer.parseInt(last) + 1, property())
        : "“" + last + "”";
  }

  private static boolean isIndex(String part) {
    return part.chars().allMatch(Character::isDigit);
  }
}
