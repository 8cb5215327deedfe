package hopwise.web.figure;

import hopwise.simulator.figure.Figure.Point;
import java.util.List;

/** Writes lines as the d of an SVG path, with round corners. */
final class Paths {
  private static final int ROUND = 6;

  private Paths() {}

  static String of(List<Point> points) {
    if (points.isEmpty()) {
      return "";
    }
    var path = new StringBuilder("M" + at(points.getFirst()));
    for (int i = 1; i < points.size() - 1; i++) {
      var corner = points.get(i);
      path.append("L").append(at(before(corner, points.get(i - 1))));
      path.append("Q").append(at(corner)).append(" ").append(at(before(corner, points.get(i + 1))));
    }
    return path.append("L").append(at(points.getLast())).toString();
  }

  static String all(List<List<Point>> pieces) {
    return String.join("", pieces.stream().map(Paths::of).toList());
  }

  private static Point before(Point corner, Point other) {
    return new Point(
        corner.x() + nearer(other.x() - corner.x()), corner.y() + nearer(other.y() - corner.y()));
  }

  private static int nearer(int distance) {
    int most = Math.min(ROUND, Math.abs(distance) / 2);
    return Integer.signum(distance) * most;
  }

  private static String at(Point point) {
    return point.x() + " " + point.y();
  }
}
