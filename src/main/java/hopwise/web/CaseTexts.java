package hopwise.web;

import hopwise.quiz.CaseStudy;
import hopwise.simulator.lab.Scenario;
import hopwise.source.Scenarios;
import hopwise.web.figure.Ask;
import hopwise.web.figure.FigureViews;
import hopwise.web.view.ExamViews.CaseText;
import hopwise.web.view.ExamViews.Tab;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Makes the texts of case studies; each figure is drawn once for each version of its scenario. */
final class CaseTexts {
  private static final int MOST_FIGURES = 100;

  private record Drawn(String tab, String hash) {}

  private final ItemText text;
  private final Scenarios scenarios;
  private final Templates templates;
  private final Map<Drawn, String> figures = new ConcurrentHashMap<>();

  CaseTexts(ItemText text, Scenarios scenarios, Templates templates) {
    this.text = text;
    this.scenarios = scenarios;
    this.templates = templates;
  }

  CaseText of(CaseStudy study) {
    return of(study.title(), study.tabs());
  }

  CaseText of(String title, List<CaseStudy.Tab> tabs) {
    return new CaseText(
        title,
        tabs.stream()
            .map(tab -> new Tab(tab.id(), tab.title(), text.flow(tab.text()) + figure(tab)))
            .toList());
  }

  private String figure(CaseStudy.Tab tab) {
    var name = tab.scenario();
    return name == null || !scenarios.has(name)
        ? ""
        : scenarios.read(name).scenario().map(scenario -> figure(tab, scenario)).orElse("");
  }

  private String figure(CaseStudy.Tab tab, Scenario scenario) {
    if (figures.size() > MOST_FIGURES) {
      figures.clear();
    }
    return figures.computeIfAbsent(
        new Drawn(tab.id(), scenario.hash()),
        drawn ->
            templates.fragment(
                "case-figure", FigureViews.of(scenario.world(), Ask.column("case-" + tab.id()))));
  }
}
