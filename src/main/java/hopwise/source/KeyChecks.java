package hopwise.source;

import hopwise.quiz.Item.Address.Form;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Lint rules on keys, tolerances and mistakes of number and address items. */
final class KeyChecks {
  private KeyChecks() {}

  static void number(YamlNode item, Consumer<Diagnostic> problems) {
    var key = read(item, "key", Keys::parseNumber, NOT_A_NUMBER, problems);
    var tolerance = read(item, "tolerance", Keys::parseNumber, NOT_A_NUMBER, problems);
    if (tolerance.filter(value -> value.signum() < 0).isPresent()) {
      item.get("tolerance")
          .ifPresent(node ->
              problems.accept(node.error("negative-tolerance", "“tolerance” must be 0 or more")));
    }
    var reach = tolerance.orElse(BigDecimal.ZERO);
    mistakes(
        item,
        Keys::parseNumber,
        NOT_A_NUMBER,
        value -> key.filter(k -> k.subtract(value).abs().compareTo(reach) <= 0).isPresent(),
        problems);
  }

  static void address(YamlNode item, Consumer<Diagnostic> problems) {
    form(item.text("form"))
        .ifPresent(form -> {
          var wrong = new Wrong("not-an-address", "is not " + described(form));
          var key = read(item, "key", node -> Keys.parseAddresses(form, node), wrong, problems);
          mistakes(
              item,
              node -> Keys.parseAddresses(form, node),
              wrong,
              value -> key.filter(value::equals).isPresent(),
              problems);
        });
  }

  private static final Wrong NOT_A_NUMBER = new Wrong("not-a-number", "is not a number");

  private record Wrong(String rule, String words) {}

  private static <T> void mistakes(
      YamlNode item,
      Function<JsonNode, Optional<T>> parse,
      Wrong wrong,
      Predicate<T> isKey,
      Consumer<Diagnostic> problems) {
    for (var mistake : item.list("mistakes")) {
      var value = read(mistake, "value", parse, wrong, problems);
      if (value.filter(isKey).isPresent()) {
        mistake
            .get("value")
            .ifPresent(node ->
                problems.accept(
                    node.error("mistake-is-key", "the key itself would be graded as right")));
      }
    }
  }

  private static <T> Optional<T> read(
      YamlNode parent,
      String name,
      Function<JsonNode, Optional<T>> parse,
      Wrong wrong,
      Consumer<Diagnostic> problems) {
    var node = parent.get(name).filter(found -> !Keys.shown(found.value()).isEmpty());
    var value = node.map(YamlNode::value).flatMap(parse);
    if (value.isEmpty()) {
      node.ifPresent(found ->
          problems.accept(
              found.error(
                  wrong.rule(), "“%s” %s".formatted(Keys.shown(found.value()), wrong.words()))));
    }
    return value;
  }

  private static Optional<Form> form(String text) {
    return Stream.of(Form.values())
        .filter(form -> form.name().toLowerCase(Locale.ROOT).equals(text))
        .findFirst();
  }

  private static String described(Form form) {
    return switch (form) {
      case IP -> "an address like 10.244.0.1";
      case CIDR -> "a range like 10.244.0.0/24 (no bit set behind the prefix)";
      case SET -> "a list of addresses and ranges";
    };
  }
}
