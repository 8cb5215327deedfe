package hopwise.web;

import hopwise.quiz.Blueprint;
import hopwise.source.Edition;
import hopwise.store.ExamRuns;
import hopwise.study.ExamPlan;
import hopwise.study.ExamRun;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Begins runs through exams. */
final class ExamStarts {
  private final Supplier<Edition> edition;
  private final ExamRuns runs;
  private final ExamPages exams;
  private final Visitors visitors;
  private final Pages show;
  private final Clock clock;

  ExamStarts(
      Supplier<Edition> edition,
      ExamRuns runs,
      ExamPages exams,
      Visitors visitors,
      Pages show,
      Clock clock) {
    this.edition = edition;
    this.runs = runs;
    this.exams = exams;
    this.visitors = visitors;
    this.show = show;
    this.clock = clock;
  }

  /** Begins a run, or goes to the one that a click before this began. */
  void start(Context ctx) {
    var exam = edition.get().exam(ctx.pathParam("slug"));
    long seed = Tokens.seed();
    var drawn = exam.map(found -> exams.draw(found, seed));
    var plan = drawn.map(found -> exams.plan(exam.orElseThrow(), found));
    if (plan.isEmpty() || plan.get().questions() == 0) {
      show.send(ctx, Pages.missing());
      return;
    }
    var now = clock.instant();
    @Nullable String previous = ctx.formParam("previous");
    var attempt =
        runs.start(
            visitors.need(ctx).id(),
            exam.orElseThrow().slug(),
            fresh(ctx, plan.get()),
            drawn.orElseThrow().stream()
                .map(Blueprint.Drawn::items)
                .flatMap(i -> i.stream())
                .toList(),
            seed,
            previous == null ? "" : previous,
            now);
    ctx.redirect(ExamPages.url(attempt.id()), HttpStatus.SEE_OTHER);
  }

  private ExamRun fresh(Context ctx, ExamPlan plan) {
    int extra =
        ExamPages.EXTRA.stream()
            .filter(percent -> String.valueOf(percent).equals(ctx.formParam("extra")))
            .findFirst()
            .orElse(0);
    return ExamRun.begin(plan, extra, "strict".equals(ctx.formParam("mode")), clock.instant());
  }
}
