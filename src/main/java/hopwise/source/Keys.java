package hopwise.source;

import hopwise.quiz.Answers;
import hopwise.quiz.Item;
import hopwise.simulator.net.AddressSet;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Reads keys and mistakes that are numbers or addresses, the way a learner's answer is read. */
final class Keys {
  private Keys() {}

  static Optional<BigDecimal> parseNumber(JsonNode value) {
    return Answers.number(YamlNode.text(value));
  }

  static Optional<AddressSet> parseAddresses(Item.Address.Form form, JsonNode value) {
    return Answers.addresses(form, shown(value));
  }

  static BigDecimal number(JsonNode value) {
    return parseNumber(value).orElseThrow(() -> not("number", value));
  }

  static AddressSet addresses(Item.Address.Form form, JsonNode value) {
    return parseAddresses(form, value).orElseThrow(() -> not("address", value));
  }

  /** A list with commas, as it would be typed. */
  static String shown(JsonNode value) {
    return value.isArray()
        ? value.valueStream().map(YamlNode::text).collect(Collectors.joining(", "))
        : YamlNode.text(value);
  }

  private static IllegalArgumentException not(String what, JsonNode value) {
    return new IllegalArgumentException("not a key of kind " + what + ": " + value);
  }
}
