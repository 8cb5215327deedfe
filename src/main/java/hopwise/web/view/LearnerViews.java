package hopwise.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the pages about the learner show. */
public final class LearnerViews {
  private LearnerViews() {}

  /**
   * Progress ({@code progress.peb}).
   *
   * @param begun false: nothing kept yet; say how to begin
   * @param plot attempts over time
   * @param objectives how well each is mastered
   * @param forecast of review; null while no card was rated
   * @param margins bookmarks and notes
   */
  public record ProgressPage(
      boolean begun,
      int completed,
      int chapters,
      int attempts,
      int cardsKnown,
      int cards,
      List<CourseViews.Part> parts,
      List<QuizViews.Past> past,
      List<LabRow> labs,
      @Nullable Plot plot,
      List<ObjectiveRow> objectives,
      ReviewViews.@Nullable Forecast forecast,
      NoteViews.Notes margins) {
    /** How many objectives are in a state: untouched, learning, mastered or slipped. */
    public int in(String state) {
      return (int) objectives.stream().filter(row -> row.state().equals(state)).count();
    }
  }

  /**
   * An objective and how well it is mastered.
   *
   * @param state untouched, learning, mastered or slipped
   * @param stateText the state in words
   * @param answers to its questions
   * @param whole of these, how many earned all points
   * @param chapters that teach it
   */
  public record ObjectiveRow(
      String title, String state, String stateText, int answers, int whole, List<Link> chapters) {}

  /**
   * A lab that a learner has worked in.
   *
   * @param done steps of its guide
   * @param steps 0 for a lab without a guide
   * @param entries commands since it began
   * @param completed the date when all steps were done for the first time; empty for never
   */
  public record LabRow(
      String name, String title, int done, int steps, int entries, String completed) {}

  /**
   * Attempts over time as a picture, 640 by 240 units, with a table of the same for screen readers.
   *
   * @param points with 0 % at y = 240 and 100 % at y = 0
   * @param lines one a quiz, as the points of an SVG polyline: {@code 0,120 320,40}
   * @param passY height of the pass mark
   * @param first date at the left end
   * @param last date at the right end
   */
  public record Plot(
      List<Point> points, List<String> lines, int passY, String first, String last) {}

  /**
   * An attempt in the plot.
   *
   * @param label quiz, date, percent
   */
  public record Point(int x, int y, boolean passed, String label, String url) {}

  /**
   * Settings ({@code settings.peb}).
   *
   * @param known false for a visitor of whom nothing is kept
   * @param singleKeys on or off
   * @param fresh new cards that the learner wants to review in a day
   * @param all cards that they want to review in a day
   * @param claimCode just made; null else. Shown once.
   * @param saved what was just done, in one sentence; null if nothing
   */
  public record SettingsPage(
      boolean known,
      String theme,
      String textSize,
      String singleKeys,
      int fresh,
      int all,
      @Nullable String claimCode,
      @Nullable String claimUntil,
      @Nullable String saved) {}

  /**
   * Where a claim code is entered ({@code claim.peb}).
   *
   * @param problem why the code was not taken; null before
   * @param ownProgress whether this browser has progress of its own, which would be left behind
   */
  public record Claim(
      String code,
      @Nullable String problem,
      boolean ownProgress,
      @Nullable String leftBehindCode) {}

  /**
   * Something went wrong, or is asked back ({@code message.peb}, {@code resend.peb}).
   *
   * @param fields of a form that was not taken, to be sent again; empty else
   * @param action where they go
   */
  public record Message(
      int status,
      String title,
      String text,
      @Nullable Link link,
      List<Field> fields,
      String action) {}

  /** A field of a form. */
  public record Field(String name, String value) {}
}
