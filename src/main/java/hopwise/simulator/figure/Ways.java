package hopwise.simulator.figure;

import hopwise.simulator.figure.Figure.Box;
import hopwise.simulator.figure.Figure.Point;
import hopwise.simulator.figure.Figure.Wire;
import hopwise.simulator.trace.Hop;
import hopwise.simulator.trace.Trace;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the way of a packet on a figure. */
public final class Ways {
  private final Figure figure;
  private final List<Hop> hops;
  private final Router router;

  private Ways(Figure figure, List<Hop> hops) {
    this.figure = figure;
    this.hops = hops;
    router = new Router(new Field(figure.width(), figure.height(), figure.boxes()));
    figure.wires().forEach(wire -> router.lay(wire.points()));
  }

  /**
   * From one hop to the next.
   *
   * @param hop the index of the hop that it leads to, at least 1
   * @param from the id of the box that the packet stands at before; empty where none is drawn
   * @param to the id of the box that it stands at then; empty where none is drawn
   * @param pieces lines from box to box; boxes on the way are between two pieces
   */
  public record Leg(int hop, String from, String to, List<List<Point>> pieces) {
    /** Copies the pieces. */
    public Leg {
      pieces = pieces.stream().map(List::copyOf).toList();
    }
  }

  /** The legs of a packet's way, one fewer than hops. */
  public static List<Leg> of(Figure figure, Trace trace) {
    var ways = new Ways(figure, trace.hops());
    var legs = new ArrayList<Leg>();
    for (int i = 1; i < trace.hops().size(); i++) {
      legs.add(ways.leg(i));
    }
    return legs;
  }

  /** The id of the box at which a packet is seen during each hop; empty where none is drawn. */
  public static List<String> stands(Figure figure, Trace trace) {
    var ways = new Ways(figure, trace.hops());
    var ids = new ArrayList<String>();
    for (int i = 0; i < trace.hops().size(); i++) {
      ids.add(id(ways.entry(i)));
    }
    return ids;
  }

  private static String id(@Nullable Box box) {
    return box == null ? "" : box.id();
  }

  private Leg leg(int i) {
    var begin = entry(i - 1);
    var exit = exit(i - 1);
    var end = entry(i);
    var pieces = new ArrayList<List<Point>>();
    if (begin != null && exit != null) {
      along(begin, exit, pieces);
    }
    if (exit != null && end != null) {
      along(exit, end, pieces);
    }
    return new Leg(i, id(begin), id(end), pieces);
  }

  /** Where a packet comes into a hop. */
  private @Nullable Box entry(int i) {
    return stand(i, i - 1);
  }

  /** Where a packet leaves a hop. */
  private @Nullable Box exit(int i) {
    return stand(i, i + 1);
  }

  /** Where a hop's packet is on the side of another hop. */
  private @Nullable Box stand(int i, int side) {
    var own = box(i);
    if (own == null || !own.kind().isContainer()) {
      return own;
    }
    var other = side < 0 || side >= hops.size() ? null : box(side);
    if (other != null) {
      for (var wire : wires(other.id())) {
        var end = figure.box(end(wire, other.id()));
        if (end.isPresent() && end.get().parent().equals(own.id())) {
          return end.get();
        }
      }
    }
    return inside(own).orElse(own);
  }

  /** The card of a machine, or what else a packet can stand at. */
  private Optional<Box> inside(Box machine) {
    var parts = figure.boxes().stream().filter(box -> box.parent().equals(machine.id())).toList();
    return parts.stream()
        .filter(box -> box.kind() == Kind.NIC)
        .findFirst()
        .or(() -> parts.stream().filter(box -> box.kind() == Kind.BRIDGE).findFirst());
  }

  private @Nullable Box box(int i) {
    return figure.at(hops.get(i).at().toString()).orElse(null);
  }

  private List<Wire> wires(String id) {
    return figure.wires().stream()
        .filter(wire -> wire.from().equals(id) || wire.to().equals(id))
        .toList();
  }

  private static String end(Wire wire, String id) {
    return wire.from().equals(id) ? wire.to() : wire.from();
  }

  /** Adds the pieces between two boxes: along wires where there are any. */
  private void along(Box from, Box to, List<List<Point>> pieces) {
    if (from.equals(to)) {
      return;
    }
    var wires = path(from.id(), to.id());
    if (wires.isEmpty()) {
      var direct = router.way(from, to);
      if (!direct.isEmpty()) {
        pieces.add(direct);
      }
      return;
    }
    var at = from.id();
    for (var wire : wires) {
      pieces.add(wire.from().equals(at) ? wire.points() : wire.points().reversed());
      at = end(wire, at);
    }
  }

  /** The wires from one box to another, the fewest; empty where there are none. */
  private List<Wire> path(String from, String to) {
    var reached = new HashMap<String, List<Wire>>();
    var open = new ArrayDeque<String>();
    reached.put(from, List.of());
    open.add(from);
    while (!open.isEmpty()) {
      var at = open.remove();
      for (var wire : wires(at)) {
        var next = end(wire, at);
        if (!reached.containsKey(next) && (next.equals(to) || isPassed(next))) {
          var way = new ArrayList<>(reached.getOrDefault(at, List.of()));
          way.add(wire);
          reached.put(next, way);
          open.add(next);
        }
      }
    }
    return reached.getOrDefault(to, List.of());
  }

  /** Whether a packet passes a box without a hop of its own. */
  private boolean isPassed(String id) {
    return figure
        .box(id)
        .map(box -> box.kind() == Kind.BRIDGE || box.kind() == Kind.LINK)
        .orElse(false);
  }
}
