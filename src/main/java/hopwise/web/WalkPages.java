package hopwise.web;

import hopwise.simulator.lab.Scenario;
import hopwise.source.Scenarios;
import hopwise.web.view.Link;
import hopwise.web.walk.Examples;
import hopwise.web.walk.PredictView.Field;
import hopwise.web.walk.Predictions;
import hopwise.web.walk.Predictions.Given;
import hopwise.web.walk.WalkForm;
import hopwise.web.walk.WalkPageView;
import hopwise.web.walk.WalkPageView.Scene;
import hopwise.web.walk.WalkView;
import hopwise.web.walk.WalkViews;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Walks of packets. All of their state is in the address. */
final class WalkPages {
  private static final String FIRST = "kubenet-paper";
  private static final int HASH = 12;
  private static final String OTHER_PLACES =
      "This network has places of its own, so From and To are new.";

  private final Scenarios scenarios;
  private final ReadAgain chapters;

  WalkPages(Scenarios scenarios, ReadAgain chapters) {
    this.scenarios = scenarios;
    this.chapters = chapters;
  }

  /** A walk, and the form to choose another. */
  Optional<Page> walk(Map<String, List<String>> query) {
    var name = value(query, "scenario").orElse(FIRST);
    return scenario(name).map(scenario -> page(scenario, query)).or(() -> unknown(name));
  }

  private Optional<Scenario> scenario(String name) {
    return scenarios.names().contains(name) ? scenarios.read(name).scenario() : Optional.empty();
  }

  /** The page for a scenario that is not there. */
  static Optional<Page> unknown(String name) {
    return Optional.of(
        Pages.message(
            404, "There is no such network", "No scenario is called “" + name + "”. Choose one."));
  }

  private Page page(Scenario scenario, Map<String, List<String>> query) {
    var form = WalkForm.read(scenario.world(), query);
    boolean moved = value(query, "shown").filter(it -> !it.equals(scenario.name())).isPresent();
    if (moved && !form.isReadable()) {
      return shown(scenario, WalkForm.read(scenario.world(), Map.of()), query, OTHER_PLACES);
    }
    return predicted(scenario, form, query)
        .orElseGet(() -> shown(scenario, form, query, notice(scenario, query)));
  }

  /** The page that asks before it tells, where that is wanted. */
  private static Optional<Page> predicted(
      Scenario scenario, WalkForm form, Map<String, List<String>> query) {
    if (!query.containsKey("predict")) {
      return Optional.empty();
    }
    var answer = value(query, "answer");
    var given =
        Given.read(
            value(query, "predict").orElse(""), query.containsKey("sent"), answer.orElse(null));
    return form.ask(1, 1, "walk", address(scenario, form))
        .flatMap(ask -> Predictions.of(scenario.world(), ask, given, fields(scenario, form)))
        .map(view ->
            Page.of("walk-predict", "Predict the walk", view)
                .in("walk")
                .described("A packet's way, predicted decision by decision."));
  }

  private static List<Field> fields(Scenario scenario, WalkForm form) {
    return Stream.of(
            new Field("scenario", scenario.name()),
            new Field("from", form.from().value()),
            new Field("to", form.to().value()),
            new Field("port", form.port().value()),
            new Field("protocol", form.protocol().value()))
        .filter(field -> !field.value().isEmpty())
        .toList();
  }

  private Page shown(
      Scenario scenario, WalkForm form, Map<String, List<String>> query, String notice) {
    var walk = walk(scenario, form, query);
    var view =
        new WalkPageView(
            scenario.name(),
            scenario.summary(),
            scenes(scenario),
            form.from(),
            form.to(),
            form.port(),
            form.protocol(),
            form.senders(),
            form.targets(),
            walk.orElse(null),
            notice,
            walk.map(it -> link(scenario, form) + "&step=" + it.step()).orElse(""),
            walk.map(it -> address(scenario, form) + "&predict=").orElse(""),
            Examples.of(scenarios.names()),
            compare(scenario));
    return Page.of("walks", title(walk, query.containsKey("from")), view)
        .in("walk")
        .described("A packet's way through a simulated network, decision by decision.")
        .withStatus(walk.isPresent() ? 200 : 400);
  }

  private static String title(Optional<WalkView> walk, boolean chosen) {
    var shown = walk.filter(it -> it.problem().isEmpty());
    if (shown.isEmpty()) {
      return "Not walked yet";
    }
    return chosen ? "Walk: " + shown.get().title() : "Walk a packet";
  }

  private Optional<WalkView> walk(
      Scenario scenario, WalkForm form, Map<String, List<String>> query) {
    return form.ask(number(query, "way"), number(query, "step"), "walk", address(scenario, form))
        .map(ask -> WalkViews.of(scenario.world(), ask, chapters::link));
  }

  private static String address(Scenario scenario, WalkForm form) {
    var address =
        address(scenario.name(), form.from().value(), form.to().value(), form.protocol().value());
    return form.port().value().isEmpty()
        ? address
        : address + "&port=" + encoded(form.port().value());
  }

  /**
   * The address of a walk.
   *
   * @param protocol empty for what fits
   */
  static String address(String scenario, String from, String to, String protocol) {
    var address = "/walk?scenario=" + scenario + "&from=" + encoded(from) + "&to=" + encoded(to);
    return protocol.isEmpty() ? address : address + "&protocol=" + encoded(protocol);
  }

  private static String link(Scenario scenario, WalkForm form) {
    return address(scenario, form) + "&hash=" + hash(scenario);
  }

  private static String hash(Scenario scenario) {
    return scenario.hash().substring(0, Math.min(HASH, scenario.hash().length()));
  }

  private static String notice(Scenario scenario, Map<String, List<String>> query) {
    return value(query, "hash").filter(asked -> !asked.equals(hash(scenario))).isPresent()
        ? "The network has changed since this link was made. This is the walk as it goes today."
        : "";
  }

  private List<Scene> scenes(Scenario current) {
    return scenarios.names().stream()
        .map(name -> new Scene(name, name, name.equals(current.name())))
        .toList();
  }

  private @Nullable Link compare(Scenario scenario) {
    var other = scenario.name().equals(ComparePages.RIGHT) ? ComparePages.LEFT : ComparePages.RIGHT;
    return scenarios.names().contains(other)
        ? new Link(
            "/walk/compare?left=" + scenario.name() + "&right=" + other, "Compare two networks")
        : null;
  }

  static Optional<String> value(Map<String, List<String>> query, String name) {
    return query.getOrDefault(name, List.of()).stream().filter(it -> !it.isBlank()).findFirst();
  }

  private static int number(Map<String, List<String>> query, String name) {
    return value(query, name).filter(it -> it.matches("\\d{1,6}")).map(Integer::valueOf).orElse(1);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("%2F", "/").replace("%3A", ":");
  }
}
