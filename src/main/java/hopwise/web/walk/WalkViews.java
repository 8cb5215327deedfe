package hopwise.web.walk;

import hopwise.simulator.lab.DispositionWords;
import hopwise.simulator.lab.Journey;
import hopwise.simulator.trace.Trace;
import hopwise.simulator.trace.Walk;
import hopwise.simulator.world.World;
import hopwise.web.address.AddressMarks;
import hopwise.web.figure.Ask;
import hopwise.web.figure.FigureView;
import hopwise.web.figure.FigureViews;
import hopwise.web.view.Link;
import hopwise.web.walk.WalkView.End;
import hopwise.web.walk.WalkView.Part;
import hopwise.web.walk.WalkView.Way;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes views of walks. */
public final class WalkViews {
  private static final End NOWHERE = new End("", false, "", "", "", "");

  private final World world;
  private final WalkAsk ask;
  private final AddressMarks marks;
  private final Function<String, Optional<Link>> chapters;

  private WalkViews(World world, WalkAsk ask, Function<String, Optional<Link>> chapters) {
    this.world = world;
    this.ask = ask;
    this.marks = AddressMarks.of(world);
    this.chapters = chapters;
  }

  /** A walk without links to chapters. */
  public static WalkView of(World world, WalkAsk ask) {
    return of(world, ask, slug -> Optional.empty());
  }

  /**
   * A walk.
   *
   * @param chapters finds the link to {@code slug} or {@code slug#anchor}; empty where there is no
   *     such chapter
   */
  public static WalkView of(World world, WalkAsk ask, Function<String, Optional<Link>> chapters) {
    return new WalkViews(world, ask, chapters).view();
  }

  private WalkView view() {
    return switch (Journey.plan(world, ask.from(), ask.to(), ask.protocol(), 0)) {
      case Journey.Plan.Impossible(var reason) -> problem(reason);
      case Journey.Plan.Ready(var journey) -> view(journey.branches(world.seed()));
    };
  }

  private WalkView problem(String reason) {
    var sentence = Character.toUpperCase(reason.charAt(0)) + reason.substring(1) + ".";
    return new WalkView(
        ask.id(),
        sentence,
        title(),
        "",
        List.of(),
        List.of(),
        NOWHERE,
        0,
        0,
        null,
        ask.address(),
        "");
  }

  private String title() {
    return ask.from() + " to " + ask.to();
  }

  private WalkView view(List<Journey.Branch> branches) {
    int way = Math.clamp(ask.way(), 1, branches.size());
    var walk = branches.get(way - 1).walk();
    var moments = moments(walk);
    int steps = moments.stream().mapToInt(part -> part.moments().size()).sum();
    int step = Math.clamp(ask.step(), 1, steps);
    return new WalkView(
        ask.id(),
        "",
        title(),
        new Summary(world, marks).html(walk),
        ways(branches, way),
        parts(moments, step),
        end(walk.request()),
        step,
        steps,
        figure(moments, step),
        ask.address(),
        "");
  }

  private record Timeline(String title, String trail, Trace trace, List<Moment> moments) {}

  private List<Timeline> moments(Walk walk) {
    var parts = new ArrayList<Timeline>();
    add(parts, "Request", "request", walk.request());
    add(parts, "Reply", "reply", walk.reply());
    add(parts, "The error message to the sender", "error", walk.error());
    return parts;
  }

  private void add(List<Timeline> parts, String title, String trail, @Nullable Trace trace) {
    if (trace != null) {
      parts.add(new Timeline(title, trail, trace, Moments.of(world, parts.size(), trace)));
    }
  }

  /** The figure shows the part of the current row alone, as far as the packet is. */
  private FigureView figure(List<Timeline> timelines, int step) {
    var trails = new ArrayList<Ask.Trail>();
    int first = 1;
    for (var timeline : timelines) {
      int row = step - first;
      boolean here = row >= 0 && row < timeline.moments().size();
      int legs = here ? timeline.moments().get(row).hop() : 0;
      trails.add(new Ask.Trail(timeline.trail(), timeline.trace(), legs));
      first += timeline.moments().size();
    }
    var figure = ask.wide() ? Ask.page(ask.id() + "-net") : Ask.column(ask.id() + "-net");
    return FigureViews.of(world, (ask.wide() ? figure.picking() : figure).walking(trails));
  }

  private List<Part> parts(List<Timeline> timelines, int step) {
    var rows = new Rows(world, marks, ask);
    var parts = new ArrayList<Part>();
    int first = 1;
    for (var timeline : timelines) {
      parts.add(
          new Part(timeline.title(), timeline.trail(), rows.of(timeline.moments(), first, step)));
      first += timeline.moments().size();
    }
    return parts;
  }

  private List<Way> ways(List<Journey.Branch> branches, int current) {
    var ways = new ArrayList<Way>();
    for (int i = 1; i <= branches.size() && branches.size() > 1; i++) {
      var branch = branches.get(i - 1);
      var url =
          ask.address().isEmpty() ? "" : ask.address() + "&way=" + i + "#" + ask.id() + "-verdict";
      ways.add(new Way(url, reached(branch.walk()), percent(branch.probability()), i == current));
    }
    return ways;
  }

  private static String reached(Walk walk) {
    var seen = walk.request().seen();
    return seen == null
        ? walk.request().disposition().name()
        : seen.destination() + ":" + seen.destinationPort();
  }

  private static String percent(double probability) {
    return Math.round(probability * 100) + " %";
  }

  private End end(Trace request) {
    var disposition = request.disposition();
    var slug = Ends.chapter(disposition);
    var link = slug.isEmpty() ? Optional.<Link>empty() : chapters.apply(slug);
    return new End(
        disposition.name(),
        Ends.good(disposition),
        DispositionWords.of(disposition),
        Ends.when(disposition),
        link.map(Link::url).orElse(""),
        link.map(Link::text).orElse(""));
  }
}
