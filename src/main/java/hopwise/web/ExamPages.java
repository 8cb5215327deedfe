package hopwise.web;

import hopwise.quiz.Blueprint;
import hopwise.quiz.CaseStudy;
import hopwise.source.Edition;
import hopwise.store.ExamRuns;
import hopwise.study.Attempt;
import hopwise.study.Estimate;
import hopwise.study.ExamPlan;
import hopwise.study.ExamRun;
import hopwise.web.Standing.Kept;
import hopwise.web.view.ExamViews.CaseCard;
import hopwise.web.view.ExamViews.ExamCard;
import hopwise.web.view.ExamViews.Extra;
import hopwise.web.view.ExamViews.PastRun;
import hopwise.web.view.ExamViews.SectionRow;
import hopwise.web.view.ExamViews.Shelf;
import hopwise.web.view.ExamViews.Start;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The list of exams, and the page before one. */
final class ExamPages {
  /** Extra time that can be had, in percent. */
  static final List<Integer> EXTRA = List.of(0, 25, 50, 100);

  /** Any draw has as many questions; a list counts those of this one. */
  private static final long SAMPLE = 1;

  private final Supplier<Edition> edition;
  private final Standing standing;

  ExamPages(Supplier<Edition> edition, Standing standing) {
    this.edition = edition;
    this.standing = standing;
  }

  /** The address of a run. */
  static String url(String attempt) {
    return "/exams/runs/" + attempt;
  }

  /** All exams and case studies. */
  Page list(Visitor visitor) {
    var kept = standing.of(visitor);
    var now = edition.get();
    var view =
        new Shelf(
            now.exams().stream().map(exam -> card(kept, exam)).toList(),
            now.cases().values().stream()
                .sorted(Comparator.comparing(CaseStudy::slug))
                .map(ExamPages::card)
                .toList());
    return Page.of("exams", "Exams", view)
        .in("exams")
        .described("Practice exams with a clock, sections and case studies, and an honest report.");
  }

  /** The page before the exam {@code slug}. */
  Optional<Page> start(Visitor visitor, String slug) {
    var kept = standing.of(visitor);
    return edition
        .get()
        .exam(slug)
        .map(exam ->
            Page.of("exam-start", "Exam: " + exam.title(), start(kept, exam))
                .in("exams")
                .described(exam.summary()));
  }

  /** What a run with {@code seed} asks. */
  List<Blueprint.Drawn> draw(Blueprint exam, long seed) {
    var now = edition.get();
    return exam.draw(seed, now.banks(), now.cases());
  }

  /** The plan of a draw. */
  ExamPlan plan(Blueprint exam, List<Blueprint.Drawn> drawn) {
    return ExamPlan.of(exam, drawn, edition.get().cases());
  }

  private ExamCard card(Kept kept, Blueprint exam) {
    var rows = rows(exam);
    var open = kept.open(ExamRuns.bank(exam.slug()));
    return new ExamCard(
        "/exams/" + exam.slug(),
        exam.title(),
        exam.summary(),
        questions(rows),
        exam.minutes(),
        rows,
        open == null ? null : url(open.id()),
        submitted(kept, exam).stream()
            .map(attempt -> Estimate.of(attempt.score()))
            .max(Comparator.naturalOrder())
            .orElse(null));
  }

  private static int questions(List<SectionRow> rows) {
    return rows.stream().mapToInt(SectionRow::questions).sum();
  }

  private static CaseCard card(CaseStudy study) {
    return new CaseCard(
        "/cases/" + study.slug(), study.title(), study.summary(), study.bank().items().size());
  }

  private Start start(Kept kept, Blueprint exam) {
    var rows = rows(exam);
    var bank = ExamRuns.bank(exam.slug());
    var mine = kept.attempts().stream().filter(attempt -> attempt.bank().equals(bank)).toList();
    @Nullable Attempt open = kept.open(bank);
    return new Start(
        "/exams/" + exam.slug(),
        exam.title(),
        exam.summary(),
        questions(rows),
        exam.minutes(),
        rows,
        EXTRA.stream()
            .map(percent ->
                new Extra(percent, (int) ExamRun.allowed(exam.minutes(), percent).toMinutes()))
            .toList(),
        mine.isEmpty() ? "" : mine.getLast().id(),
        open == null ? null : url(open.id()),
        open == null ? 0 : open.answered(),
        submitted(kept, exam).stream()
            .sorted(Comparator.comparing(QuizPages::submitted).reversed())
            .map(ExamPages::past)
            .toList());
  }

  private static List<Attempt> submitted(Kept kept, Blueprint exam) {
    var bank = ExamRuns.bank(exam.slug());
    return kept.attempts().stream()
        .filter(attempt -> attempt.bank().equals(bank) && !attempt.open())
        .toList();
  }

  private static PastRun past(Attempt attempt) {
    var score = attempt.score();
    return new PastRun(
        url(attempt.id()),
        QuizPages.date(QuizPages.submitted(attempt)),
        Estimate.of(score),
        score.percent(),
        Estimate.passed(score));
  }

  private List<SectionRow> rows(Blueprint exam) {
    var now = edition.get();
    return exam.choose(SAMPLE, now.banks(), now.cases()).stream()
        .filter(chosen -> !chosen.items().isEmpty())
        .map(chosen ->
            new SectionRow(chosen.section().title(), rule(chosen.section()), chosen.items().size()))
        .toList();
  }

  private static String rule(Blueprint.Section section) {
    return switch (section.kind()) {
      case SERIES -> "one after the other, no way back";
      case CASE -> section.closes() ? "a case study; closes when you leave it" : "a case study";
      case QUESTIONS -> section.closes() ? "to and fro; closes when you leave it" : "to and fro";
    };
  }
}
