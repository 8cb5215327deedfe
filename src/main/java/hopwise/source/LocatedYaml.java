package hopwise.source;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/**
 * Reads YAML into a tree whose nodes know their place. Nodes are named by JSON pointer, {@code
 * /items/0/stem}.
 */
final class LocatedYaml {
  private static final YAMLFactory FACTORY = new YAMLFactory();
  private static final int LONGEST = 40;
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final SourceFile file;
  private final int linesBefore;
  private final Consumer<Diagnostic> problems;
  private final YAMLParser parser;
  private final Map<String, Position> keys = new HashMap<>();
  private final Map<String, Position> values = new HashMap<>();

  private LocatedYaml(
      SourceFile file, int linesBefore, Consumer<Diagnostic> problems, YAMLParser parser) {
    this.file = file;
    this.linesBefore = linesBefore;
    this.problems = problems;
    this.parser = parser;
  }

  /** The tree of a whole file; empty, with a diagnostic, if it is not YAML. */
  static Optional<YamlNode> parse(SourceFile file, Consumer<Diagnostic> problems) {
    return parse(file, 0, file.text(), problems);
  }

  /** The tree of {@code yaml}, a part of {@code file} with {@code linesBefore} lines above it. */
  static Optional<YamlNode> parse(
      SourceFile file, int linesBefore, String yaml, Consumer<Diagnostic> problems) {
    try (var parser = (YAMLParser) FACTORY.createParser(ObjectReadContext.empty(), yaml)) {
      return new LocatedYaml(file, linesBefore, problems, parser).document();
    } catch (JacksonException e) {
      problems.accept(YamlSyntax.diagnose(file.path(), linesBefore, e));
      return Optional.empty();
    }
  }

  private Optional<YamlNode> document() {
    if (parser.nextToken() == null) {
      report(new Position(linesBefore + 1, 1), "yaml-syntax", "there is nothing here");
      return Optional.empty();
    }
    var tree = value("");
    if (parser.nextToken() != null) {
      report(here(), "yaml-syntax", "a second document begins here; a file holds one");
    }
    return Optional.of(new YamlNode(new Places(file.path(), keys, values), "", tree));
  }

  private JsonNode value(String pointer) {
    values.put(pointer, here());
    if (parser.isCurrentAlias()) {
      report(here(), "yaml-syntax", "aliases (*name) are not read; write the text out");
    }
    var token = parser.currentToken();
    if (token == JsonToken.START_OBJECT) {
      return object(pointer);
    }
    return token == JsonToken.START_ARRAY ? array(pointer) : scalar(token);
  }

  private ObjectNode object(String pointer) {
    var object = NODES.objectNode();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      var name = parser.currentName();
      var inner = pointer + "/" + Places.escaped(name);
      var place = here();
      parser.nextToken();
      if (object.has(name)) {
        report(place, "duplicate-key", "“%s” is written twice".formatted(name));
      }
      keys.put(inner, place);
      object.set(name, value(inner));
    }
    return object;
  }

  private ArrayNode array(String pointer) {
    var array = NODES.arrayNode();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      array.add(value(pointer + "/" + array.size()));
    }
    return array;
  }

  private JsonNode scalar(JsonToken token) {
    if (token.isNumeric() && !parser.isNaN()) {
      return number(parser.getDecimalValue());
    }
    if (token == JsonToken.VALUE_TRUE || token == JsonToken.VALUE_FALSE) {
      return NODES.booleanNode(token == JsonToken.VALUE_TRUE);
    }
    return token == JsonToken.VALUE_NULL ? NODES.nullNode() : NODES.stringNode(parser.getString());
  }

  /** Without zeros at the end, so that the same number is the same text. */
  private JsonNode number(BigDecimal number) {
    var stripped = number.stripTrailingZeros();
    if (stripped.precision() > LONGEST || Math.abs(stripped.scale()) > LONGEST) {
      report(here(), "wrong-value", "a number has at most %d digits".formatted(LONGEST));
      return NODES.numberNode(BigDecimal.ZERO);
    }
    return NODES.numberNode(stripped.scale() < 0 ? stripped.setScale(0) : stripped);
  }

  private Position here() {
    var location = parser.currentTokenLocation();
    return new Position(location.getLineNr() + linesBefore, location.getColumnNr());
  }

  private void report(Position at, String rule, String message) {
    problems.accept(Diagnostic.error(file.path(), at.line(), at.column(), rule, message));
  }
}
