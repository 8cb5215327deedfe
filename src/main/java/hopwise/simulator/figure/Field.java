package hopwise.simulator.figure;

import hopwise.simulator.figure.Figure.Area;
import hopwise.simulator.figure.Figure.Box;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where wires can run: the points of a grid, without those that words and small boxes cover. A wire
 * crosses the border of a large box straight on and never runs along it.
 */
final class Field {
  private static final int STEP = Layout.GRID;
  private static final int CLEAR = 4;

  private final Map<String, Box> boxes = new HashMap<>();
  private final int columns;
  private final int lines;
  private final boolean[] taken;
  private final boolean[] upright;
  private final boolean[] level;
  private final @Nullable String[] inside;
  private final int[] wires;

  Field(int width, int height, List<Box> boxes) {
    columns = width / STEP + 1;
    lines = height / STEP + 1;
    taken = new boolean[columns * lines];
    upright = new boolean[columns * lines];
    level = new boolean[columns * lines];
    inside = new String[columns * lines];
    wires = new int[columns * lines];
    boxes.forEach(this::put);
  }

  private void put(Box box) {
    boxes.put(box.id(), box);
    box.labels().forEach(label -> take(label.area().grown(CLEAR)));
    if (box.kind().isContainer()) {
      fence(box);
    } else {
      take(box.area());
    }
  }

  private void take(Area area) {
    for (int y = ceil(area.y()); y <= area.bottom() / STEP; y++) {
      for (int x = ceil(area.x()); x <= area.right() / STEP; x++) {
        if (has(x, y)) {
          taken[at(x, y)] = true;
        }
      }
    }
  }

  private void fence(Box box) {
    var area = box.area();
    for (int y = ceil(area.y()); y <= area.bottom() / STEP; y++) {
      for (int x = ceil(area.x()); x <= area.right() / STEP; x++) {
        if (has(x, y)) {
          inside[at(x, y)] = box.id();
          upright[at(x, y)] |= x * STEP == area.x() || x * STEP == area.right();
          level[at(x, y)] |= y * STEP == area.y() || y * STEP == area.bottom();
        }
      }
    }
  }

  private static int ceil(int length) {
    return Math.floorDiv(length + STEP - 1, STEP);
  }

  /** Whether a wire can be there: not at the very edge, where half of it would be cut off. */
  private boolean has(int x, int y) {
    return x > 0 && y > 0 && x < columns - 1 && y < lines - 1;
  }

  int at(int x, int y) {
    return y * columns + x;
  }

  int column(int point) {
    return point % columns;
  }

  int line(int point) {
    return point / columns;
  }

  int points() {
    return columns * lines;
  }

  boolean isFree(int x, int y) {
    return has(x, y) && !taken[at(x, y)];
  }

  /** Whether a step that begins or ends here would run along the border of a large box. */
  boolean isAlong(int point, boolean across) {
    return across ? level[point] : upright[point];
  }

  /** How many wires pass. */
  int wires(int point) {
    return wires[point];
  }

  /** Notes that a wire passes. */
  void pass(int point) {
    wires[point]++;
  }

  /** The id of the innermost large box around a point; null for none. */
  @Nullable String around(int point) {
    return inside[point];
  }

  /** The id of the innermost large box around two boxes; null for none. */
  @Nullable String shared(Box one, Box other) {
    var around = home(other);
    for (var box = one; box != null; box = boxes.get(box.parent())) {
      if (around.contains(box.id()) && box.kind().isContainer()) {
        return box.id();
      }
    }
    return null;
  }

  /** Whether a large box is another or lies in it. */
  boolean isIn(@Nullable String inner, String outer) {
    var box = inner == null ? null : boxes.get(inner);
    return box != null && home(box).contains(outer);
  }

  /** The ids of a box and of all that it lies in. */
  Set<String> home(Box box) {
    var ids = new HashSet<String>();
    for (var one = box; one != null; one = boxes.get(one.parent())) {
      ids.add(one.id());
    }
    return ids;
  }
}
