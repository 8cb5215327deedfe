package hopwise.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the pages around the course show. */
public final class CourseViews {
  private CourseViews() {}

  /**
   * The home page ({@code home.peb}).
   *
   * @param goOn where to go on; null before the first chapter was opened
   * @param start the first chapter
   * @param reading how long all chapters take, in words
   * @param labs how many guided labs there are
   * @param handsOn how long all guided labs take, in words
   */
  public record Home(
      String title,
      String summary,
      List<HomePart> parts,
      @Nullable GoOn goOn,
      Link start,
      int completed,
      int chapters,
      String reading,
      int labs,
      String handsOn,
      int questions) {}

  /**
   * A part on the home page.
   *
   * @param reading how long its chapters take, in words
   * @param aims what a learner can do afterwards: titles of objectives
   */
  public record HomePart(
      String title,
      String summary,
      String reading,
      List<String> aims,
      List<ChapterLink> chapters) {}

  /**
   * Where the learner left off.
   *
   * @param url with the anchor of the place
   * @param place the heading last read, or "3 of 12 questions answered" in an open quiz; empty at
   *     the top
   * @param kind chapter, quiz or exam
   */
  public record GoOn(String url, String title, String place, String kind) {}

  /** A part in a list of chapters. */
  public record Part(String title, String summary, List<ChapterLink> chapters) {}

  /**
   * A chapter in a list.
   *
   * @param state none, begun, read (reading done, quiz not passed) or completed
   * @param stateText the state in words, for screen readers
   * @param current whether it is the page itself
   * @param locked whether it cannot be opened yet
   * @param best of the quiz, percent; null if never taken
   */
  public record ChapterLink(
      String url,
      int number,
      String title,
      String summary,
      int minutes,
      String state,
      String stateText,
      boolean current,
      boolean locked,
      boolean draft,
      @Nullable Integer best) {}

  /** An objective, and the chapters that are most about it ({@code exam.peb}). */
  public record Objective(String title, List<Link> chapters) {}

  /** A line of an outline of the exam, and what the course has for it ({@code exam.peb}). */
  public record OutlineLine(String line, List<Objective> objectives) {}

  /** What the exam asks today and asked before ({@code exam.peb}). */
  public record Exam(List<OutlineLine> today, List<OutlineLine> olderOnly) {}

  /**
   * A chapter ({@code chapter.peb}).
   *
   * @param slug for the forms: {@code /chapters/SLUG/done} ({@code done} = yes or no), {@code
   *     .../place} ({@code place} = anchor, from a script), {@code .../recall} ({@code card},
   *     {@code knew} = yes or no; the card's anchor on the page is {@code recall-CARD})
   * @param advice the chapter that should be completed first; null if none. Shown above the text,
   *     with the words that reading on is fine.
   * @param locked true: only title, summary and advice are shown, not the text
   * @param blocks its content; empty if locked
   * @param jumps the jump list
   * @param spaces address spaces that occur in the text, for the legend: vnet, pod, service,
   *     on-premises, internet
   * @param place anchor last read; empty at the top. A "Continue at …" link is offered.
   * @param placeTitle its heading
   * @param done whether reading was marked done
   */
  public record ChapterPage(
      String slug,
      int number,
      String part,
      String title,
      String summary,
      int minutes,
      boolean draft,
      List<String> objectives,
      List<Part> parts,
      @Nullable Link advice,
      boolean locked,
      List<BlockView> blocks,
      List<Jump> jumps,
      List<String> spaces,
      String place,
      String placeTitle,
      boolean done,
      @Nullable QuizCard quiz,
      List<Source> sources,
      @Nullable Link previous,
      @Nullable Link next) {}

  /**
   * An entry of the jump list.
   *
   * @param level 2 or 3
   */
  public record Jump(int level, String anchor, String title) {}

  /** A source of the chapter. */
  public record Source(String title, @Nullable String url, @Nullable String date) {}

  /**
   * The chapter's quiz, offered at its end.
   *
   * @param best percent; null if never taken
   * @param open whether an attempt is under way
   */
  public record QuizCard(
      String url,
      String practiceUrl,
      int questions,
      int points,
      @Nullable Integer best,
      boolean passed,
      boolean open) {}

  /**
   * A block of a chapter.
   *
   * @param kind prose, recall, question or live
   * @param html of prose and of what the simulator shows
   * @param recall of a recall block, else null
   * @param question of a question block, else null: a form to {@code GET question.url}
   */
  public record BlockView(
      String kind, String html, @Nullable RecallView recall, @Nullable PracticeCard question) {}

  /**
   * A recall card.
   *
   * @param mark knew, not-yet, or empty
   */
  public record RecallView(String id, String questionHtml, String answerHtml, String mark) {}

  /** An item inside a chapter, for practice; the form gets {@code url} with {@code check=1}. */
  public record PracticeCard(String url, ItemView item) {}

  /** The glossary ({@code glossary.peb}): terms by first letter. */
  public record Glossary(List<Letter> letters, int count) {}

  /** The terms under one letter. */
  public record Letter(String letter, List<TermView> terms) {}

  /** A term. */
  public record TermView(
      String id, String term, List<String> also, String definitionHtml, @Nullable Link chapter) {}

  /**
   * Search ({@code search.peb}).
   *
   * @param query empty before the first search: show what can be searched
   */
  public record Search(String query, List<Hit> hits) {}

  /**
   * Something found.
   *
   * @param kind chapter or glossary
   * @param heading the section; empty if the hit is the chapter itself
   * @param snippet in order; marked parts are what was searched for
   */
  public record Hit(String url, String kind, String title, String heading, List<Snip> snippet) {}

  /** A piece of a snippet. */
  public record Snip(String text, boolean marked) {}
}
