package hopwise.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Optional;

/** The addresses of the site. */
record Routes(
    Pages pages,
    CoursePages course,
    ChapterPages chapters,
    ReadingForms reading,
    QuizPages quizzes,
    AttemptForms attempts,
    PracticePages practice,
    ProgressPages progress,
    ReviewRoutes review,
    NotePages notes,
    SettingsPages settings,
    SearchPages search,
    WalkPages walks,
    ComparePages comparisons,
    LabRoutes labs,
    ExamRoutes exams,
    FileRoutes files,
    FigurePages figures,
    Visitors visitors) {

  /** Tells the server what is where. */
  void addTo(RoutesConfig routes) {
    routes.get("/", ctx -> pages.show(ctx, course::home));
    routes.get("/exam", ctx -> pages.show(ctx, course::exam));
    routes.get("/glossary", ctx -> pages.show(ctx, course::glossary));
    routes.get(
        "/search", ctx -> pages.show(ctx, visitor -> search.search(visitor, ctx.queryParam("q"))));

    routes.get("/chapters/{slug}", ctx -> pages.show(ctx, v -> chapters.chapter(v, slug(ctx))));
    routes.post("/chapters/{slug}/place", reading::place);
    routes.post("/chapters/{slug}/done", reading::done);
    routes.post("/chapters/{slug}/recall", reading::recall);
    routes.post("/report", reading::report);

    routes.get("/quiz/{slug}", ctx -> pages.show(ctx, v -> quizzes.start(v, slug(ctx))));
    routes.post("/quiz/{bank}", attempts::start);
    routes.get("/attempts/{attempt}/review", attempts::review);
    routes.post("/attempts/{attempt}/submit", attempts::submit);
    routes.get("/attempts/{attempt}", attempts::show);
    routes.post("/attempts/{attempt}", attempts::save);
    routes.get("/attempts/{attempt}/{position}", attempts::show);
    routes.post("/attempts/{attempt}/{position}", attempts::save);

    routes.get("/practice/{slug}", this::firstPractice);
    routes.get(
        "/practice/{slug}/{item}",
        ctx ->
            pages.show(
                ctx,
                v -> practice.practice(v, slug(ctx), ctx.pathParam("item"), ctx.queryParamMap())));

    routes.get(
        "/walk/compare",
        ctx -> pages.show(ctx, visitor -> comparisons.compare(ctx.queryParamMap())));
    routes.get("/walk", ctx -> pages.show(ctx, visitor -> walks.walk(ctx.queryParamMap())));
    labs.addTo(routes);
    exams.addTo(routes);

    routes.get("/plan", ctx -> pages.show(ctx, visitor -> PlanPages.plan(ctx)));

    routes.get(
        "/figure/{name}", ctx -> pages.show(ctx, v -> figures.figure(ctx.pathParam("name"))));

    routes.get("/progress", ctx -> pages.show(ctx, progress::progress));
    review.addTo(routes);
    notes.addTo(routes);
    routes.get("/settings", settings::show);
    routes.post("/settings", settings::save);
    routes.post("/settings/claim", settings::makeCode);
    routes.get("/settings/export", settings::export);
    routes.post("/settings/delete", settings::delete);
    routes.get("/claim", settings::showClaim);
    routes.post("/claim", settings::claim);

    routes.get("/static/{hash}/<path>", files::asset);
    routes.get("/schema/{name}", files::schema);
    routes.get("/figures/{name}", files::figure);
    routes.get("/favicon.ico", files::icon);
    routes.get("/robots.txt", files::robots);
  }

  private void firstPractice(Context ctx) {
    practice
        .first(visitors.of(ctx), slug(ctx))
        .ifPresentOrElse(ctx::redirect, () -> pages.show(ctx, visitor -> Optional.empty()));
  }

  private static String slug(Context ctx) {
    return ctx.pathParam("slug");
  }
}
