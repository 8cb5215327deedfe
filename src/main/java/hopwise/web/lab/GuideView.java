package hopwise.web.lab;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a learner stands in a guided lab.
 *
 * @param done how many steps
 * @param steps how many there are
 * @param last the step that was done last; null before the first
 * @param now the step to do; null at the end
 * @param list all steps
 */
public record GuideView(
    int done, int steps, @Nullable Done last, @Nullable Step now, List<Row> list) {
  /** Copies the list. */
  public GuideView {
    list = List.copyOf(list);
  }

  /** A step that was done, and what to look at. */
  public record Done(String title, String seeHtml) {}

  /** A step in the list: done, now or later. */
  public record Row(int number, String title, String state) {}

  /**
   * The step to do.
   *
   * @param hints those that are shown
   * @param moreHints how many there are besides
   * @param hintUrl shows one more
   */
  public record Step(
      int number,
      String title,
      String textHtml,
      List<Typing> commands,
      List<Goal> goals,
      List<String> hints,
      int moreHints,
      String hintUrl) {
    /** Copies the lists. */
    public Step {
      commands = List.copyOf(commands);
      goals = List.copyOf(goals);
      hints = List.copyOf(hints);
    }
  }

  /**
   * A command to type.
   *
   * @param place where
   * @param terminal a tab that stands there
   * @param url puts it into the line of that terminal
   * @param typed whether it was typed
   * @param fails whether it is there to be seen failing
   */
  public record Typing(
      String place, String terminal, String line, String url, boolean typed, boolean fails) {}

  /** A goal, and what is true instead. */
  public record Goal(String html, boolean met, String foundHtml) {}
}
