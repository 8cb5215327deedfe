package hopwise.web;

import hopwise.store.ExamRuns;
import hopwise.store.Sitting;
import hopwise.study.ExamPlan.Part;
import hopwise.study.ExamRun;
import hopwise.study.ExamRun.Refusal;
import hopwise.study.ExamRun.Step;
import hopwise.study.Learner;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;

/** Finds the run through an exam that a request is about, and takes its steps. */
final class ExamDoor {
  private static final List<Refusal> LEFT_ALREADY =
      List.of(Refusal.NO_RETURN, Refusal.SECTION_CLOSED, Refusal.TIME_OVER, Refusal.SUBMITTED);

  private final ExamRuns runs;
  private final Visitors visitors;
  private final Pages show;
  private final Clock clock;

  ExamDoor(ExamRuns runs, Visitors visitors, Pages show, Clock clock) {
    this.runs = runs;
    this.visitors = visitors;
    this.show = show;
    this.clock = clock;
  }

  /** Whether the form says that the learner means it. */
  static boolean confirmed(Context ctx) {
    return "yes".equals(ctx.formParam("confirmed"));
  }

  /** Takes a step and goes to {@code then}; what was left already is no reason to complain. */
  void step(Context ctx, Function<ExamRun, Step> step, String then) {
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

  /** Says why something cannot be done. */
  void bar(Context ctx, Sitting sitting, Refusal why) {
    if (why == Refusal.PAUSED && !isForm(ctx)) {
      ctx.redirect(url(ctx), HttpStatus.SEE_OTHER);
    } else {
      send(ctx, ExamRunPages.barred(sitting.attempt().id(), why));
    }
  }

  private static boolean isForm(Context ctx) {
    return ctx.method().equals(HandlerType.POST);
  }

  /** Hands on a run that is not submitted; leads elsewhere to its report. */
  void withOpen(Context ctx, Consumer<Sitting> handler) {
    var found = sitting(ctx);
    if (found.isEmpty()) {
      send(ctx, Pages.missing());
    } else if (found.get().attempt().open()) {
      handler.accept(found.get());
    } else {
      submitted(ctx);
    }
  }

  /** As {@link #withOpen}, with the id of the question that the address names. */
  void withItem(Context ctx, BiConsumer<Sitting, String> handler) {
    withOpen(
        ctx,
        sitting ->
            item(ctx, sitting)
                .ifPresentOrElse(
                    item -> handler.accept(sitting, item), () -> send(ctx, Pages.missing())));
  }

  /** Leads to the report of a run that takes nothing any more. */
  static void submitted(Context ctx) {
    if (Guard.wantsJson(ctx)) {
      ctx.status(HttpStatus.CONFLICT).json(Map.of("submitted", url(ctx)));
    } else {
      ctx.redirect(url(ctx), HttpStatus.SEE_OTHER);
    }
  }

  private Optional<Learner> learner(Context ctx) {
    return Optional.ofNullable(visitors.of(ctx).learner());
  }

  /** The run that the address names, as it stands now. */
  Optional<Sitting> sitting(Context ctx) {
    return learner(ctx)
        .flatMap(learner -> runs.find(ctx.pathParam("attempt"), learner.id(), clock.instant()));
  }

  /** The section that the address names. */
  static Optional<Part> part(Context ctx, Sitting sitting) {
    return sitting.run().plan().parts().stream()
        .filter(part -> part.id().equals(ctx.pathParam("section")))
        .findFirst();
  }

  /** The item that the address names. */
  static Optional<String> item(Context ctx, Sitting sitting) {
    int number = number(ctx);
    return part(ctx, sitting)
        .filter(part -> number >= 1 && number <= part.items().size())
        .map(part -> part.items().get(number - 1));
  }

  /** The number in the address; 0 if it is none. */
  static int number(Context ctx) {
    var number = ctx.pathParam("number");
    return number.matches("[1-9]\\d{0,3}") ? Integer.parseInt(number) : 0;
  }

  /** The address of the run. */
  static String url(Context ctx) {
    return ExamPages.url(ctx.pathParam("attempt"));
  }

  /** The address of the section. */
  static String sectionUrl(Context ctx) {
    return url(ctx) + "/" + ctx.pathParam("section");
  }

  /** The back button asks again, so that it shows nothing that was left. */
  void send(Context ctx, Page page) {
    show.send(ctx, page);
    ctx.header("Cache-Control", "private, no-store");
  }
}
