package hopwise.source;

import hopwise.quiz.variant.Expression;
import hopwise.quiz.variant.Given;
import hopwise.quiz.variant.Givens;
import hopwise.quiz.variant.Unresolvable;
import hopwise.quiz.variant.Value;
import hopwise.simulator.net.Cidr;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** Reads what an item draws. */
record GivenReader(Consumer<Diagnostic> problems) {
  private static final String NAME = "[A-Za-z]\\w*";
  private static final String WHERE = "where";
  private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000_000L);

  Givens read(Optional<YamlNode> given) {
    var names = new LinkedHashMap<String, Given>();
    for (var name : given.map(node -> node.value().propertyNames()).orElse(List.of())) {
      if (!name.equals(WHERE)) {
        var node = given.flatMap(all -> all.get(name)).orElseThrow();
        if (isName(node, name)) {
          read(node).ifPresent(found -> names.put(name, found));
        }
      }
    }
    var where = new ArrayList<Expression>();
    for (var condition : given.map(node -> node.list(WHERE)).orElse(List.of())) {
      expression(condition, names.keySet()).ifPresent(where::add);
    }
    return new Givens(names, where);
  }

  /** Whether an expression can name it. */
  boolean isName(YamlNode node, String name) {
    boolean good = name.matches(NAME);
    if (!good) {
      problems.accept(
          node.error(
              "wrong-name",
              "“%s” is no name for {{…}}; letters and digits, please".formatted(name)));
    }
    return good;
  }

  /** Reads an expression that may use {@code known}. */
  Optional<Expression> expression(YamlNode node, Set<String> known) {
    try {
      var expression = Expression.parse(node.text());
      return isKnown(node, expression.names().toList(), known)
          ? Optional.of(expression)
          : Optional.empty();
    } catch (Unresolvable e) {
      problems.accept(node.error("wrong-expression", e.reason()));
      return Optional.empty();
    }
  }

  /** Reports the first name that is not known. */
  boolean isKnown(YamlNode node, List<String> used, Set<String> known) {
    var unknown = used.stream().filter(name -> !known.contains(name)).findFirst();
    unknown.ifPresent(name ->
        problems.accept(
            node.error(
                "unknown-name",
                "neither given nor derived before: “%s”%s"
                    .formatted(name, Nearest.hint(name, known)))));
    return unknown.isEmpty();
  }

  private Optional<Given> read(YamlNode node) {
    try {
      return Optional.of(given(node.value()));
    } catch (IllegalArgumentException e) {
      problems.accept(node.error("wrong-given", String.valueOf(e.getMessage())));
      return Optional.empty();
    }
  }

  private static Given given(JsonNode node) {
    var keys = Set.copyOf(node.propertyNames());
    if (keys.equals(Set.of("of"))) {
      return new Given.OneOf(node.path("of").valueStream().map(GivenReader::value).toList());
    }
    if (keys.equals(Set.of("range", "prefix"))) {
      var range = Cidr.of(node.path("range").asString(""));
      return new Given.Ranges(range, (int) whole(node.path("prefix")));
    }
    if (keys.equals(Set.of("from", "to")) || keys.equals(Set.of("from", "to", "step"))) {
      long step = node.has("step") ? whole(node.path("step")) : 1;
      return new Given.Numbers(whole(node.path("from")), whole(node.path("to")), step);
    }
    throw new IllegalArgumentException(
        "a value is drawn {from: 1, to: 9, step: 2}, {of: [a, b]} or {range: 10.0.0.0/8, prefix:"
            + " 16}");
  }

  private static Value value(JsonNode node) {
    if (node.isObject()) {
      var values = new LinkedHashMap<String, Value>();
      node.propertyStream().forEach(part -> values.put(part.getKey(), value(part.getValue())));
      return new Value.Tree(values);
    }
    if (node.isArray()) {
      return new Value.Many(node.valueStream().map(GivenReader::value).toList());
    }
    if (node.isBoolean()) {
      return new Value.Truth(node.asBoolean());
    }
    return node.isNumber() && node.decimalValue().scale() <= 0
        ? new Value.Whole(whole(node))
        : new Value.Text(YamlNode.text(node));
  }

  private static long whole(JsonNode node) {
    if (node.isNumber()
        && node.decimalValue().scale() <= 0
        && node.decimalValue().abs().compareTo(MOST) <= 0) {
      return node.decimalValue().longValueExact();
    }
    throw new IllegalArgumentException(
        "“%s” must be a whole number up to %s".formatted(YamlNode.text(node), MOST));
  }
}
