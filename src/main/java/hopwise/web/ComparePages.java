package hopwise.web;

import hopwise.simulator.lab.Scenario;
import hopwise.source.Scenarios;
import hopwise.web.walk.CompareView;
import hopwise.web.walk.CompareView.Choice;
import hopwise.web.walk.Comparisons;
import hopwise.web.walk.Comparisons.Compared;
import hopwise.web.walk.Comparisons.Network;
import hopwise.web.walk.Roles;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One walk in two networks, side by side. All of its state is in the address. */
final class ComparePages {
  /** The networks that are compared where nobody says which. */
  static final String LEFT = "kubenet-paper";

  static final String RIGHT = "azure-cni-node-subnet";

  private final Scenarios scenarios;

  ComparePages(Scenarios scenarios) {
    this.scenarios = scenarios;
  }

  /** One walk in two networks. */
  Optional<Page> compare(Map<String, List<String>> query) {
    var left = WalkPages.value(query, "left").orElse(LEFT);
    var right = WalkPages.value(query, "right").orElse(RIGHT);
    var from = WalkPages.value(query, "from").orElse(Roles.WEB_POD.word());
    var to = WalkPages.value(query, "to").orElse(Roles.FAR_POD.word());
    return scenario(left)
        .map(one ->
            scenario(right)
                .map(other -> Comparisons.of(network(one), network(other), from, to))
                .map(compared -> page(compared, left, right, from, to))
                .or(() -> WalkPages.unknown(right)))
        .orElseGet(() -> WalkPages.unknown(left));
  }

  private Page page(Compared compared, String left, String right, String from, String to) {
    var view =
        new CompareView(
            choices(scenarios.names(), left),
            choices(scenarios.names(), right),
            places(Roles.senders(), from),
            places(Roles.targets(), to),
            compared.problem(),
            compared.summaryHtml(),
            compared.sides(),
            compared.stages());
    var title = compared.problem().isEmpty() ? "Two networks, one walk" : "Not compared yet";
    return Page.of("walk-compare", title, view)
        .in("walk")
        .described("The same walk in two networks, stage by stage.")
        .withStatus(compared.problem().isEmpty() ? 200 : 400);
  }

  private static Network network(Scenario scenario) {
    return new Network(scenario.name(), scenario.title(), scenario.world());
  }

  private static List<Choice> choices(List<String> names, String current) {
    return names.stream().map(name -> new Choice(name, name, name.equals(current))).toList();
  }

  private static List<Choice> places(Map<String, String> known, String current) {
    var choices = new ArrayList<Choice>();
    known.forEach((value, text) -> choices.add(new Choice(value, text, value.equals(current))));
    if (!known.containsKey(current)) {
      choices.add(new Choice(current, current, true));
    }
    return choices;
  }

  private Optional<Scenario> scenario(String name) {
    return scenarios.names().contains(name) ? scenarios.read(name).scenario() : Optional.empty();
  }
}
