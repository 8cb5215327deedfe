package hopwise.simulator.figure;

import hopwise.simulator.figure.Figure.Area;
import hopwise.simulator.figure.Figure.Box;
import hopwise.simulator.figure.Figure.Label;
import hopwise.simulator.figure.Figure.Wire;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Turns a sketch into a drawing: places the boxes, then leads the wires between them. */
final class Drawing {
  /** Room for a wire at the left, and none elsewhere. */
  private static final int LEFT = 16;

  private static final int MARGIN = 8;

  private final String prefix;
  private final List<Box> boxes = new ArrayList<>();
  private final Map<String, Box> byKey = new HashMap<>();
  private final Set<String> ids = new HashSet<>();

  private Drawing(String prefix) {
    this.prefix = prefix;
  }

  static Figure of(Sketch sketch, Frame frame) {
    var drawing = new Drawing(frame.prefix());
    var placed = lowest(sketch, frame);
    drawing.put(placed, LEFT, MARGIN, "");
    int width = placed.width() + LEFT + MARGIN;
    int height = placed.height() + 2 * MARGIN;
    var wires = drawing.wires(sketch.ties(), new Field(width, height, drawing.boxes));
    return new Figure(
        Description.title(drawing.boxes),
        Description.of(drawing.boxes),
        width,
        height,
        drawing.boxes,
        wires,
        Rows.of(drawing.boxes, wires));
  }

  private static Placed lowest(Sketch sketch, Frame frame) {
    boolean tight = frame.width() != Frame.Width.WIDE;
    int width = frame.width().pixels() - LEFT - MARGIN;
    return sketch.roots().stream()
        .map(root -> Layout.of(root, width, tight))
        .min(Comparator.comparingInt(Placed::height))
        .orElseThrow();
  }

  private void put(Placed placed, int x, int y, String parent) {
    var part = placed.part();
    var id = parent;
    if (part.kind() != Kind.FIGURE) {
      id = id(part.key());
      var area = new Area(x, y, placed.width(), placed.height());
      var labels = placed.labels().stream().map(label -> moved(label, x, y)).toList();
      var box =
          new Box(
              id,
              parent,
              part.kind(),
              part.place(),
              part.name(),
              part.facts(),
              area,
              labels,
              part.change());
      boxes.add(box);
      byKey.putIfAbsent(part.key(), box);
    }
    for (var one : placed.inside()) {
      put(one, x + one.x(), y + one.y(), id);
    }
  }

  private static Label moved(Label one, int x, int y) {
    return new Label(
        one.role(),
        one.text(),
        one.full(),
        one.space(),
        one.x() + x,
        one.baseline() + y,
        one.width());
  }

  /** The id of an element, told apart from that of another with the same letters. */
  private String id(String key) {
    var words = key.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    var id = prefix + "-" + words;
    for (int i = 2; !ids.add(id); i++) {
      id = prefix + "-" + words + "-" + i;
    }
    return id;
  }

  private List<Wire> wires(List<Tie> ties, Field field) {
    var router = new Router(field);
    var wires = new ArrayList<Wire>();
    for (var tie : ties) {
      var from = byKey.get(tie.from());
      var to = byKey.get(tie.to());
      if (from == null || to == null) {
        continue;
      }
      var points = router.way(from, to);
      router.lay(points);
      var id = id(Scene.key("wire", tie.from(), tie.to()));
      wires.add(new Wire(id, tie.line(), from.id(), to.id(), tie.name(), points, tie.change()));
    }
    return wires;
  }
}
