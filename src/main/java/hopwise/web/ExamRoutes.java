package hopwise.web;

import hopwise.source.Edition;
import hopwise.store.ExamRuns;
import io.javalin.config.RoutesConfig;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;

/** The addresses of exams and case studies. */
record ExamRoutes(
    Pages pages, ExamPages exams, ExamStarts starts, ExamForms runs, CasePages cases) {

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
    return new ExamRoutes(
        pages,
        exams,
        new ExamStarts(edition, runs, exams, visitors, pages, clock),
        new ExamForms(
            runs,
            answers,
            visitors,
            new ExamRunPages(archive, items, texts, attempts, clock),
            new ExamReports(edition, archive, marked, attempts),
            pages,
            clock),
        cases);
  }

  void addTo(RoutesConfig routes) {
    routes.get("/exams", ctx -> pages.show(ctx, visitor -> Optional.of(exams.list(visitor))));
    routes.get(
        "/exams/{slug}",
        ctx -> pages.show(ctx, visitor -> exams.start(visitor, ctx.pathParam("slug"))));
    routes.post("/exams/{slug}", starts::start);

    routes.get("/exams/runs/{attempt}", runs::show);
    routes.post("/exams/runs/{attempt}/pause", runs::pause);
    routes.post("/exams/runs/{attempt}/resume", runs::resume);
    routes.post("/exams/runs/{attempt}/submit", runs::submit);
    routes.get("/exams/runs/{attempt}/{section}/review", runs::section);
    routes.post("/exams/runs/{attempt}/{section}/leave", runs::leave);
    routes.post("/exams/runs/{attempt}/{section}/enter", runs::enter);
    routes.get("/exams/runs/{attempt}/{section}/{number}", runs::question);
    routes.post("/exams/runs/{attempt}/{section}/{number}", runs::save);

    routes.get(
        "/cases/{slug}", ctx -> pages.show(ctx, visitor -> cases.study(ctx.pathParam("slug"))));
  }
}
