package hopwise.quiz.variant;

import hopwise.simulator.net.Cidr;
import hopwise.simulator.plan.Plan;
import hopwise.simulator.plan.PlanKeys;
import hopwise.simulator.plan.PluginChoice;
import hopwise.simulator.plan.Request;
import hopwise.simulator.plan.Surge;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Makes plans of questions. */
final class Planning {
  private Planning() {}

  /** The keys of {@code plan --json}, and some that only questions ask for. */
  static Value answer(Question question) {
    var plan = plan(question);
    var tree = new LinkedHashMap<>(PlanKeys.of(plan));
    tree.put("prefix", (long) plan.smallestSubnet().length());
    tree.put("surge", (long) plan.request().surge().of(plan.request().nodes()));
    tree.put("pools", plan.pools());
    tree.put("limit", plan.end().limit().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    return Value.of(tree);
  }

  private static Plan plan(Question question) {
    var plugin = read(question, "plugin", PluginChoice::parse).orElseThrow();
    var maxPods = question.find("max-pods").map(Planning::count);
    if (maxPods.isEmpty() && plugin.defaultMaxPods().isEmpty()) {
      throw new Unresolvable("say max-pods: there is no default with " + plugin);
    }
    try {
      return Plan.of(
          new Request(
                  plugin,
                  count(question.text("nodes")),
                  maxPods.orElseGet(() -> plugin.defaultMaxPods().orElseThrow()),
                  read(question, "surge", Surge::parse).orElse(Surge.Count.DEFAULT),
                  read(question, "subnet", Cidr::parse).orElse(null),
                  read(question, "pod-cidr", Cidr::parse).orElse(null),
                  question.find("used").map(Numbers::whole).orElse(0L))
              .with(question.slips()));
    } catch (IllegalArgumentException e) {
      throw new Unresolvable(String.valueOf(e.getMessage()));
    }
  }

  private static int count(String text) {
    return (int) Math.max(-1, Math.min(Numbers.whole(text), Integer.MAX_VALUE));
  }

  private static <T> Optional<T> read(
      Question question, String name, Function<String, Optional<T>> parse) {
    return question
        .find(name)
        .map(text ->
            parse
                .apply(text)
                .orElseThrow(() -> new Unresolvable("“%s” is no %s".formatted(text, name))));
  }
}
