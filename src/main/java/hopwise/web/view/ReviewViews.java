package hopwise.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the pages of spaced review show. */
public final class ReviewViews {
  private ReviewViews() {}

  /**
   * The day ({@code review-day.peb}).
   *
   * @param state empty (no cards at all), ready, done (some were rated today) or nothing (none due)
   * @param ready cards to be asked now
   * @param fresh of these, how many are new
   * @param heldBack how many the day's limits keep back
   * @param doneToday how many cards were rated today
   * @param waiting how many come back within minutes
   * @param waitingFor until the first of them, in words; empty if there is none
   * @param nextDay when the next card is due, in words; empty if there is none
   * @param limits "10 new cards and 60 in all"
   */
  public record Day(
      String state,
      int ready,
      int fresh,
      int heldBack,
      int doneToday,
      int waiting,
      String waitingFor,
      String nextDay,
      String limits,
      @Nullable Undo undo,
      @Nullable Forecast forecast) {}

  /**
   * The last rating, which can be taken back: posts {@code serial} to {@code /review/undo}.
   *
   * @param sentence what was rated how, and when it comes back
   */
  public record Undo(String serial, String sentence) {}

  /**
   * A card ({@code review-card.peb}).
   *
   * @param url of the card, to which ratings are posted
   * @param kind recall or item
   * @param left how many cards are to be asked now, this one included
   * @param from the chapter it is from; null for a bank without one
   * @param questionHtml of a recall card
   * @param answerHtml of a recall card
   * @param shown whether the answer is shown from the start
   * @param seed of an item's variant
   * @param item to be answered; null for a recall card and once it was checked
   * @param marked the feedback; null before
   * @param ratings empty before an item was checked
   * @param seen how often the card was rated before
   * @param answer of the item as it was checked, in the form of a query
   */
  public record Card(
      String url,
      String kind,
      String title,
      int left,
      @Nullable Link from,
      String questionHtml,
      String answerHtml,
      boolean shown,
      String seed,
      @Nullable ItemView item,
      QuizViews.@Nullable Marked marked,
      List<Choice> ratings,
      int seen,
      String answer,
      @Nullable Undo undo) {}

  /**
   * A rating to choose.
   *
   * @param rating again, hard, good or easy
   * @param key that gives it
   * @param interval until the card comes back, in words
   * @param suggested by the grade of an item
   */
  public record Choice(String rating, String word, int key, String interval, boolean suggested) {}

  /**
   * A card that is not to be rated now ({@code review-rated.peb}).
   *
   * @param refused whether a rating was sent that changed nothing
   * @param due when the card comes back, in words
   */
  public record Settled(boolean refused, String title, String due, int left, @Nullable Undo undo) {}

  /**
   * Cards due on the next days, as bars in a picture of 300 by 100 units and as a table.
   *
   * @param words what the picture shows
   * @param most the most cards on one day
   */
  public record Forecast(List<Bar> bars, String words, int most, String first, String last) {}

  /** A day of the forecast. */
  public record Bar(String x, String y, String height, String day, int due) {}
}
