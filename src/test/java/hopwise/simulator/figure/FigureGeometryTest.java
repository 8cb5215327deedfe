package hopwise.simulator.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hopwise.simulator.figure.Figure.Area;
import hopwise.simulator.figure.Figure.Box;
import hopwise.simulator.figure.Figure.Label;
import hopwise.simulator.figure.Figure.Point;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** No text of a figure meets a line, a border or another text, whatever world it shows. */
class FigureGeometryTest {
  private static final int WORLDS = 200;
  private static final List<Frame.Width> WIDTHS = List.of(Frame.Width.values());

  @Test
  void textMeetsNothing() {
    var worlds = new RandomWorlds();
    var found = new ArrayList<String>();
    for (int seed = 0; seed < WORLDS; seed++) {
      var width = WIDTHS.get(seed % WIDTHS.size());
      var figure = Figures.draw(worlds.world(seed), Frame.of(width, "f"));
      for (var problem : problems(figure, width)) {
        found.add("world " + seed + " " + width + ": " + problem);
      }
    }
    assertEquals(List.of(), found);
  }

  private static List<String> problems(Figure figure, Frame.Width width) {
    var found = new ArrayList<String>();
    if (figure.width() > width.pixels()) {
      found.add("is " + figure.width() + " wide");
    }
    var ids = new HashSet<String>();
    figure.boxes().stream()
        .filter(box -> !ids.add(box.id()))
        .forEach(box -> found.add("has " + box.id() + " twice"));
    boxes(figure, found);
    labels(figure, found);
    for (var wire : figure.wires()) {
      if (wire.points().size() < 2) {
        found.add("has no way for " + wire.id());
      }
      lines(figure, wire.id(), wire.points(), found);
    }
    return found;
  }

  private static void boxes(Figure figure, List<String> found) {
    for (var box : figure.boxes()) {
      figure
          .box(box.parent())
          .filter(parent -> !holds(parent.area(), box.area()))
          .ifPresent(parent -> found.add(box.id() + " leaves " + parent.id()));
      for (var other : figure.boxes()) {
        boolean twice = !box.equals(other) && box.parent().equals(other.parent());
        if (twice && box.area().meets(other.area())) {
          found.add(box.id() + " meets " + other.id());
        }
      }
    }
  }

  private static void labels(Figure figure, List<String> found) {
    for (var box : figure.boxes()) {
      for (var label : box.labels()) {
        if (!holds(box.area(), label.area().grown(1))) {
          found.add(label.text() + " leaves " + box.id());
        }
        if (label.text().isEmpty() || (label.role() == Role.ADDRESS && label.isShortened())) {
          found.add(label.full() + " is drawn as " + label.text());
        }
        others(figure, box, label, found);
      }
    }
  }

  private static void others(Figure figure, Box own, Label label, List<String> found) {
    for (var box : figure.boxes()) {
      boolean outside = !box.area().meets(label.area());
      if (!outside && !holds(box.area(), label.area())) {
        found.add(label.text() + " of " + own.id() + " meets the border of " + box.id());
      }
      for (var other : box.labels()) {
        if (!other.equals(label) && other.area().meets(label.area())) {
          found.add(label.text() + " meets " + other.text());
        }
      }
    }
  }

  private static void lines(Figure figure, String id, List<Point> points, List<String> found) {
    for (int i = 1; i < points.size(); i++) {
      var piece = piece(points.get(i - 1), points.get(i));
      for (var box : figure.boxes()) {
        for (var label : box.labels()) {
          if (label.area().meets(piece)) {
            found.add(id + " crosses " + label.text());
          }
        }
      }
    }
  }

  /** A line as thick as the thickest, on which a packet walks. */
  static Area piece(Point one, Point other) {
    int x = Math.min(one.x(), other.x());
    int y = Math.min(one.y(), other.y());
    return new Area(x, y, Math.abs(one.x() - other.x()), Math.abs(one.y() - other.y())).grown(2);
  }

  private static boolean holds(Area outer, Area inner) {
    return outer.x() <= inner.x()
        && outer.y() <= inner.y()
        && inner.right() <= outer.right()
        && inner.bottom() <= outer.bottom();
  }
}
