package hopwise.web.view;

import hopwise.web.view.QuizViews.Marked;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the pages of exams and case studies show. */
public final class ExamViews {
  private ExamViews() {}

  /** All exams and case studies ({@code exams.peb}). */
  public record Shelf(List<ExamCard> exams, List<CaseCard> cases) {}

  /**
   * An exam in the list.
   *
   * @param open the run under way; null if there is none
   * @param best the best estimate; null if never taken
   */
  public record ExamCard(
      String url,
      String title,
      String summary,
      int questions,
      int minutes,
      List<SectionRow> sections,
      @Nullable String open,
      @Nullable Integer best) {}

  /** A case study in the list. */
  public record CaseCard(String url, String title, String summary, int questions) {}

  /** What a section holds: {@code rule} says how it is gone through, in words. */
  public record SectionRow(String title, String rule, int questions) {}

  /**
   * Before an exam ({@code exam-start.peb}). The form posts the percent of one of the {@code
   * extras}, practice or strict as its {@code mode}, and {@code previous}.
   *
   * @param open the run under way; null if there is none
   * @param previous id of the latest run the learner knows; empty for none
   */
  public record Start(
      String url,
      String title,
      String summary,
      int questions,
      int minutes,
      List<SectionRow> sections,
      List<Extra> extras,
      String previous,
      @Nullable String open,
      int openAnswered,
      List<PastRun> past) {}

  /** Extra time that can be had, and the minutes that come of it. */
  public record Extra(int percent, int minutes) {}

  /** A run that was submitted. */
  public record PastRun(String url, String date, int estimate, int percent, boolean passed) {}

  /**
   * What stands above every page of a run.
   *
   * @param url {@code /exams/runs/ID}
   * @param number of the section, from 1
   * @param leftMillis on the clock when the page was made
   * @param left the same in words
   * @param pausable whether the clock can be stopped
   */
  public record Bar(
      String url,
      String exam,
      String section,
      int number,
      int sections,
      long leftMillis,
      String left,
      boolean pausable) {}

  /**
   * A question in the bar of its section.
   *
   * @param url null where it cannot be gone to
   * @param state answered, part or open
   */
  public record Step(
      int number, @Nullable String url, String state, boolean flagged, boolean current) {}

  /**
   * A question of a run ({@code exam-question.peb}). One form posts to {@code url} as that of a
   * quiz does; {@code then} is save, next, previous, review, flag, unflag or pause.
   *
   * @param series whether it cannot be seen again once it was left
   * @param warning whether the learner is about to leave it for good without a whole answer; the
   *     form then carries {@code confirmed=yes}
   * @param study the texts beside the question; null for none
   */
  public record Question(
      Bar bar,
      String url,
      ItemView item,
      int number,
      int count,
      List<Step> steps,
      boolean series,
      boolean flagged,
      boolean warning,
      @Nullable CaseText study) {}

  /** The texts of a case study ({@code case-tabs.peb}). */
  public record CaseText(String title, List<Tab> tabs) {}

  /** One of them. */
  public record Tab(String id, String title, String html) {}

  /**
   * Before a section is left ({@code exam-section.peb}).
   *
   * @param unanswered numbers of questions without a complete answer
   * @param flagged numbers of questions that are flagged
   * @param closes whether it cannot be entered again
   * @param next title of the section that follows; null at the end of the exam
   * @param others sections that can be gone back to: title and address of the form
   */
  public record Section(
      Bar bar,
      String url,
      List<Step> steps,
      List<Integer> unanswered,
      List<Integer> flagged,
      boolean series,
      boolean closes,
      @Nullable String next,
      List<Link> others) {}

  /**
   * A step that cannot be taken back ({@code exam-confirm.peb}); the form posts {@code
   * confirmed=yes} to {@code url}.
   *
   * @param unanswered how many questions have no complete answer
   * @param submits whether it ends the exam
   */
  public record Confirm(Bar bar, String url, int unanswered, boolean submits) {}

  /** While the clock stands ({@code exam-paused.peb}). */
  public record Paused(String url, String exam, String left, int answered, int count) {}

  /**
   * The report of a run ({@code exam-report.peb}).
   *
   * @param estimate 1 to 1000
   * @param timeOut whether the time ran out
   * @param parts by section, by objective, by type
   * @param missed questions to practise
   */
  public record Report(
      String exam,
      String examUrl,
      String date,
      int points,
      int possible,
      int percent,
      int estimate,
      int pass,
      int passPercent,
      boolean passed,
      boolean timeOut,
      String conditions,
      List<Breakdown> parts,
      List<Link> readNext,
      List<Link> missed,
      List<Marked> items) {}

  /** Points by something: a table with bars. */
  public record Breakdown(String title, String column, List<BreakdownRow> rows) {}

  /** A row of it. */
  public record BreakdownRow(
      String name, int questions, int points, int possible, int percent, boolean passed) {}

  /** A case study for practice ({@code case.peb}). */
  public record CasePage(
      String title, String summary, CaseText study, List<Link> questions, String practiceUrl) {}
}
