package hopwise.quiz.variant;

import hopwise.quiz.variant.Derivation.Asked;
import hopwise.quiz.variant.Derivation.Calculated;
import hopwise.quiz.variant.Misconception.Patch;
import hopwise.simulator.plan.Slip;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How the values of an item come about.
 *
 * @param derived in order; each may use the names before it
 */
public record Recipe(Givens givens, Map<String, Derivation> derived) {
  /** Copies the map, keeping its order. */
  public Recipe {
    derived = Collections.unmodifiableMap(new LinkedHashMap<>(derived));
  }

  /**
   * All values, given those that were drawn.
   *
   * @param patch of the misconception under which they are derived; null for the truth
   * @param simulation answers questions
   * @throws Unresolvable if something cannot be derived
   */
  public Values derive(Values drawn, @Nullable Patch patch, Function<Question, Value> simulation) {
    var values = drawn;
    for (var entry : derived.entrySet()) {
      var name = entry.getKey();
      try {
        values = values.with(name, derive(entry.getValue(), values, patch, simulation));
      } catch (Unresolvable e) {
        throw e.at("/derive/" + name);
      }
    }
    return values;
  }

  private static Value derive(
      Derivation derivation,
      Values values,
      @Nullable Patch patch,
      Function<Question, Value> simulation) {
    return switch (derivation) {
      case Calculated(var expression) -> expression.value(values);
      case Asked(var kind, var arguments) -> {
        var texts = new LinkedHashMap<String, String>();
        arguments.forEach((name, template) -> texts.put(name, template.text(values)));
        yield simulation.apply(question(kind, texts, values, patch));
      }
    };
  }

  private static Question question(
      Derivation.Kind kind, Map<String, String> texts, Values values, @Nullable Patch patch) {
    return switch (patch) {
      case Patch.Forgotten(var slip) when kind == Derivation.Kind.PLAN ->
          new Question(kind, texts, Set.of(slip));
      case Patch.Played(var script) when kind != Derivation.Kind.PLAN -> {
        var after = texts.getOrDefault("after", "") + "\n" + script.text(values);
        var patched = new LinkedHashMap<>(texts);
        patched.put("after", after);
        yield new Question(kind, patched, Set.of());
      }
      case null, default -> new Question(kind, texts, Set.<Slip>of());
    };
  }
}
