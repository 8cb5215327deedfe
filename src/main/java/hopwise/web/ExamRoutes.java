package hopwise.web;

import io.javalin.config.RoutesConfig;
import java.util.Optional;

/** The addresses of exams and case studies. */
record ExamRoutes(
    Pages pages, ExamPages exams, ExamStarts starts, ExamForms runs, CasePages cases) {

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
