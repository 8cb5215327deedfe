package hopwise.web;

import hopwise.quiz.Blueprint.Kind;
import hopwise.store.ExamRuns;
import hopwise.store.Sitting;
import hopwise.study.ExamRun.Refusal;
import hopwise.web.AttemptPages.Refused;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Shows the pages of a run through an exam, and keeps what is answered there. */
final class ExamForms {
  private final ExamDoor door;
  private final ExamRuns runs;
  private final FormAnswers answers;
  private final ExamRunPages pages;
  private final ExamReports reports;
  private final Clock clock;

  ExamForms(
      ExamDoor door,
      ExamRuns runs,
      FormAnswers answers,
      ExamRunPages pages,
      ExamReports reports,
      Clock clock) {
    this.door = door;
    this.runs = runs;
    this.answers = answers;
    this.pages = pages;
    this.reports = reports;
    this.clock = clock;
  }

  /** Shows where a run stands: its report, its pause, or the question to go on with. */
  void show(Context ctx) {
    var found = door.sitting(ctx);
    if (found.isEmpty()) {
      door.send(ctx, Pages.missing());
    } else if (!found.get().attempt().open()) {
      door.send(ctx, reports.report(found.get()));
    } else if (found.get().run().paused()) {
      door.send(ctx, pages.paused(found.get()));
    } else {
      ctx.redirect(pages.place(found.get()), HttpStatus.SEE_OTHER);
    }
  }

  /** Shows a question, if it may be seen now. */
  void question(Context ctx) {
    door.withItem(
        ctx,
        (sitting, item) -> {
          var barred = sitting.run().bars(item, clock.instant());
          if (barred.isPresent()) {
            door.bar(ctx, sitting, barred.get());
          } else {
            door.send(ctx, pages.question(sitting, ExamDoor.number(ctx), Refused.NOTHING, false));
          }
        });
  }

  /** Shows the end of the open section. */
  void section(Context ctx) {
    door.withOpen(
        ctx,
        sitting -> {
          var run = sitting.run();
          boolean open = run.part().id().equals(ctx.pathParam("section"));
          if (run.paused() || !open || (run.part().kind() == Kind.SERIES && !run.seriesDone())) {
            ctx.redirect(ExamDoor.url(ctx), HttpStatus.SEE_OTHER);
          } else {
            door.send(ctx, pages.section(sitting, ExamDoor.sectionUrl(ctx)));
          }
        });
  }

  /** Keeps what the form answers, and goes where it says. */
  void save(Context ctx) {
    door.withItem(
        ctx,
        (sitting, item) -> {
          var refused = keep(ctx, sitting);
          var now = door.sitting(ctx).orElseThrow();
          if (!now.attempt().open()) {
            ExamDoor.submitted(ctx);
          } else if (Guard.wantsJson(ctx)) {
            answerScript(ctx, now, refused);
          } else if (!refused.reasons().isEmpty()) {
            sendBack(ctx, now, item, refused);
          } else {
            goOn(ctx, now, item);
          }
        });
  }

  private Refused keep(Context ctx, Sitting sitting) {
    var attempt = sitting.attempt();
    return answers.keep(
        ctx.formParamMap(),
        attempt,
        (item, response) ->
            runs.answer(attempt.id(), attempt.learner(), item, response, clock.instant())
                .map(Refusal::sentence));
  }

  private void answerScript(Context ctx, Sitting sitting, Refused refused) {
    var saved = new ArrayList<>(ctx.formParams("shown"));
    saved.removeAll(refused.reasons().keySet());
    var states = new HashMap<String, String>();
    saved.forEach(
        id -> sitting.attempt().entry(id).ifPresent(entry -> states.put(id, pages.state(entry))));
    var items = new HashMap<String, String>();
    ExamDoor.item(ctx, sitting)
        .filter(id -> LabForm.pressed(ctx.formParamMap()).filter(id::equals).isPresent())
        .filter(id -> sitting.run().bars(id, clock.instant()).isEmpty())
        .ifPresent(
            id -> items.put(id, pages.html(pages.item(sitting, ExamDoor.number(ctx), refused))));
    ctx.json(
        Map.of("saved", saved, "refused", refused.reasons(), "states", states, "items", items));
  }

  private void sendBack(Context ctx, Sitting sitting, String item, Refused refused) {
    var barred = sitting.run().bars(item, clock.instant());
    if (barred.isPresent()) {
      door.bar(ctx, sitting, barred.get());
    } else {
      door.send(ctx, pages.question(sitting, ExamDoor.number(ctx), refused, false).withStatus(422));
    }
  }

  private void goOn(Context ctx, Sitting sitting, String item) {
    var move = ResponseForm.move(ctx.formParam("move"));
    var played = LabForm.pressed(ctx.formParamMap());
    @Nullable String then = move.isPresent() || played.isPresent() ? "save" : ctx.formParam("then");
    boolean series = sitting.run().part().kind() == Kind.SERIES;
    var here = ExamDoor.sectionUrl(ctx) + "/" + ExamDoor.number(ctx);
    switch (then == null ? "" : then) {
      case "flag" -> door.step(ctx, run -> run.flag(item, true, clock.instant()), here);
      case "unflag" -> door.step(ctx, run -> run.flag(item, false, clock.instant()), here);
      case "pause" -> door.step(ctx, run -> run.pause(clock.instant()), ExamDoor.url(ctx));
      case "next" -> {
        if (series) {
          pass(ctx, sitting, item);
        } else {
          ctx.redirect(after(ctx, sitting), HttpStatus.SEE_OTHER);
        }
      }
      case "previous" ->
          ctx.redirect(
              ExamDoor.sectionUrl(ctx) + "/" + Math.max(1, ExamDoor.number(ctx) - 1),
              HttpStatus.SEE_OTHER);
      case "review" -> ctx.redirect(ExamDoor.sectionUrl(ctx) + "/review", HttpStatus.SEE_OTHER);
      default ->
          ctx.redirect(
              here
                  + move.map(wanted -> "#item-" + wanted.item())
                      .or(() -> played.map(id -> "#line-" + id))
                      .orElse(""),
              HttpStatus.SEE_OTHER);
    }
  }

  private String after(Context ctx, Sitting sitting) {
    int number = ExamDoor.number(ctx);
    return ExamDoor.part(ctx, sitting).filter(part -> number < part.items().size()).isPresent()
        ? ExamDoor.sectionUrl(ctx) + "/" + (number + 1)
        : ExamDoor.sectionUrl(ctx) + "/review";
  }

  /** A question of a series is left for good, so who leaves it open is asked once. */
  private void pass(Context ctx, Sitting sitting, String item) {
    boolean seen = sitting.run().bars(item, clock.instant()).isEmpty();
    boolean complete = sitting.attempt().entry(item).filter(pages::complete).isPresent();
    if (seen && !complete && !ExamDoor.confirmed(ctx)) {
      door.send(ctx, pages.question(sitting, ExamDoor.number(ctx), Refused.NOTHING, true));
    } else {
      door.step(ctx, run -> run.pass(item, clock.instant()), ExamDoor.url(ctx));
    }
  }
}
