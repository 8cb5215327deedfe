package hopwise.web;

import hopwise.web.view.ExamViews.Bar;
import hopwise.web.view.ExamViews.Breakdown;
import hopwise.web.view.ExamViews.BreakdownRow;
import hopwise.web.view.ExamViews.CaseCard;
import hopwise.web.view.ExamViews.CasePage;
import hopwise.web.view.ExamViews.CaseText;
import hopwise.web.view.ExamViews.Confirm;
import hopwise.web.view.ExamViews.ExamCard;
import hopwise.web.view.ExamViews.Extra;
import hopwise.web.view.ExamViews.PastRun;
import hopwise.web.view.ExamViews.Paused;
import hopwise.web.view.ExamViews.Question;
import hopwise.web.view.ExamViews.Report;
import hopwise.web.view.ExamViews.Section;
import hopwise.web.view.ExamViews.SectionRow;
import hopwise.web.view.ExamViews.Shelf;
import hopwise.web.view.ExamViews.Start;
import hopwise.web.view.ExamViews.Step;
import hopwise.web.view.ExamViews.Tab;
import hopwise.web.view.Link;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Made-up views of the pages of exams. */
final class ExamSamples {
  private static final List<SectionRow> SECTIONS =
      List.of(
          new SectionRow("A series", "one after the other, no way back", 3),
          new SectionRow("Contoso", "a case study", 5));

  private ExamSamples() {}

  static void add(Map<String, Samples.Sample> all) {
    all.put("exams", Samples.known("exams.peb", "exams", shelf()));
    all.put("exams-empty", Samples.visitor("exams.peb", "exams", new Shelf(List.of(), List.of())));
    all.put("exam-start", Samples.visitor("exam-start.peb", "exams", start(null)));
    all.put("exam-start-open", Samples.known("exam-start.peb", "exams", start("/exams/runs/1")));
    all.put("exam-series", Samples.known("exam-question.peb", "exams", question(true)));
    all.put("exam-case", Samples.known("exam-question.peb", "exams", question(false)));
    all.put("exam-section", Samples.known("exam-section.peb", "exams", section(null)));
    all.put("exam-section-closes", Samples.known("exam-section.peb", "exams", section("Contoso")));
    all.put("exam-confirm", Samples.known("exam-confirm.peb", "exams", confirm(false)));
    all.put("exam-confirm-submit", Samples.known("exam-confirm.peb", "exams", confirm(true)));
    all.put(
        "exam-paused",
        Samples.known(
            "exam-paused.peb",
            "exams",
            new Paused("/exams/runs/1", "A short exam", "12 minutes", 3, 8)));
    all.put("exam-report", Samples.known("exam-report.peb", "exams", report(true)));
    all.put("exam-report-failed", Samples.known("exam-report.peb", "exams", report(false)));
    all.put(
        "case",
        Samples.visitor(
            "case.peb",
            "exams",
            new CasePage(
                "Contoso",
                "A hub and a spoke.",
                study(),
                List.of(new Link("/practice/contoso/log", "Whom does the log name?")),
                "/practice/contoso/log")));
  }

  static CaseText study() {
    return new CaseText(
        "Contoso",
        List.of(
            new Tab("overview", "Overview", "<p>A company.</p>"),
            new Tab("environment", "Existing environment", "<p>Its network.</p>")));
  }

  private static Shelf shelf() {
    return new Shelf(
        List.of(
            new ExamCard(
                "/exams/one", "One", "A first one.", 8, 25, SECTIONS, "/exams/runs/1", 712),
            new ExamCard("/exams/two", "Two", "Another.", 1, 5, SECTIONS, null, null)),
        List.of(new CaseCard("/cases/contoso", "Contoso", "A hub and a spoke.", 5)));
  }

  private static Start start(@Nullable String open) {
    return new Start(
        "/exams/one",
        "One",
        "A first one.",
        8,
        25,
        SECTIONS,
        List.of(new Extra(0, 25), new Extra(25, 32)),
        "",
        open,
        open == null ? 0 : 3,
        List.of(new PastRun("/exams/runs/0", "20 November 2026", 699, 69, false)));
  }

  private static Bar bar() {
    return new Bar("/exams/runs/1", "One", "A series", 1, 2, 1_234_567, "21 minutes", true);
  }

  private static List<Step> steps(boolean series) {
    return List.of(
        new Step(1, series ? null : "/exams/runs/1/series/1", "answered", !series, true),
        new Step(2, series ? null : "/exams/runs/1/series/2", "part", false, false),
        new Step(3, series ? null : "/exams/runs/1/series/3", "open", false, false));
  }

  private static Question question(boolean series) {
    return new Question(
        bar(),
        "/exams/runs/1/series/1",
        ItemSamples.all().getFirst(),
        1,
        3,
        steps(series),
        series,
        !series,
        series,
        series ? null : study());
  }

  private static Section section(@Nullable String next) {
    return new Section(
        bar(),
        "/exams/runs/1/series",
        steps(false),
        List.of(2, 3),
        List.of(1),
        false,
        next != null,
        next,
        next == null ? List.of(new Link("/exams/runs/1/first/enter", "First")) : List.of());
  }

  private static Confirm confirm(boolean submits) {
    return new Confirm(bar(), "/exams/runs/1/submit", submits ? 2 : 0, submits);
  }

  private static Report report(boolean passed) {
    return new Report(
        "One",
        "/exams/one",
        "20 November 2026",
        passed ? 15 : 3,
        18,
        passed ? 83 : 16,
        passed ? 833 : 167,
        700,
        70,
        passed,
        !passed,
        "practice run",
        List.of(
            new Breakdown(
                "By objective",
                "Objective",
                List.of(
                    new BreakdownRow("Plan subnets", 4, 8, 9, 88, true),
                    new BreakdownRow("Read routes", 4, 0, 9, 0, false)))),
        List.of(Samples.FIRST),
        passed ? List.of() : List.of(new Link("/practice/one/a", "Question 1: Plan subnets")),
        MarkedSamples.all());
  }
}
