package hopwise.web;

import hopwise.quiz.Blueprint.Kind;
import hopwise.store.ExamRuns;
import hopwise.store.Sitting;
import hopwise.study.ExamPlan.Part;
import hopwise.study.ExamRun;
import hopwise.study.ExamRun.Refusal;
import hopwise.study.ExamRun.Step;
import hopwise.study.Learner;
import hopwise.web.AttemptPages.Refused;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What is asked of a run through an exam: its pages, and what their forms do. */
final class ExamForms {
  private final ExamRuns runs;
  private final FormAnswers answers;
  private final Visitors visitors;
  private final ExamRunPages pages;
  private final ExamReports reports;
  private final Pages show;
  private final Clock clock;

  ExamForms(
      ExamRuns runs,
      FormAnswers answers,
      Visitors visitors,
      ExamRunPages pages,
      ExamReports reports,
      Pages show,
      Clock clock) {
    this.runs = runs;
    this.answers = answers;
    this.visitors = visitors;
    this.pages = pages;
    this.reports = reports;
    this.show = show;
    this.clock = clock;
  }

  /** Shows where a run stands: its report, its pause, or the question to go on with. */
  void show(Context ctx) {
    var found = sitting(ctx);
    if (found.isEmpty()) {
      send(ctx, Pages.missing());
    } else if (!found.get().attempt().open()) {
      send(ctx, reports.report(found.get()));
    } else if (found.get().run().paused()) {
      send(ctx, pages.paused(found.get()));
    } else {
      ctx.redirect(pages.place(found.get()), HttpStatus.SEE_OTHER);
    }
  }

  /** Shows a question, if it may be seen now. */
  void question(Context ctx) {
    withOpen(
        ctx,
        sitting -> {
          var item = item(ctx, sitting);
          if (item.isEmpty()) {
            send(ctx, Pages.missing());
            return;
          }
          var barred = sitting.run().bars(item.get(), clock.instant());
          if (barred.isPresent()) {
            bar(ctx, sitting, barred.get());
          } else {
            send(ctx, pages.question(sitting, number(ctx), Refused.NOTHING, false));
          }
        });
  }

  /** Shows the end of the open section. */
  void section(Context ctx) {
    withOpen(
        ctx,
        sitting -> {
          var run = sitting.run();
          boolean open = run.part().id().equals(ctx.pathParam("section"));
          if (run.paused() || !open || (run.part().kind() == Kind.SERIES && !run.seriesDone())) {
            ctx.redirect(url(ctx), HttpStatus.SEE_OTHER);
          } else {
            send(ctx, pages.section(sitting, sectionUrl(ctx)));
          }
        });
  }

  /** Keeps what the form answers, and goes where it says. */
  void save(Context ctx) {
    withOpen(
        ctx,
        sitting -> {
          var item = item(ctx, sitting);
          if (item.isEmpty()) {
            send(ctx, Pages.missing());
            return;
          }
          var refused = keep(ctx, sitting);
          var now = sitting(ctx).orElseThrow();
          if (!now.attempt().open()) {
            submitted(ctx);
          } else if (Guard.wantsJson(ctx)) {
            answerScript(ctx, now, refused);
          } else if (!refused.reasons().isEmpty()) {
            sendBack(ctx, now, item.get(), refused);
          } else {
            goOn(ctx, now, item.get());
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
    item(ctx, sitting)
        .filter(id -> LabForm.pressed(ctx.formParamMap()).filter(id::equals).isPresent())
        .filter(id -> sitting.run().bars(id, clock.instant()).isEmpty())
        .ifPresent(id -> items.put(id, pages.html(pages.item(sitting, number(ctx), refused))));
    ctx.json(
        Map.of("saved", saved, "refused", refused.reasons(), "states", states, "items", items));
  }

  private void sendBack(Context ctx, Sitting sitting, String item, Refused refused) {
    var barred = sitting.run().bars(item, clock.instant());
    if (barred.isPresent()) {
      bar(ctx, sitting, barred.get());
    } else {
      send(ctx, pages.question(sitting, number(ctx), refused, false).withStatus(422));
    }
  }

  private void goOn(Context ctx, Sitting sitting, String item) {
    var move = ResponseForm.move(ctx.formParam("move"));
    var played = LabForm.pressed(ctx.formParamMap());
    @Nullable String then = move.isPresent() || played.isPresent() ? "save" : ctx.formParam("then");
    boolean series = sitting.run().part().kind() == Kind.SERIES;
    var here = sectionUrl(ctx) + "/" + number(ctx);
    switch (then == null ? "" : then) {
      case "flag" -> step(ctx, run -> run.flag(item, true, clock.instant()), here);
      case "unflag" -> step(ctx, run -> run.flag(item, false, clock.instant()), here);
      case "pause" -> step(ctx, run -> run.pause(clock.instant()), url(ctx));
      case "next" -> {
        if (series) {
          pass(ctx, sitting, item);
        } else {
          ctx.redirect(after(ctx, sitting), HttpStatus.SEE_OTHER);
        }
      }
      case "previous" ->
          ctx.redirect(sectionUrl(ctx) + "/" + Math.max(1, number(ctx) - 1), HttpStatus.SEE_OTHER);
      case "review" -> ctx.redirect(sectionUrl(ctx) + "/review", HttpStatus.SEE_OTHER);
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
    int number = number(ctx);
    return part(ctx, sitting).filter(part -> number < part.items().size()).isPresent()
        ? sectionUrl(ctx) + "/" + (number + 1)
        : sectionUrl(ctx) + "/review";
  }

  /** A question of a series is left for good, so who leaves it open is asked once. */
  private void pass(Context ctx, Sitting sitting, String item) {
    boolean seen = sitting.run().bars(item, clock.instant()).isEmpty();
    boolean complete = sitting.attempt().entry(item).filter(pages::complete).isPresent();
    if (seen && !complete && !confirmed(ctx)) {
      send(ctx, pages.question(sitting, number(ctx), Refused.NOTHING, true));
    } else {
      step(ctx, run -> run.pass(item, clock.instant()), url(ctx));
    }
  }

  /** Leaves the open section for the next one; asks first if that closes it. */
  void leave(Context ctx) {
    withOpen(
        ctx,
        sitting -> {
          var id = ctx.pathParam("section");
          var run = sitting.run();
          boolean asks = run.part().id().equals(id) && run.closes() && run.following().isPresent();
          if (asks && !run.paused() && !confirmed(ctx)) {
            send(ctx, pages.confirmLeaving(sitting, sectionUrl(ctx) + "/leave"));
          } else {
            step(ctx, now -> now.leave(id, clock.instant()), url(ctx));
          }
        });
  }

  /** Goes back to a section that is not closed. */
  void enter(Context ctx) {
    withOpen(
        ctx,
        sitting -> {
          var id = ctx.pathParam("section");
          var run = sitting.run();
          boolean asks = run.closes() && !run.part().id().equals(id);
          if (asks && !run.paused() && !confirmed(ctx)) {
            send(ctx, pages.confirmLeaving(sitting, sectionUrl(ctx) + "/enter"));
          } else {
            step(ctx, now -> now.enter(id, clock.instant()), url(ctx));
          }
        });
  }

  /** Stops the clock. */
  void pause(Context ctx) {
    withOpen(ctx, sitting -> step(ctx, run -> run.pause(clock.instant()), url(ctx)));
  }

  /** Lets the clock run again. */
  void resume(Context ctx) {
    withOpen(ctx, sitting -> step(ctx, run -> run.resume(clock.instant()), url(ctx)));
  }

  /** Submits the exam; asks first. */
  void submit(Context ctx) {
    withOpen(
        ctx,
        sitting -> {
          if (confirmed(ctx)) {
            var attempt = sitting.attempt();
            runs.submit(attempt.id(), attempt.learner(), clock.instant());
            ctx.redirect(url(ctx), HttpStatus.SEE_OTHER);
          } else if (sitting.run().paused()) {
            bar(ctx, sitting, Refusal.PAUSED);
          } else {
            send(ctx, pages.confirmSubmitting(sitting, url(ctx) + "/submit"));
          }
        });
  }

  private static boolean confirmed(Context ctx) {
    return "yes".equals(ctx.formParam("confirmed"));
  }

  /** Takes a step and goes to {@code then}; what was left already is no reason to complain. */
  private void step(Context ctx, Function<ExamRun, Step> step, String then) {
    var learner = learner(ctx).orElseThrow();
    switch (runs.step(ctx.pathParam("attempt"), learner.id(), step, clock.instant())) {
      case Step.Taken taken -> ctx.redirect(then, HttpStatus.SEE_OTHER);
      case Step.Refused refused -> {
        if (LEFT_ALREADY.contains(refused.why())) {
          ctx.redirect(url(ctx), HttpStatus.SEE_OTHER);
        } else {
          send(ctx, ExamRunPages.barred(ctx.pathParam("attempt"), refused.why()));
        }
      }
    }
  }

  private static final List<Refusal> LEFT_ALREADY =
      List.of(Refusal.NO_RETURN, Refusal.SECTION_CLOSED, Refusal.TIME_OVER, Refusal.SUBMITTED);

  private void bar(Context ctx, Sitting sitting, Refusal why) {
    if (why == Refusal.PAUSED && !isForm(ctx)) {
      ctx.redirect(url(ctx), HttpStatus.SEE_OTHER);
    } else {
      send(ctx, ExamRunPages.barred(sitting.attempt().id(), why));
    }
  }

  private static boolean isForm(Context ctx) {
    return ctx.method().equals(io.javalin.http.HandlerType.POST);
  }

  @FunctionalInterface
  private interface OpenRun {
    void handle(Sitting sitting);
  }

  private void withOpen(Context ctx, OpenRun handler) {
    var found = sitting(ctx);
    if (found.isEmpty()) {
      send(ctx, Pages.missing());
    } else if (found.get().attempt().open()) {
      handler.handle(found.get());
    } else {
      submitted(ctx);
    }
  }

  private static void submitted(Context ctx) {
    if (Guard.wantsJson(ctx)) {
      ctx.status(HttpStatus.CONFLICT).json(Map.of("submitted", url(ctx)));
    } else {
      ctx.redirect(url(ctx), HttpStatus.SEE_OTHER);
    }
  }

  private Optional<Learner> learner(Context ctx) {
    return Optional.ofNullable(visitors.of(ctx).learner());
  }

  private Optional<Sitting> sitting(Context ctx) {
    return learner(ctx)
        .flatMap(learner -> runs.find(ctx.pathParam("attempt"), learner.id(), clock.instant()));
  }

  private static Optional<Part> part(Context ctx, Sitting sitting) {
    return sitting.run().plan().parts().stream()
        .filter(part -> part.id().equals(ctx.pathParam("section")))
        .findFirst();
  }

  /** The item that the address names. */
  private static Optional<String> item(Context ctx, Sitting sitting) {
    int number = number(ctx);
    return part(ctx, sitting)
        .filter(part -> number >= 1 && number <= part.items().size())
        .map(part -> part.items().get(number - 1));
  }

  /** The number in the address; 0 if it is none. */
  private static int number(Context ctx) {
    var number = ctx.pathParam("number");
    return number.matches("[1-9]\\d{0,3}") ? Integer.parseInt(number) : 0;
  }

  private static String url(Context ctx) {
    return ExamPages.url(ctx.pathParam("attempt"));
  }

  private static String sectionUrl(Context ctx) {
    return url(ctx) + "/" + ctx.pathParam("section");
  }

  /** The back button asks again, so that it shows nothing that was left. */
  private void send(Context ctx, Page page) {
    show.send(ctx, page);
    ctx.header("Cache-Control", "private, no-store");
  }
}
