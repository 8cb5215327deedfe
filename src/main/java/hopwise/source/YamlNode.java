package hopwise.source;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** A node of a YAML file that knows its place. Asking for what is not there gives nothing. */
record YamlNode(Places places, String pointer, JsonNode value) {

  Optional<YamlNode> get(String key) {
    var inner = value.get(key);
    return inner == null
        ? Optional.empty()
        : Optional.of(new YamlNode(places, pointer + "/" + Places.escaped(key), inner));
  }

  /** A part of it, by JSON pointer from here; where there is none, what it would be in. */
  YamlNode part(String inner) {
    return new YamlNode(places, pointer + inner, value.at(inner));
  }

  /** The elements of the list {@code key}. */
  List<YamlNode> list(String key) {
    return get(key).map(YamlNode::elements).orElse(List.of());
  }

  List<YamlNode> elements() {
    return value.isArray()
        ? IntStream.range(0, value.size())
            .mapToObj(i -> new YamlNode(places, pointer + "/" + i, value.get(i)))
            .toList()
        : List.of();
  }

  String text(String key) {
    return get(key).map(YamlNode::text).orElse("");
  }

  String text() {
    return text(value);
  }

  /** A scalar as its author wrote it; empty for lists, objects and nothing. */
  static String text(JsonNode value) {
    return value.isNumber() ? value.decimalValue().toPlainString() : value.asString("");
  }

  boolean isTrue(String key) {
    return value.path(key).asBoolean(false);
  }

  Diagnostic error(String rule, String message) {
    var at = places.ofValue(pointer);
    return Diagnostic.error(places.path(), at.line(), at.column(), rule, message);
  }

  Diagnostic warning(String rule, String message) {
    var at = places.ofValue(pointer);
    return Diagnostic.warning(places.path(), at.line(), at.column(), rule, message);
  }
}
