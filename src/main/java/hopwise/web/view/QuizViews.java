package hopwise.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the pages of quizzes show. */
public final class QuizViews {
  private QuizViews() {}

  /**
   * Before a quiz ({@code quiz.peb}). The form posts {@code previous} and {@code scope} (all or
   * missed) to {@code url}.
   *
   * @param previous id of the latest attempt the learner knows; empty for none
   * @param open the attempt under way; null if there is none
   * @param openAnswered how many of its questions are answered
   * @param missed how many items the latest submitted attempt did not get whole; 0 offers no retry
   *     of these
   */
  public record Start(
      String url,
      String practiceUrl,
      String title,
      @Nullable Link chapter,
      int questions,
      int points,
      int passPercent,
      String previous,
      @Nullable String open,
      int openAnswered,
      int missed,
      List<Past> attempts) {}

  /**
   * A submitted attempt in a list.
   *
   * @param scope which questions, as "all"; on the progress page the quiz's title stands before it
   */
  public record Past(
      String url,
      String date,
      String scope,
      int points,
      int possible,
      int percent,
      boolean passed) {}

  /**
   * A quiz under way, all on one page or one question at a time ({@code attempt.peb}). One form
   * posts to {@code url}: the fields of the items shown, {@code position}, and {@code shown} (the
   * id, once for each item shown, so that an empty answer can be told from a question not asked).
   * Submit buttons say what next in {@code then}: save, next, previous, review; {@code move} for
   * order items. Scripts post the same for one item with {@code Accept: application/json} and get
   * {@code {"saved": [ids], "refused": {id: sentence}, "states": {id: state}}}, or 403 with {@code
   * {"token": …}} if the token was stale.
   *
   * @param url {@code /attempts/ID}
   * @param single whether one question is shown at a time
   * @param position of the question shown, from 1; 0 when all are shown
   * @param items those shown
   * @param steps all questions, for the bar
   * @param other url of the other way to show it (one page or one at a time)
   */
  public record Running(
      String url,
      String title,
      boolean single,
      int position,
      List<ItemView> items,
      List<Step> steps,
      int answered,
      int count,
      String other) {}

  /**
   * A question in the bar.
   *
   * @param state answered, part or open
   */
  public record Step(int number, String url, String state, boolean current) {}

  /**
   * Before submitting ({@code review.peb}); the form posts {@code confirmed=yes} to {@code
   * submitUrl}.
   *
   * @param unanswered numbers of questions without a complete answer
   */
  public record Review(
      String url, String submitUrl, String title, List<Step> steps, List<Integer> unanswered) {}

  /**
   * The result of an attempt ({@code result.peb}).
   *
   * @param unlocked the next chapter, if this attempt completes one that leads there
   * @param readAgain what to read again, most missed first
   */
  public record Result(
      String title,
      String quizUrl,
      @Nullable Link chapter,
      String date,
      String scope,
      int points,
      int possible,
      int percent,
      boolean passed,
      int passPercent,
      @Nullable Link unlocked,
      List<Link> readAgain,
      String latest,
      int missed,
      List<Marked> items) {}

  /**
   * An item with its feedback ({@code marked.peb}, used by result and practice).
   *
   * @param verdict right, part or wrong
   * @param parts options, statements, entries (in the right order), rows or blanks, with reasons
   * @param given what was typed for a number, address or command; empty if nothing
   * @param key for a number, address or command
   * @param mistakeHtml the reason of the mistake that the response equals; null if none
   * @param corrected what a regrade changed, in one sentence; null if nothing
   * @param hash of the version, for a report
   * @param network of a command, path, hotspot or lab: a {@code NetworkView}; null of others
   * @param ideas the misconceptions from which the response follows
   */
  public record Marked(
      String bank,
      String id,
      int number,
      String type,
      String stemHtml,
      String textHtml,
      String verdict,
      int points,
      int possible,
      boolean answered,
      List<PartView> parts,
      String given,
      String key,
      @Nullable String unit,
      @Nullable String mistakeHtml,
      String explanationHtml,
      @Nullable Link readAgain,
      List<CourseViews.Source> sources,
      String practiceUrl,
      @Nullable String corrected,
      String hash,
      @Nullable Object network,
      List<IdeaView> ideas) {
    /** The verdict as it is printed. */
    public String verdictWords() {
      if (!answered) {
        return "Not answered";
      }
      return switch (verdict) {
        case "right" -> "Right";
        case "part" -> "Partly right";
        default -> "Wrong";
      };
    }
  }

  /**
   * A misconception that an answer shows.
   *
   * @param title its name, plain
   * @param read what to read about it; null if the chapter is gone
   */
  public record IdeaView(String title, @Nullable Link read) {}

  /**
   * A part of a marked item.
   *
   * @param label letter of an option; "1." of an entry; empty else
   * @param html its text
   * @param right whether the learner earned the point, or left a distractor alone
   * @param key whether the option is a key (choice), or what the key is in words (else in keyText)
   * @param chosen whether the learner chose the option
   * @param keyText the right answer in words for statements, rows, blanks, entries; empty for
   *     options
   * @param givenText the learner's in words; empty if none
   */
  public record PartView(
      String label,
      String html,
      boolean right,
      boolean key,
      boolean chosen,
      String keyText,
      String givenText,
      String reasonHtml) {}

  /**
   * Practice of one item ({@code practice.peb}). A GET form to {@code url} carries {@code seed},
   * the item's fields and {@code check=1}; the same with {@code hints=N+1} shows one more hint.
   *
   * @param hintsHtml those shown so far
   * @param moreHints whether there are more
   * @param marked the feedback; null before the answer
   * @param another the same item with other values or shuffled anew; null where nothing changes
   * @param study the texts of the case study that the item belongs to; null for none
   */
  public record Practice(
      String url,
      String title,
      @Nullable Link chapter,
      int position,
      int count,
      long seed,
      ItemView item,
      List<String> hintsHtml,
      boolean moreHints,
      @Nullable Marked marked,
      @Nullable String nextUrl,
      @Nullable String previousUrl,
      @Nullable Link another,
      ExamViews.@Nullable CaseText study) {}
}
