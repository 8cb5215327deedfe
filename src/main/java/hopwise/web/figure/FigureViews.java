package hopwise.web.figure;

import hopwise.simulator.figure.Deciding;
import hopwise.simulator.figure.Figure;
import hopwise.simulator.figure.Figure.Box;
import hopwise.simulator.figure.Figure.Change;
import hopwise.simulator.figure.Figure.Label;
import hopwise.simulator.figure.Figures;
import hopwise.simulator.figure.Frame;
import hopwise.simulator.figure.Frame.Width;
import hopwise.simulator.figure.Kind;
import hopwise.simulator.figure.Spots;
import hopwise.simulator.figure.Ways;
import hopwise.simulator.net.Ipv4;
import hopwise.simulator.net.Packet;
import hopwise.simulator.trace.Decision;
import hopwise.simulator.trace.Disposition;
import hopwise.simulator.trace.Trace;
import hopwise.simulator.world.AddressSpace;
import hopwise.simulator.world.World;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Draws worlds for pages. */
public final class FigureViews {
  private static final int DEEPEST = 6;

  /** Half of the room that a letter takes. */
  private static final int LETTER = 14;

  private FigureViews() {}

  /** A figure of a world. */
  public static FigureView of(World world, Ask ask) {
    var places = new HashSet<>(ask.places());
    ask.trails().forEach(trail -> places.addAll(places(trail.trace())));
    var figures = ask.widths().stream().map(width -> figure(world, ask, width, places)).toList();
    var first = figures.getFirst();
    var drawings = new ArrayList<FigureView.Drawing>();
    for (int i = 0; i < figures.size(); i++) {
      drawings.add(drawing(ask, ask.widths().get(i), figures.get(i)));
    }
    return new FigureView(
        ask.prefix(),
        first.title(),
        first.description(),
        ask.caption(),
        ask.pick(),
        drawings,
        first.rows().stream().map(FigureViews::row).toList(),
        spaces(first).stream()
            .map(space -> new FigureView.Space(space.word(), space.title()))
            .toList(),
        marks(first));
  }

  /** The address spaces that are seen in it, in the order of the legend. */
  private static Set<AddressSpace> spaces(Figure figure) {
    var spaces = EnumSet.noneOf(AddressSpace.class);
    figure.boxes().stream()
        .flatMap(box -> box.labels().stream())
        .flatMap(label -> Optional.ofNullable(label.space()).stream())
        .forEach(spaces::add);
    return spaces;
  }

  /** The marks of changes that are seen in it, in the order of the legend. */
  private static List<String> marks(Figure figure) {
    return figure.boxes().stream()
        .map(Box::change)
        .filter(change -> change != Change.NONE)
        .distinct()
        .sorted()
        .map(FigureViews::word)
        .toList();
  }

  /** The places that a packet passes. */
  private static Set<String> places(Trace trace) {
    var places = new HashSet<String>();
    trace.hops().forEach(hop -> places.add(hop.at().toString()));
    return places;
  }

  private static Figure figure(World world, Ask ask, Width width, Set<String> places) {
    return Figures.draw(
        world, new Frame(width, prefix(ask, width), places, ask.only(), ask.before()));
  }

  /** The widest layout has the plain prefix, the others one of their own. */
  private static String prefix(Ask ask, Width width) {
    return width == ask.widths().getFirst() ? ask.prefix() : ask.prefix() + "-" + word(width);
  }

  private static String word(Enum<?> one) {
    return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static FigureView.Drawing drawing(Ask ask, Width width, Figure figure) {
    var id = prefix(ask, width);
    return new FigureView.Drawing(
        id + "-drawing",
        word(width),
        figure.width(),
        figure.height(),
        shapes(figure, true),
        figure.wires().stream()
            .filter(wire -> !wire.points().isEmpty())
            .map(FigureViews::line)
            .toList(),
        ask.trails().stream().map(trail -> trail(id, figure, trail)).toList(),
        shapes(figure, false),
        letters(ask, figure));
  }

  /** On the upper right corner of each box; moved into the drawing where that is at its border. */
  private static List<FigureView.Letter> letters(Ask ask, Figure figure) {
    var letters = new ArrayList<FigureView.Letter>();
    for (var mark : ask.marks()) {
      Spots.find(figure, mark.place(), mark.link())
          .map(box ->
              new FigureView.Letter(
                  mark.id(),
                  mark.letter(),
                  box.id(),
                  Math.clamp(box.area().right() + 3, LETTER, figure.width() - LETTER),
                  Math.clamp(box.area().y() - 3, LETTER, figure.height() - LETTER),
                  mark.state()))
          .ifPresent(letters::add);
    }
    return letters;
  }

  private static List<FigureView.Shape> shapes(Figure figure, boolean containers) {
    var shapes = new ArrayList<FigureView.Shape>();
    for (int i = 0; i < figure.boxes().size(); i++) {
      var box = figure.boxes().get(i);
      if (box.kind().isContainer() == containers) {
        shapes.add(shape(box, i));
      }
    }
    return shapes;
  }

  private static FigureView.Shape shape(Box box, int order) {
    var area = box.area();
    return new FigureView.Shape(
        box.id(),
        box.kind().word(),
        Styles.of(box),
        box.place(),
        label(box),
        area.x(),
        area.y(),
        area.width(),
        area.height(),
        Styles.radius(box.kind()),
        box.labels().stream().map(label -> text(box, label)).toList(),
        ips(box),
        order,
        word(box.change()));
  }

  /** The addresses of a box that are addresses of one machine, not of many. */
  private static String ips(Box box) {
    if (box.kind() == Kind.MORE) {
      return "";
    }
    var ips = new ArrayList<String>();
    for (var fact : box.facts()) {
      var word = fact.replaceFirst("^[a-z0-9._-]+ (?=[0-9.]+/)", "").replaceFirst("/\\d+$", "");
      Ipv4.parse(word).map(Ipv4::toString).ifPresent(ips::add);
    }
    return String.join(" ", ips);
  }

  private static String label(Box box) {
    var words = new ArrayList<String>();
    var kind = box.kind().title();
    words.add(
        box.name().startsWith(kind) || box.kind() == Kind.MORE
            ? box.name()
            : kind + " " + box.name());
    words.addAll(box.facts());
    return String.join(", ", words);
  }

  private static FigureView.Text text(Box box, Label label) {
    return new FigureView.Text(
        Styles.of(box, label), label.x(), label.baseline(), label.width(), label.text());
  }

  private static FigureView.Line line(Figure.Wire wire) {
    return new FigureView.Line(
        wire.id(),
        word(wire.line()),
        wire.name(),
        Paths.of(wire.points()),
        wire.from(),
        wire.to(),
        word(wire.change()));
  }

  private static FigureView.Trail trail(String prefix, Figure figure, Ask.Trail trail) {
    var id = prefix + "-" + trail.name();
    var trace = trail.trace();
    var legs = Ways.of(figure, trace).stream().map(leg -> leg(id, figure, leg, trail)).toList();
    return new FigureView.Trail(id, trail.name(), legs);
  }

  private static FigureView.Leg leg(String id, Figure figure, Ways.Leg leg, Ask.Trail trail) {
    var trace = trail.trace();
    boolean last = leg.hop() == trace.hops().size() - 1;
    var state =
        leg.hop() < trail.legs() ? "walked" : leg.hop() == trail.legs() ? "current" : "ahead";
    return new FigureView.Leg(
        id + "-leg-" + leg.hop(),
        leg.hop(),
        Paths.all(leg.pieces()),
        leg.from(),
        leg.to(),
        state,
        isTranslated(trace, leg.hop()),
        last && isLost(trace),
        Deciding.routeTable(figure, trace.hops().get(leg.hop())).map(Box::id).orElse(""));
  }

  /** Whether a packet arrives at a hop with other addresses than it was sent with. */
  private static boolean isTranslated(Trace trace, int hop) {
    var sent = trace.hops().getFirst().steps().getFirst().after().payload();
    var arrived = trace.hops().get(hop).steps().getFirst().before().payload();
    return sent instanceof Packet first
        && arrived instanceof Packet now
        && !(first.source().equals(now.source()) && first.destination().equals(now.destination()));
  }

  private static boolean isLost(Trace trace) {
    return trace.end() instanceof Decision.Ended(Disposition disposition, String detail)
        && disposition != Disposition.EXITS_TO_INTERNET;
  }

  private static FigureView.Row row(Figure.Row row) {
    return new FigureView.Row(
        Math.min(DEEPEST, row.depth()),
        row.kind(),
        row.inside(),
        row.place(),
        row.name(),
        row.facts(),
        row.connections(),
        word(row.change()));
  }
}
