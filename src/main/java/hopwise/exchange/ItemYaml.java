package hopwise.exchange;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * Writes items as authors write them: an element of a list, texts without quotes where they can.
 */
final class ItemYaml {
  private static final int WIDTH = 110;
  private static final String INDENT = "  ";

  /** What cannot be taken for anything but text. */
  private static final Pattern PLAIN =
      Pattern.compile("\\p{L}[\\p{L}\\p{N} ,;.()'’“”/?!+*=<>$%@^_…–`\\[\\]{}-]*(?<! )");

  /** The same in braces. */
  private static final Pattern PLAIN_INSIDE =
      Pattern.compile("\\p{L}[\\p{L}\\p{N} ;.()'’“”/?!+*=<>$%@^_…–`-]*(?<! )");

  private static final Pattern PRINTABLE =
      Pattern.compile("[ -~\\u00A1-\\u1FFF\\u2010-\\u2027\\u2030-\\uD7FF\\x{10000}-\\x{10FFFF}]*");
  private static final Set<String> WORDS =
      Set.of("true", "false", "yes", "no", "on", "off", "null", "y", "n");

  private ItemYaml() {}

  /** {@code item} as an element of a bank's list, not indented. */
  static String of(JsonNode item) {
    return element(item, "");
  }

  private static String element(JsonNode node, String indent) {
    if (!node.isObject()) {
      return indent + "- " + scalar(node, PLAIN) + "\n";
    }
    var inline = indent + "- " + inline(node);
    boolean flat = node.valueStream().noneMatch(JsonNode::isContainer);
    if (flat && inline.length() <= WIDTH && !indent.isEmpty()) {
      return inline + "\n";
    }
    var block = block(node, indent + INDENT);
    return indent + "- " + block.substring(indent.length() + INDENT.length());
  }

  private static String block(JsonNode node, String indent) {
    return node.properties().stream()
        .map(entry -> indent + entry.getKey() + ":" + value(entry, indent))
        .collect(Collectors.joining());
  }

  private static String value(Map.Entry<String, JsonNode> entry, String indent) {
    var value = entry.getValue();
    if (value.isArray()) {
      return "\n"
          + value
              .valueStream()
              .map(element -> element(element, indent + INDENT))
              .collect(Collectors.joining());
    }
    return isLiteral(value)
        ? literal(value.asString(), indent + INDENT)
        : " " + scalar(value, PLAIN) + "\n";
  }

  private static String inline(JsonNode node) {
    return node.properties().stream()
        .map(entry -> entry.getKey() + ": " + scalar(entry.getValue(), PLAIN_INSIDE))
        .collect(Collectors.joining(", ", "{", "}"));
  }

  private static String scalar(JsonNode value, Pattern plain) {
    if (value.isNumber()) {
      return value.decimalValue().toPlainString();
    }
    return value.isString() ? text(value.asString(), plain) : value.toString();
  }

  private static String text(String text, Pattern plain) {
    boolean word = WORDS.contains(text.toLowerCase(Locale.ROOT));
    return plain.matcher(text).matches() && PRINTABLE.matcher(text).matches() && !word
        ? text
        : quoted(text);
  }

  private static String quoted(String text) {
    var result = new StringBuilder("\"");
    text.codePoints()
        .forEach(c -> {
          var character = Character.toString(c);
          if (c == '"' || c == '\\') {
            result.append('\\').append(character);
          } else if (c == '\n') {
            result.append("\\n");
          } else if (PRINTABLE.matcher(character).matches()) {
            result.append(character);
          } else {
            result.append(c < 0x10000 ? "\\u%04X".formatted(c) : "\\U%08X".formatted(c));
          }
        });
    return result.append('"').toString();
  }

  /** Several lines that YAML gives back as they are. */
  private static boolean isLiteral(JsonNode value) {
    var text = value.isString() ? value.asString() : "";
    return text.contains("\n")
        && !text.startsWith(" ")
        && text.strip().equals(text)
        && text.lines().allMatch(line -> PRINTABLE.matcher(line).matches() && !line.endsWith(" "));
  }

  private static String literal(String text, String indent) {
    return " |-\n"
        + text.lines()
            .map(line -> (line.isEmpty() ? "" : indent + line) + "\n")
            .collect(Collectors.joining());
  }
}
