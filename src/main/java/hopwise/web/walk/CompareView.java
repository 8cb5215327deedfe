package hopwise.web.walk;

import hopwise.web.figure.FigureView;
import java.util.List;

/**
 * One walk in two networks ({@code walk-compare.peb}).
 *
 * @param problem why there is nothing to see; empty for a comparison
 * @param summaryHtml who the receiver sees on either side
 * @param sides left and right; empty with a problem
 */
public record CompareView(
    List<Choice> left,
    List<Choice> right,
    List<Choice> from,
    List<Choice> to,
    String problem,
    String summaryHtml,
    List<Side> sides,
    List<Stage> stages) {
  /** Copies the lists. */
  public CompareView {
    left = List.copyOf(left);
    right = List.copyOf(right);
    from = List.copyOf(from);
    to = List.copyOf(to);
    sides = List.copyOf(sides);
    stages = List.copyOf(stages);
  }

  /** An entry of a list. */
  public record Choice(String value, String text, boolean current) {}

  /**
   * A network.
   *
   * @param walk the address of its walk
   */
  public record Side(String name, String title, String endsHtml, FigureView figure, String walk) {}

  /**
   * The same part of the way on both sides.
   *
   * @param same whether the same kinds of decisions are taken
   */
  public record Stage(String title, boolean same, List<Decided> left, List<Decided> right) {
    /** Copies the lists. */
    public Stage {
      left = List.copyOf(left);
      right = List.copyOf(right);
    }
  }

  /**
   * A decision.
   *
   * @param only whether the other side takes none of this kind here
   */
  public record Decided(
      String who,
      String stage,
      String tone,
      String sentenceHtml,
      List<String> wonHtml,
      boolean only) {
    /** Copies the lines. */
    public Decided {
      wonHtml = List.copyOf(wonHtml);
    }
  }
}
