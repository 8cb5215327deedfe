package hopwise.web.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A plan ready to print. Texts are plain but for those whose name ends in {@code Html}.
 *
 * @param headline the answer in one sentence
 * @param url of the same plan on the planner's page
 */
public record PlanView(
    String headline,
    String url,
    List<Figure> numbers,
    List<Problem> problems,
    List<Picture> pictures,
    Plot plot,
    List<Comparison> comparisons,
    String commands) {

  /** The same plan as one of several on a page: its elements' ids begin with {@code prefix}. */
  public PlanView inside(String prefix) {
    return new PlanView(
        headline,
        url,
        numbers,
        problems,
        pictures.stream().map(picture -> picture.named(prefix + "-" + picture.id())).toList(),
        plot,
        comparisons,
        commands);
  }

  /** A number and where it comes from. */
  public record Figure(String name, String value, String why) {}

  /** What is wrong: its name in words, and a sentence. */
  public record Problem(String code, String message) {}

  /**
   * A range block by block.
   *
   * @param id unique in the page
   * @param space of the colour grammar
   * @param perRow addresses in a row
   * @param runs the owners in order, not all of them in a large range
   * @param more how many owners the list leaves out
   */
  public record Picture(
      String id,
      String title,
      String range,
      String space,
      String perRow,
      List<Row> rows,
      List<Run> runs,
      String more,
      List<String> legend) {
    private Picture named(String other) {
      return new Picture(other, title, range, space, perRow, rows, runs, more, legend);
    }
  }

  /** A row of a picture: its first address, and what lies in it. */
  public record Row(String first, long size, List<Cell> cells) {}

  /** Neighbours in a row; {@code kind} is the last part of a CSS class. */
  public record Cell(String kind, long from, long count, String title) {}

  /** Addresses of one owner. */
  public record Run(String first, String last, String count, String owner) {}

  /**
   * Addresses against nodes, both logarithmic.
   *
   * @param wide for a screen, {@code narrow} for a phone
   */
  public record Plot(Drawing wide, Drawing narrow, String description) {}

  /** A drawing of a plot, in pixels. */
  public record Drawing(
      int width, int height, List<Line> lines, List<Dot> dots, List<Label> labels) {}

  /** A line; {@code kind} is the last part of a CSS class. */
  public record Line(String kind, double x1, double y1, double x2, double y2) {}

  /** A point of exhaustion. */
  public record Dot(double x, double y, String kind, String title) {}

  /** A word at a place; {@code anchor} is {@code start}, {@code middle} or {@code end}. */
  public record Label(double x, double y, String anchor, String kind, String text) {}

  /**
   * A plugin with the same numbers.
   *
   * @param bar how far it gets, 0 to 1000 on a logarithmic scale
   * @param here where the asked number of nodes is on the same scale
   * @param url of its plan
   */
  public record Comparison(
      String plugin,
      boolean current,
      String url,
      String perNode,
      String needed,
      String smallest,
      String pods,
      String nodes,
      String reason,
      int bar,
      int here,
      String verdict) {}

  /**
   * The page.
   *
   * @param plan null where a field is wrong
   * @param who whose the address is that was asked for; empty if none was
   * @param mistakes what is wrong with the fields, with their labels
   */
  public record PlanPage(
      PlanForm form,
      List<Choice> plugins,
      boolean hasPodRange,
      String usualPods,
      @Nullable PlanView plan,
      String who,
      List<String> mistakes) {}

  /** A plugin to choose. */
  public record Choice(String word, String title, boolean chosen) {}
}
