package hopwise.web.item;

import hopwise.quiz.Item;
import hopwise.quiz.PathEnd;
import hopwise.quiz.PathQuestion;
import hopwise.quiz.Response;
import hopwise.quiz.Shuffle;
import hopwise.simulator.linux.NamespaceId;
import hopwise.web.figure.Ask;
import hopwise.web.figure.FigureView;
import hopwise.web.figure.FigureViews;
import hopwise.web.item.NetworkView.Asked;
import hopwise.web.item.NetworkView.Choice;
import hopwise.web.item.NetworkView.Stop;
import hopwise.web.item.NetworkView.Way;
import hopwise.web.view.Link;
import hopwise.web.walk.Names;
import hopwise.web.walk.WalkAsk;
import hopwise.web.walk.WalkViews;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Makes what an item shows that asks for a packet's way.
 *
 * @param number of the question on the page
 * @param seed brings the options into order
 */
public record PathViews(int number, Item.Path item, long seed, @Nullable Response response) {
  /** The way to be told. */
  public Way open() {
    return view(false, slug -> Optional.empty());
  }

  /** The way as it is, beside the learner's. */
  public Way marked(Function<String, Optional<Link>> chapters) {
    return view(true, chapters);
  }

  private Way view(boolean marked, Function<String, Optional<Link>> chapters) {
    var walk = WalkAsk.of(item.from(), item.to(), "walk-" + item.id()).over(item.protocol());
    return new Way(
        figure(),
        item.to().toString(),
        stops(marked),
        item.asked().stream()
            .filter(question -> question.what() == PathQuestion.What.END)
            .findFirst()
            .map(question -> asked(question, marked))
            .orElse(null),
        marked
            ? WalkViews.of(item.setting().world(), walk, chapters).called("of question " + number)
            : null);
  }

  private FigureView figure() {
    var places = new HashSet<>(item.places());
    places.add(item.from().toString());
    var ask = Ask.column("path-" + item.id()).showing(places);
    return FigureViews.of(item.setting().world(), ask);
  }

  private List<Stop> stops(boolean marked) {
    var stops = new ArrayList<Stop>();
    for (int i = 1; i <= item.stops().size(); i++) {
      int number = i;
      var asked =
          item.asked().stream()
              .filter(question -> question.stop() == number)
              .map(question -> asked(question, marked))
              .toList();
      boolean given = number == 1 || asksNoPlaces();
      stops.add(new Stop(number, given ? place(item.stops().get(number - 1)) : "", asked));
    }
    return stops;
  }

  private boolean asksNoPlaces() {
    return item.asked().stream().noneMatch(it -> it.what() == PathQuestion.What.PLACE);
  }

  private Asked asked(PathQuestion question, boolean marked) {
    var given =
        response instanceof Response.Assigned assigned
            ? assigned.values().getOrDefault(question.id(), "")
            : "";
    var choices =
        Shuffle.of(seed, item.id() + "." + question.what(), item.options(question)).stream()
            .map(option -> new Choice(option, words(question, option), option.equals(given)))
            .toList();
    return new Asked(
        question.id(),
        label(question),
        choices,
        marked ? words(question, question.key()) : "",
        given.isEmpty() ? "" : words(question, given),
        marked && question.key().equals(given));
  }

  private static String label(PathQuestion question) {
    return switch (question.what()) {
      case PLACE -> "Place";
      case SOURCE -> "Source when it leaves";
      case DESTINATION -> "Destination when it leaves";
      case END -> "How does it end?";
    };
  }

  private static String words(PathQuestion question, String option) {
    return switch (question.what()) {
      case PLACE -> place(option);
      case SOURCE, DESTINATION -> option;
      case END -> PathEnd.words(option);
    };
  }

  /** {@code node vmss000001}, {@code VNet aksvnet}. */
  private static String place(String place) {
    int at = place.indexOf('@');
    var id =
        at < 0
            ? NamespaceId.root(place)
            : new NamespaceId(place.substring(0, at), place.substring(at + 1));
    int slash = place.indexOf('/');
    boolean azure = place.startsWith("azure/") || slash < 0;
    return (azure ? "" : place.substring(0, slash) + " ") + Names.of(id);
  }
}
