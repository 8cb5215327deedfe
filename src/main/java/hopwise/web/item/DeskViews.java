package hopwise.web.item;

import hopwise.quiz.Grade;
import hopwise.quiz.Item;
import hopwise.quiz.Response;
import hopwise.simulator.lab.Goal;
import hopwise.simulator.lab.Lab;
import hopwise.simulator.lab.Prompt;
import hopwise.simulator.world.Place;
import hopwise.web.figure.Ask;
import hopwise.web.figure.FigureView;
import hopwise.web.figure.FigureViews;
import hopwise.web.item.NetworkView.AimView;
import hopwise.web.item.NetworkView.Desk;
import hopwise.web.item.NetworkView.Group;
import hopwise.web.item.NetworkView.Terminal;
import hopwise.web.lab.Listings;
import hopwise.web.lab.PlaceNames;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes what an item shows whose network is to be mended.
 *
 * @param lines what was typed
 */
public record DeskViews(Item.Lab item, List<Response.Line> lines, AimViews aims) {
  private static final int MOST_PLACES = 60;

  /** What was typed, or nothing. */
  public static List<Response.Line> lines(@Nullable Response response) {
    return response instanceof Response.Played played ? played.lines() : List.of();
  }

  /** The network to go on in. */
  public Desk open(Typing typing) {
    var lab = item.setting().played(lines);
    return desk(lab, aims.open(item.aims(), lab.world(), !lines.isEmpty()), typing, List.of());
  }

  /** The network as it was left. */
  public Desk marked(Grade grade) {
    var lab = item.setting().played(lines);
    return desk(
        lab, aims.marked(item.aims(), lab.world(), grade), Typing.NOTHING, item.solutions());
  }

  private Desk desk(Lab lab, List<AimView> goals, Typing typing, List<String> solutions) {
    return new Desk(
        figure(lab),
        goals,
        lines.stream().map(line -> line.place() + " " + line.text()).toList(),
        groups(lab),
        terminals(lab, typing.place()),
        typing.line(),
        solutions);
  }

  private FigureView figure(Lab lab) {
    var ask = Ask.column("lab-" + item.id()).showing(places());
    return FigureViews.of(lab.world(), ask.since(item.setting().world()).picking());
  }

  /** What the figure is about: the ends of packets that are to arrive, and where one types. */
  private Set<String> places() {
    var places = new HashSet<String>();
    places.add(item.terminal());
    for (var aim : item.aims()) {
      switch (aim.goal()) {
        case Goal.Reaches(var from, var to, var expected) -> {
          places.add(from.toString());
          places.add(to.who());
        }
        case Goal.HasRoute route -> places.add(route.place().toString());
        case Goal.HasAddress address -> places.add(address.place().toString());
        case Goal.HasLink link -> places.add(link.place().toString());
        case Goal.PodsRunning pods -> {}
        case Goal.SubnetUses subnet -> {}
      }
    }
    lines.forEach(line -> places.add(line.place()));
    return places;
  }

  private static List<Group> groups(Lab lab) {
    var groups = new ArrayList<Group>();
    for (var typed : new Listings(lab, "").all()) {
      var place = lab.log().get(typed.number() - 1).tab();
      if (!groups.isEmpty() && groups.getLast().place().equals(place)) {
        var more = Stream.concat(groups.removeLast().typed().stream(), Stream.of(typed));
        groups.add(new Group(place, more.toList()));
      } else {
        groups.add(new Group(place, List.of(typed)));
      }
    }
    return groups;
  }

  private List<Terminal> terminals(Lab lab, String wanted) {
    var last = lines.isEmpty() ? item.terminal() : lines.getLast().place();
    var current = wanted.isEmpty() ? last : wanted;
    var names = new LinkedHashSet<String>();
    names.add(item.terminal());
    lines.forEach(line -> names.add(line.place()));
    places().stream().filter(name -> isTerminal(lab, name)).sorted().forEach(names::add);
    names.add(lab.scenario().start().toString());
    new PlaceNames(lab.world()).all().limit(MOST_PLACES).forEach(names::add);
    return names.stream()
        .filter(name -> isTerminal(lab, name))
        .map(name ->
            new Terminal(name, Prompt.of(lab.session(name)).toString(), name.equals(current)))
        .toList();
  }

  private static boolean isTerminal(Lab lab, String name) {
    return Place.parse(name).isPresent() && lab.isPlace(name);
  }
}
