package hopwise.source;

import hopwise.course.Scene;
import hopwise.quiz.ItemVersion;
import hopwise.quiz.Variants;
import hopwise.quiz.variant.Misconception;
import hopwise.quiz.variant.Question;
import hopwise.quiz.variant.Recipe;
import hopwise.quiz.variant.Unresolvable;
import hopwise.quiz.variant.Value;
import hopwise.quiz.variant.Values;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The variants of an item whose node has names in double braces. Safe for several threads. */
final class ComputedItem implements Variants {
  private static final int MOST_ROUNDS = 50;
  private static final int MOST_KEPT = 64;

  private final Parts parts;
  private final Function<Question, Value> simulation;
  private final Scenarios scenarios;
  private final Kept<Long, ItemVersion> kept = new Kept<>(MOST_KEPT);

  /** Everything that variants follow from. */
  private record Parts(
      JsonNode template,
      Recipe recipe,
      Map<String, Misconception> misconceptions,
      Map<String, Scene> scenes) {}

  /**
   * An item.
   *
   * @param misconceptions by id
   * @param scenes the versions of all scenarios, by name
   */
  ComputedItem(
      JsonNode template,
      Recipe recipe,
      Map<String, Misconception> misconceptions,
      Map<String, Scene> scenes,
      Simulations simulations,
      Scenarios scenarios) {
    this.scenarios = scenarios;
    this.parts = new Parts(template, recipe, Map.copyOf(misconceptions), Map.copyOf(scenes));
    this.simulation = simulations.about(parts.scenes());
  }

  /**
   * What a seed gives.
   *
   * @param node the item as it is asked; null if there is a flaw
   * @param passedOver how many variants were not good enough before
   * @param flaw why a variant was passed over, or why there is none; null if the first was good
   */
  record Resolution(@Nullable JsonNode node, int passedOver, @Nullable Unresolvable flaw) {}

  /** Draws and computes until a variant is good. */
  Resolution resolve(long seed) {
    @Nullable Unresolvable flaw = null;
    for (int round = 0; round < MOST_ROUNDS; round++) {
      try {
        var node = resolve(seed, round);
        var weak = Sameness.of(node);
        if (weak.isEmpty()) {
          return new Resolution(node, round, flaw);
        }
        flaw = weak.get();
      } catch (Unresolvable e) {
        return new Resolution(null, round, e);
      }
    }
    return new Resolution(null, MOST_ROUNDS, flaw);
  }

  private JsonNode resolve(long seed, int round) {
    var recipe = parts.recipe();
    var drawn = recipe.givens().draw(seed, round);
    var truth = recipe.derive(drawn, null, simulation);
    var wrong = new HashMap<Misconception, Values>();
    return new Resolver(
            truth,
            idea -> {
              var known = wrong.get(idea);
              var values = known == null ? recipe.derive(drawn, idea.patch(), simulation) : known;
              wrong.put(idea, values);
              return values;
            },
            parts.misconceptions())
        .item(parts.template());
  }

  @Override
  public ItemVersion at(long seed) {
    return kept.get(
        seed,
        () ->
            version(seed)
                .or(() -> version(SAMPLE))
                .orElseThrow(
                    () -> new IllegalStateException("lint lets no item pass that has no variant")));
  }

  private Optional<ItemVersion> version(long seed) {
    return Optional.ofNullable(resolve(seed).node())
        .map(node -> ItemReader.version(node, scenarios));
  }

  /** Ids of the misconceptions that it names. */
  List<String> ideas() {
    return parts.template().findValuesAsString(Resolver.MISCONCEPTION);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ComputedItem that && parts.equals(that.parts);
  }

  @Override
  public int hashCode() {
    return parts.hashCode();
  }
}
