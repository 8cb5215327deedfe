package hopwise.web.walk;

import hopwise.web.figure.FigureView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A walk as {@code walk.peb} shows it. Texts that end in {@code Html} are safe HTML with addresses
 * marked.
 *
 * @param id begins the ids of its elements
 * @param problem why there is nothing to see; empty for a walk
 * @param title {@code pod/a to host/db}
 * @param summaryHtml what became of it, and whom the receiver sees
 * @param ways all ways where chance chooses among them, else none
 * @param end how the request ended
 * @param step the current row, from 1; 0 for none
 * @param steps the number of the last row
 * @param figure of the network with the way drawn; null without a walk
 * @param address to which {@code step=N} is added; empty where rows are reached by anchors
 * @param within what tells its controls from those of other walks, {@code of figure 5.2}; empty for
 *     the only one
 */
public record WalkView(
    String id,
    String problem,
    String title,
    String summaryHtml,
    List<Way> ways,
    List<Part> parts,
    End end,
    int step,
    int steps,
    @Nullable FigureView figure,
    String address,
    String within) {
  /** Copies the lists. */
  public WalkView {
    ways = List.copyOf(ways);
    parts = List.copyOf(parts);
  }

  /**
   * The same as one of several on a page.
   *
   * @param number of the figure it stands in, {@code 5.2}
   */
  public WalkView inside(String number) {
    var called = figure == null ? null : figure.called("Figure " + number + ".");
    var words = "of figure " + number;
    return new WalkView(
        id, problem, title, summaryHtml, ways, parts, end, step, steps, called, address, words);
  }

  /** The same as one of several in a page without numbered figures. */
  public WalkView called(String words) {
    return new WalkView(
        id, problem, title, summaryHtml, ways, parts, end, step, steps, figure, address, words);
  }

  /** The row after the current one; the last stays. */
  public int next() {
    return Math.min(step + 1, steps);
  }

  /** The row before the current one; the first stays. */
  public int previous() {
    return Math.max(step - 1, 1);
  }

  /**
   * A way that chance may choose.
   *
   * @param url empty where ways cannot be chosen
   * @param text {@code 10.244.1.4:80}, or the disposition where it does not arrive
   * @param chance {@code 33 %}
   */
  public record Way(String url, String text, String chance, boolean current) {}

  /**
   * The request, its reply, or the ICMP error about it.
   *
   * @param trail the name of its way in the figure
   */
  public record Part(String title, String trail, List<Row> rows) {
    /** Copies the rows. */
    public Part {
      rows = List.copyOf(rows);
    }
  }

  /**
   * A decision.
   *
   * @param number from 1 through all parts
   * @param url of the page with this row current
   * @param place whose decision it is, as the command line writes it
   * @param who the same in few words
   * @param stage {@code routing}, {@code nat POSTROUTING}
   * @param kind of the step, in kebab case
   * @param tone nat where something is rewritten, drop where it ends badly, done where it arrives;
   *     else empty
   * @param sentenceHtml what was decided, and why
   * @param wonHtml the rule or route that the sentence is about, as the tools print it
   * @param pathHtml the rules that led to it
   * @param lost those that did not, with the reason
   * @param lostMore how many more lost
   * @param headers the packet before and after
   * @param changed whether addresses or ports were rewritten: the headers are shown at once
   * @param passed steps on the way here that decided nothing
   * @param more what there is to open, in words; empty for nothing
   * @param pill what the packet shows in the figure
   * @param hop the number of its stay in the trace, from 0
   */
  public record Row(
      int number,
      String url,
      boolean current,
      String place,
      String who,
      String stage,
      String kind,
      String tone,
      String sentenceHtml,
      List<String> wonHtml,
      List<String> pathHtml,
      List<Lost> lost,
      String lostMore,
      List<Header> headers,
      boolean changed,
      List<Passed> passed,
      String more,
      Pill pill,
      int hop) {
    /** Copies the lists. */
    public Row {
      wonHtml = List.copyOf(wonHtml);
      pathHtml = List.copyOf(pathHtml);
      lost = List.copyOf(lost);
      headers = List.copyOf(headers);
      passed = List.copyOf(passed);
    }
  }

  /** A rule or route that did not decide, and why. */
  public record Lost(String textHtml, String reasonHtml) {}

  /**
   * A field of the packet.
   *
   * @param afterHtml the same as before where it did not change
   */
  public record Header(String name, String beforeHtml, String afterHtml, boolean changed) {}

  /** A step that decided nothing. */
  public record Passed(String who, String sentenceHtml) {}

  /**
   * The packet in the figure.
   *
   * @param rewritten whether its address is no longer the one it was sent with
   */
  public record Pill(String text, boolean rewritten) {}

  /**
   * How the request ended.
   *
   * @param disposition its name, {@code NO_ROUTE}
   * @param good whether it arrived
   * @param words {@code There is no route}
   * @param when the condition under which packets end so
   * @param url of the chapter that explains it; empty for none
   * @param link the chapter's title
   */
  public record End(
      String disposition, boolean good, String words, String when, String url, String link) {}
}
