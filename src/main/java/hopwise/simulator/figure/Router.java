package hopwise.simulator.figure;

import hopwise.simulator.figure.Figure.Area;
import hopwise.simulator.figure.Figure.Box;
import hopwise.simulator.figure.Figure.Point;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Leads wires through a field: short, with few bends, around words and around boxes that they have
 * no business in.
 */
final class Router {
  private static final int STEP = Layout.GRID;
  private static final int[] ACROSS = {0, 1, 0, -1};
  private static final int[] DOWN = {-1, 0, 1, 0};

  private static final int PACE = 10;
  private static final int BEND = 30;
  private static final int SHARED = 25;
  private static final int FOREIGN = 60;

  private final Field field;

  Router(Field field) {
    this.field = field;
  }

  /** A border point where a wire can begin, and the free point before it. */
  private record Port(int x, int y, int direction, int cost) {}

  /** The way between two boxes; empty where there is none. */
  List<Point> way(Box from, Box to) {
    return new Search(from, to).run();
  }

  /** Notes that a wire lies there. */
  void lay(List<Point> points) {
    for (int i = 1; i < points.size(); i++) {
      var one = points.get(i - 1);
      var other = points.get(i);
      int across = Integer.signum(other.x() - one.x());
      int down = Integer.signum(other.y() - one.y());
      int steps = Math.max(Math.abs(other.x() - one.x()), Math.abs(other.y() - one.y())) / STEP;
      for (int step = 0; step <= steps; step++) {
        field.pass(field.at(one.x() / STEP + across * step, one.y() / STEP + down * step));
      }
    }
  }

  /** Every point of a box's border but the corners, with the step that leads out. */
  private static List<Port> ports(Area area, boolean anywhere) {
    var ports = new ArrayList<Port>();
    int left = area.x() / STEP;
    int top = area.y() / STEP;
    int right = area.right() / STEP;
    int bottom = area.bottom() / STEP;
    for (int x = left + 1; x < right; x++) {
      int cost = anywhere ? 0 : Math.abs(2 * x - left - right) * PACE;
      ports.add(new Port(x, top, 0, cost));
      ports.add(new Port(x, bottom, 2, cost));
    }
    for (int y = top + 1; y < bottom; y++) {
      int cost = Math.abs(2 * y - top - bottom) * PACE;
      ports.add(new Port(left, y, 3, cost));
      ports.add(new Port(right, y, 1, cost));
    }
    return ports;
  }

  private static boolean isBar(Box box) {
    return switch (box.kind()) {
      case BRIDGE, ROUTING, SWITCH, FABRIC -> true;
      default -> box.kind().isContainer();
    };
  }

  /** One search: points and the direction in which they were reached, cheapest first. */
  private final class Search {
    private final Box from;
    private final Box to;
    private final Set<String> home;
    private final @Nullable String shared;
    private final Map<String, Integer> tolls = new HashMap<>();
    private final int[] costs = new int[field.points() * 4];
    private final int[] before = new int[field.points() * 4];
    private final int[] arrivals = new int[field.points() * 4];
    private final PriorityQueue<Long> open = new PriorityQueue<>();

    Search(Box from, Box to) {
      this.from = from;
      this.to = to;
      home = new HashSet<>(field.home(from));
      home.addAll(field.home(to));
      shared = field.shared(from, to);
      Arrays.fill(costs, Integer.MAX_VALUE);
      Arrays.fill(before, -1);
      Arrays.fill(arrivals, -1);
    }

    List<Point> run() {
      for (var port : ports(to.area(), isBar(to))) {
        int point = outside(port);
        if (point >= 0) {
          arrivals[point * 4 + (port.direction() + 2) % 4] = port.cost();
        }
      }
      for (var port : ports(from.area(), isBar(from))) {
        int point = outside(port);
        if (point >= 0) {
          reach(point * 4 + port.direction(), port.cost(), -1);
        }
      }
      int end = -1;
      int exit = 0;
      int best = Integer.MAX_VALUE;
      while (!open.isEmpty()) {
        long next = open.remove();
        int state = (int) next;
        int cost = costs[state];
        if (next >> 32 > (long) best) {
          break;
        }
        if (next >> 32 > (long) cost + remaining(state)) {
          continue;
        }
        for (int direction = 0; direction < 4; direction++) {
          int arrival = arrivals[state / 4 * 4 + direction];
          int total = arrival < 0 ? -1 : cost + arrival + bend(state, direction);
          if (arrival >= 0 && total < best) {
            best = total;
            end = state;
            exit = direction;
          }
        }
        expand(state, cost);
      }
      return end < 0 ? List.of() : path(end, exit);
    }

    private int outside(Port port) {
      int x = port.x() + ACROSS[port.direction()];
      int y = port.y() + DOWN[port.direction()];
      return field.isFree(x, y) ? field.at(x, y) : -1;
    }

    private void reach(int state, int cost, int origin) {
      if (cost < costs[state]) {
        costs[state] = cost;
        before[state] = origin;
        open.add((long) (cost + remaining(state)) << 32 | state);
      }
    }

    private int bend(int state, int direction) {
      int turn = Math.abs(state % 4 - direction);
      return turn == 0 ? 0 : turn == 2 ? 4 * BEND : BEND;
    }

    /** How far it is at least. */
    private int remaining(int state) {
      var area = to.area();
      int x = field.column(state / 4) * STEP;
      int y = field.line(state / 4) * STEP;
      int across = Math.max(0, Math.max(area.x() - x, x - area.right()));
      int down = Math.max(0, Math.max(area.y() - y, y - area.bottom()));
      return Math.max(0, (across + down) / STEP - 1) * PACE;
    }

    private void expand(int state, int cost) {
      int point = state / 4;
      for (int direction = 0; direction < 4; direction++) {
        int x = field.column(point) + ACROSS[direction];
        int y = field.line(point) + DOWN[direction];
        boolean across = direction % 2 == 1;
        if ((state % 4 + 2) % 4 == direction
            || !field.isFree(x, y)
            || field.isAlong(point, across)
            || field.isAlong(field.at(x, y), across)) {
          continue;
        }
        reach(
            field.at(x, y) * 4 + direction,
            cost + PACE + bend(state, direction) + toll(field.at(x, y)),
            state);
      }
    }

    private int toll(int point) {
      var around = field.around(point);
      int foreign = tolls.computeIfAbsent(around == null ? "" : around, this::foreign);
      return foreign + Math.min(3, field.wires(point)) * SHARED;
    }

    /** What a step in a large box costs: nothing in one around either end, if both lie in it. */
    private int foreign(String around) {
      boolean leaves = shared != null && !field.isIn(around, shared);
      return leaves || !(around.isEmpty() || home.contains(around)) ? FOREIGN : 0;
    }

    private List<Point> path(int end, int exit) {
      var points = new ArrayList<Point>();
      points.add(point(end / 4, ACROSS[exit], DOWN[exit]));
      int state = end;
      for (int next = end; next >= 0; next = before[next]) {
        state = next;
        points.add(point(next / 4, 0, 0));
      }
      points.add(point(state / 4, -ACROSS[state % 4], -DOWN[state % 4]));
      return straight(points.reversed());
    }

    private Point point(int at, int across, int down) {
      return new Point((field.column(at) + across) * STEP, (field.line(at) + down) * STEP);
    }
  }

  /** The same path without points that lie on a straight piece. */
  private static List<Point> straight(List<Point> points) {
    var corners = new ArrayList<Point>();
    for (var point : points) {
      int size = corners.size();
      if (size > 0 && corners.getLast().equals(point)) {
        continue;
      }
      if (size > 1 && isBetween(corners.get(size - 2), corners.getLast(), point)) {
        corners.removeLast();
      }
      corners.add(point);
    }
    return corners;
  }

  private static boolean isBetween(Point one, Point middle, Point other) {
    return (one.x() == middle.x() && middle.x() == other.x())
        || (one.y() == middle.y() && middle.y() == other.y());
  }
}
