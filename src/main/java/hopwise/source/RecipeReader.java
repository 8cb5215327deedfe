package hopwise.source;

import hopwise.quiz.variant.Derivation;
import hopwise.quiz.variant.Derivation.Kind;
import hopwise.quiz.variant.Recipe;
import hopwise.quiz.variant.Template;
import hopwise.quiz.variant.Unresolvable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Reads how a computed item comes about, and checks what can be checked without a seed.
 *
 * @param scenarios names of all
 * @param misconceptions ids of all
 */
record RecipeReader(
    Set<String> scenarios, Set<String> misconceptions, Consumer<Diagnostic> problems) {
  private static final String CALC = "calc";

  /** Whether an item differs from seed to seed, or has a part that is computed. */
  static boolean isComputed(YamlNode item) {
    var text = item.value().toString();
    return item.get("given").isPresent()
        || item.get("derive").isPresent()
        || text.contains("\"" + Resolver.MISCONCEPTION + "\":")
        || text.contains("\"key\":\"{{");
  }

  Recipe read(YamlNode item) {
    var reader = new GivenReader(problems);
    var givens = reader.read(item.get("given"));
    var known = new LinkedHashSet<String>();
    item.get("given").ifPresent(given -> known.addAll(given.value().propertyNames()));
    var derived = new LinkedHashMap<String, Derivation>();
    var derive = item.get("derive");
    for (var name : derive.map(node -> node.value().propertyNames()).orElse(List.of())) {
      var node = derive.flatMap(all -> all.get(name)).orElseThrow();
      if (known.contains(name)) {
        problems.accept(node.error("duplicate-id", "the name “%s” is taken".formatted(name)));
      } else if (reader.isName(node, name)) {
        derivation(node, reader, known).ifPresent(found -> derived.put(name, found));
      }
      known.add(name);
    }
    item.value().propertyNames().stream()
        .filter(name -> !name.equals("given") && !name.equals("derive"))
        .flatMap(name -> item.get(name).stream())
        .forEach(part -> names(part, reader, known));
    return new Recipe(givens, derived);
  }

  private Optional<Derivation> derivation(YamlNode node, GivenReader reader, Set<String> known) {
    var kinds = List.copyOf(node.value().propertyNames());
    var word = kinds.size() == 1 ? kinds.getFirst() : "";
    if (word.equals(CALC)) {
      return node.get(CALC)
          .flatMap(calc -> reader.expression(calc, known))
          .map(Derivation.Calculated::new);
    }
    var kind = Kind.parse(word);
    if (kind.isEmpty()) {
      var all = new ArrayList<>(Arrays.stream(Kind.values()).map(Kind::toString).toList());
      all.add(CALC);
      problems.accept(
          node.error(
              "wrong-derive",
              "a value is derived by one of %s%s"
                  .formatted(String.join(", ", all), Nearest.hint(word, all))));
      return Optional.empty();
    }
    return node.get(word).flatMap(arguments -> asked(kind.get(), arguments, reader, known));
  }

  private Optional<Derivation> asked(
      Kind kind, YamlNode node, GivenReader reader, Set<String> known) {
    var arguments = new LinkedHashMap<String, Template>();
    boolean good = true;
    for (var name : node.value().propertyNames()) {
      var argument = node.get(name).orElseThrow();
      if (!kind.arguments().contains(name)) {
        problems.accept(
            argument.error(
                "unknown-key",
                "“%s” is no argument of %s%s"
                    .formatted(name, kind, Nearest.hint(name, kind.arguments()))));
        good = false;
      } else {
        var template = template(argument, reader, known);
        template.ifPresent(found -> arguments.put(name, found));
        good &= template.isPresent() && (!name.equals("scenario") || isScenario(argument));
      }
    }
    for (var name : kind.required()) {
      if (!node.value().has(name)) {
        problems.accept(node.error("missing-key", "“%s” is missing".formatted(name)));
        good = false;
      }
    }
    return good ? Optional.of(new Derivation.Asked(kind, arguments)) : Optional.empty();
  }

  private boolean isScenario(YamlNode node) {
    boolean good = Template.isIn(node.text()) || scenarios.contains(node.text());
    if (!good) {
      problems.accept(
          node.error(
              "unknown-scenario",
              "there is no content/scenarios/%s.yaml%s"
                  .formatted(node.text(), Nearest.hint(node.text(), scenarios))));
    }
    return good;
  }

  private Optional<Template> template(YamlNode node, GivenReader reader, Set<String> known) {
    try {
      var template = Template.parse(node.text());
      return reader.isKnown(node, template.names().toList(), known)
          ? Optional.of(template)
          : Optional.empty();
    } catch (Unresolvable e) {
      problems.accept(node.error("wrong-expression", e.reason()));
      return Optional.empty();
    }
  }

  /** Checks the texts of the item itself, and the misconceptions that it names. */
  private void names(YamlNode node, GivenReader reader, Set<String> known) {
    if (node.value().isString() && Template.isIn(node.text())) {
      template(node, reader, known);
    }
    node.elements().forEach(element -> names(element, reader, known));
    if (node.value().isObject()) {
      node.get(Resolver.MISCONCEPTION).ifPresent(this::idea);
      node.value()
          .propertyNames()
          .forEach(name -> node.get(name).ifPresent(part -> names(part, reader, known)));
    }
  }

  private void idea(YamlNode node) {
    if (!misconceptions.contains(node.text())) {
      problems.accept(
          node.error(
              "unknown-misconception",
              "quizzes/misconceptions.yaml has no “%s”%s"
                  .formatted(node.text(), Nearest.hint(node.text(), misconceptions))));
    }
  }
}
