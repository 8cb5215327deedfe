package hopwise.source;

import hopwise.course.Scene;
import hopwise.quiz.variant.Misconception;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What computed items are made with.
 *
 * @param scenes the versions of all scenarios, by name
 * @param ids of all misconceptions, right or wrong
 * @param seeds for how many of them an item is proved
 */
record Computing(
    Map<String, Scene> scenes,
    Set<String> ids,
    Map<String, Misconception> misconceptions,
    Simulations simulations,
    Scenarios scenarios,
    int seeds) {

  static Computing of(
      Library library, Set<String> ids, Map<String, Misconception> misconceptions, int seeds) {
    var scenes = new HashMap<String, Scene>();
    for (var name : library.scenarios().names()) {
      library.scenarios().scene(name, null).ifPresent(scene -> scenes.put(name, scene));
    }
    return new Computing(
        scenes, ids, misconceptions, library.simulations(), library.scenarios(), seeds);
  }

  /**
   * What is wrong with an item.
   *
   * @param fits whether the schema lets the whole bank pass; only then seeds are tried
   */
  List<Diagnostic> check(YamlNode item, Names names, boolean fits) {
    var problems = new ArrayList<Diagnostic>();
    var recipe = new RecipeReader(scenes.keySet(), ids, problems::add).read(item);
    var computed =
        new ComputedItem(item.value(), recipe, misconceptions, scenes, simulations, scenarios);
    computed.ideas().stream()
        .filter(id -> ids.contains(id) && !misconceptions.containsKey(id))
        .map(id ->
            item.error("unknown-misconception", "the misconception “%s” has errors".formatted(id)))
        .forEach(problems::add);
    if (fits && problems.isEmpty() && seeds > 0) {
      problems.addAll(new Proof(item, computed, names, scenarios).of(seeds));
    }
    return problems;
  }

  /** The variants of an item in which no error was found. */
  ComputedItem item(YamlNode item) {
    var recipe = new RecipeReader(scenes.keySet(), ids, problem -> {}).read(item);
    return new ComputedItem(item.value(), recipe, misconceptions, scenes, simulations, scenarios);
  }
}
