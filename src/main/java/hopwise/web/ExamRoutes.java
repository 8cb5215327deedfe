package hopwise.web;

import hopwise.source.Edition;
import hopwise.store.ExamRuns;
import io.javalin.config.RoutesConfig;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;

/** The addresses of exams and case studies. */
record ExamRoutes(
    Pages pages,
    ExamPages exams,
    ExamStarts starts,
    ExamForms forms,
    ExamMoves moves,
    CasePages cases) {

  static ExamRoutes of(
      Supplier<Edition> edition,
      Standing standing,
      ExamRuns runs,
      FormAnswers answers,
      Archive archive,
      ItemViews items,
      MarkedViews marked,
      CaseTexts texts,
      CasePages cases,
      AttemptPages attempts,
      Visitors visitors,
      Pages pages,
      Clock clock) {
    var exams = new ExamPages(edition, standing);
    var door = new ExamDoor(runs, visitors, pages, clock);
    var shown = new ExamRunPages(archive, items, texts, attempts, clock);
    var reports = new ExamReports(edition, archive, marked, attempts);
    return new ExamRoutes(
        pages,
        exams,
        new ExamStarts(edition, runs, exams, visitors, pages, clock),
        new ExamForms(door, runs, answers, shown, reports, clock),
        new ExamMoves(door, runs, answers, shown, clock),
        cases);
  }

  void addTo(RoutesConfig routes) {
    routes.get("/exams", ctx -> pages.show(ctx, visitor -> Optional.of(exams.list(visitor))));
    routes.get(
        "/exams/{slug}",
        ctx -> pages.show(ctx, visitor -> exams.start(visitor, ctx.pathParam("slug"))));
    routes.post("/exams/{slug}", starts::start);

    routes.get("/exams/runs/{attempt}", forms::show);
    routes.post("/exams/runs/{attempt}/pause", moves::pause);
    routes.post("/exams/runs/{attempt}/resume", moves::resume);
    routes.post("/exams/runs/{attempt}/submit", moves::submit);
    routes.get("/exams/runs/{attempt}/{section}/review", forms::section);
    routes.post("/exams/runs/{attempt}/{section}/leave", moves::leave);
    routes.post("/exams/runs/{attempt}/{section}/enter", moves::enter);
    routes.get("/exams/runs/{attempt}/{section}/{number}", forms::question);
    routes.post("/exams/runs/{attempt}/{section}/{number}", forms::save);

    routes.get(
        "/cases/{slug}", ctx -> pages.show(ctx, visitor -> cases.study(ctx.pathParam("slug"))));
  }
}
