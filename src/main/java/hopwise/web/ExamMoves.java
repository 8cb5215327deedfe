package hopwise.web;

import hopwise.store.ExamRuns;
import hopwise.study.ExamRun.Refusal;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;

/** What moves a run through an exam on: its sections, its clock, its end. */
final class ExamMoves {
  private final ExamDoor door;
  private final ExamRuns runs;
  private final FormAnswers answers;
  private final ExamRunPages pages;
  private final Clock clock;

  ExamMoves(ExamDoor door, ExamRuns runs, FormAnswers answers, ExamRunPages pages, Clock clock) {
    this.door = door;
    this.runs = runs;
    this.answers = answers;
    this.pages = pages;
    this.clock = clock;
  }

  /** Leaves the open section for the next one; asks first if that closes it. */
  void leave(Context ctx) {
    door.withOpen(
        ctx,
        sitting -> {
          var id = ctx.pathParam("section");
          var run = sitting.run();
          boolean asks = run.part().id().equals(id) && run.closes() && run.following().isPresent();
          if (asks && !run.paused() && !ExamDoor.confirmed(ctx)) {
            door.send(ctx, pages.confirmLeaving(sitting, ExamDoor.sectionUrl(ctx) + "/leave"));
          } else {
            door.step(ctx, now -> now.leave(id, clock.instant()), ExamDoor.url(ctx));
          }
        });
  }

  /** Goes back to a section that is not closed. */
  void enter(Context ctx) {
    door.withOpen(
        ctx,
        sitting -> {
          var id = ctx.pathParam("section");
          var run = sitting.run();
          boolean asks = run.closes() && !run.part().id().equals(id);
          if (asks && !run.paused() && !ExamDoor.confirmed(ctx)) {
            door.send(ctx, pages.confirmLeaving(sitting, ExamDoor.sectionUrl(ctx) + "/enter"));
          } else {
            door.step(ctx, now -> now.enter(id, clock.instant()), ExamDoor.url(ctx));
          }
        });
  }

  /** Stops the clock. */
  void pause(Context ctx) {
    door.withOpen(
        ctx, sitting -> door.step(ctx, run -> run.pause(clock.instant()), ExamDoor.url(ctx)));
  }

  /** Lets the clock run again. */
  void resume(Context ctx) {
    door.withOpen(
        ctx, sitting -> door.step(ctx, run -> run.resume(clock.instant()), ExamDoor.url(ctx)));
  }

  /** Submits the exam; asks first. */
  void submit(Context ctx) {
    door.withOpen(
        ctx,
        sitting -> {
          if (ExamDoor.confirmed(ctx)) {
            var attempt = sitting.attempt();
            answers.rehearse(attempt);
            runs.submit(attempt.id(), attempt.learner(), clock.instant());
            ctx.redirect(ExamDoor.url(ctx), HttpStatus.SEE_OTHER);
          } else if (sitting.run().paused()) {
            door.bar(ctx, sitting, Refusal.PAUSED);
          } else {
            door.send(ctx, pages.confirmSubmitting(sitting, ExamDoor.url(ctx) + "/submit"));
          }
        });
  }
}
