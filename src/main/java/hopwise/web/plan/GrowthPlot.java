package hopwise.web.plan;

import static hopwise.simulator.plan.PlanWords.number;

import hopwise.simulator.plan.Curve;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Addresses of the node subnet against nodes, one line for each number of addresses that a node
 * takes. Both axes are logarithmic, so that 7 nodes and 5,000 are on one picture.
 */
final class GrowthPlot {
  private static final int MOST_NODES = 10_000;
  private static final int MOST_ADDRESSES = 100_000;
  private static final double TOP = 26;
  private static final double BOTTOM = 44;
  private static final double LEFT = 58;
  private static final double LABEL = 15;

  private final List<Curve> curves;
  private final int nodes;
  private final double usable;
  private final int width;
  private final int height;
  private final List<PlanView.Line> lines = new ArrayList<>();
  private final List<PlanView.Dot> dots = new ArrayList<>();
  private final List<PlanView.Label> labels = new ArrayList<>();

  private GrowthPlot(List<Curve> curves, int nodes, double usable, int width, int height) {
    this.curves = curves;
    this.nodes = nodes;
    this.usable = usable;
    this.width = width;
    this.height = height;
  }

  /**
   * Draws the curves of all plugins.
   *
   * @param usable addresses that the cluster may take
   */
  static PlanView.Plot of(List<Curve> curves, int nodes, double usable) {
    return new PlanView.Plot(
        new GrowthPlot(curves, nodes, usable, 640, 300).draw(),
        new GrowthPlot(curves, nodes, usable, 330, 290).draw(),
        words(curves));
  }

  private static String words(List<Curve> curves) {
    return curves.stream()
        .map(curve ->
            "%s ends at %s nodes"
                .formatted(curve.request().plugin().title(), number(curve.end().nodes())))
        .collect(Collectors.joining("; ", "", "."));
  }

  private PlanView.Drawing draw() {
    axes();
    lineOf("usable", LEFT, y(usable), width - 8, y(usable));
    label(width - 8, y(usable) - 6, "end", "usable", number((long) usable) + " usable");
    lineOf("here", x(nodes), TOP, x(nodes), height - BOTTOM);
    label(
        x(nodes),
        TOP - 9,
        x(nodes) > width - 60 ? "end" : "middle",
        "here",
        number(nodes) + " nodes");
    curves.stream().map(this::perNode).distinct().forEach(this::curve);
    ends();
    return new PlanView.Drawing(width, height, lines, dots, labels);
  }

  private void axes() {
    for (int power = 1; power <= MOST_NODES; power *= 10) {
      lineOf("grid", x(power), TOP, x(power), height - BOTTOM);
      label(
          x(power),
          height - BOTTOM + 16,
          power == MOST_NODES ? "end" : "middle",
          "tick",
          number(power));
    }
    for (int power = 10; power <= MOST_ADDRESSES; power *= 10) {
      lineOf("grid", LEFT, y(power), width - 8, y(power));
      label(LEFT - 7, y(power) + 4, "end", "tick", number(power));
    }
    label(width - 8, height - 8, "end", "tick", "nodes");
    label(4, 11, "start", "tick", "addresses");
  }

  private double perNode(Curve curve) {
    return curve.request().plugin().nodeAddresses(curve.request().maxPods());
  }

  /** From one node to where the line leaves the picture. */
  private void curve(double perNode) {
    double most = Math.min(MOST_NODES, MOST_ADDRESSES / perNode);
    lineOf("curve", x(1), y(perNode), x(most), y(most * perNode));
    double at = Math.pow(10, 0.18);
    label(x(at) + 6, y(at * perNode) + LABEL, "start", "curve", number((long) perNode) + " a node");
  }

  /** Plugins that end at the same place share a dot. */
  private void ends() {
    var byPlace = new TreeMap<String, List<Curve>>();
    for (var curve : curves) {
      var place = List.of(end(curve), perNode(curve)).toString();
      byPlace.computeIfAbsent(place, key -> new ArrayList<>()).add(curve);
    }
    for (var ending : byPlace.values()) {
      double end = end(ending.getFirst());
      var who =
          ending.stream()
              .map(curve -> curve.request().plugin().title())
              .collect(Collectors.joining(", "));
      dots.add(
          new PlanView.Dot(
              x(end),
              y(end * perNode(ending.getFirst())),
              "end",
              who + ": " + number((long) end) + " nodes"));
    }
  }

  private static double end(Curve curve) {
    return Math.clamp(curve.end().nodes(), 1, MOST_NODES);
  }

  private double x(double count) {
    double part = Math.log10(Math.clamp(count, 1, MOST_NODES)) / Math.log10(MOST_NODES);
    return round(LEFT + part * (width - LEFT - 8));
  }

  private double y(double count) {
    double part = Math.log10(Math.clamp(count, 1, MOST_ADDRESSES)) / Math.log10(MOST_ADDRESSES);
    return round(height - BOTTOM - part * (height - BOTTOM - TOP));
  }

  private static double round(double pixels) {
    return Double.parseDouble(String.format(Locale.ROOT, "%.1f", pixels));
  }

  private void lineOf(String kind, double x1, double y1, double x2, double y2) {
    lines.add(new PlanView.Line(kind, x1, y1, x2, y2));
  }

  private void label(double x, double y, String anchor, String kind, String text) {
    labels.add(new PlanView.Label(x, y, anchor, kind, text));
  }

  /** How far a number of nodes is on a bar of 1000, on the plot's scale. */
  static int bar(long count) {
    return (int) (1000 * Math.log10(Math.clamp(count, 1, MOST_NODES)) / Math.log10(MOST_NODES));
  }
}
