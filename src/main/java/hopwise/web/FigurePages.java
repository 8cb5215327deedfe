package hopwise.web;

import hopwise.simulator.lab.Scenario;
import hopwise.source.Scenarios;
import hopwise.web.figure.Ask;
import hopwise.web.figure.FigureView;
import hopwise.web.figure.FigureViews;
import java.util.Optional;

/** The figure of a scenario at full size. */
final class FigurePages {
  private final Scenarios scenarios;

  FigurePages(Scenarios scenarios) {
    this.scenarios = scenarios;
  }

  /** What the template sees. */
  record View(String title, String summary, FigureView figure) {}

  Optional<Page> figure(String name) {
    return scenarios.names().contains(name)
        ? scenarios.read(name).scenario().map(FigurePages::page)
        : Optional.empty();
  }

  private static Page page(Scenario scenario) {
    var figure = FigureViews.of(scenario.world(), Ask.page("net"));
    return Page.of(
            "figure", scenario.title(), new View(scenario.title(), scenario.summary(), figure))
        .in("lab")
        .described(scenario.summary());
  }
}
