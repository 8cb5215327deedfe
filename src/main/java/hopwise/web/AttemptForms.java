package hopwise.web;

import hopwise.quiz.Answers;
import hopwise.quiz.Variant;
import hopwise.store.Attempts;
import hopwise.study.Attempt;
import hopwise.study.Learner;
import hopwise.web.AttemptPages.Refused;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the forms of a quiz do: begin, save, submit. */
final class AttemptForms {
  private final Attempts attempts;
  private final FormAnswers answers;
  private final Archive archive;
  private final Standing standing;
  private final Visitors visitors;
  private final QuizPages quizzes;
  private final AttemptPages pages;
  private final ItemViews items;
  private final Pages show;
  private final Clock clock;

  AttemptForms(
      Attempts attempts,
      FormAnswers answers,
      Archive archive,
      Standing standing,
      Visitors visitors,
      QuizPages quizzes,
      AttemptPages pages,
      ItemViews items,
      Pages show,
      Clock clock) {
    this.attempts = attempts;
    this.answers = answers;
    this.archive = archive;
    this.standing = standing;
    this.visitors = visitors;
    this.quizzes = quizzes;
    this.pages = pages;
    this.items = items;
    this.show = show;
    this.clock = clock;
  }

  /** Begins an attempt, or goes to the one that a click before this began. */
  void start(Context ctx) {
    var kept = standing.of(visitors.of(ctx));
    var bank = quizzes.bank(kept, ctx.pathParam("bank"));
    if (bank.isEmpty()) {
      show.send(ctx, Pages.missing());
      return;
    }
    var learner = visitors.need(ctx);
    var scope = "missed".equals(ctx.formParam("scope")) ? Attempt.Scope.MISSED : Attempt.Scope.ALL;
    @Nullable String previous = ctx.formParam("previous");
    long seed = Tokens.seed();
    var attempt =
        attempts.start(
            learner.id(),
            bank.get().slug(),
            scope,
            quizzes.items(kept, bank.get(), scope).stream()
                .map(item -> Variant.in(seed, bank.get().slug(), item))
                .toList(),
            seed,
            previous == null ? "" : previous,
            clock.instant());
    ctx.redirect("/attempts/" + attempt.id(), HttpStatus.SEE_OTHER);
  }

  /** Shows an attempt, or its result. */
  void show(Context ctx) {
    @Nullable Learner learner = visitors.of(ctx).learner();
    var id = ctx.pathParam("attempt");
    if (learner != null && isExam(id, learner)) {
      ctx.redirect(ExamPages.url(id), HttpStatus.SEE_OTHER);
      return;
    }
    show.show(
        ctx,
        visitor ->
            attempt(visitor.learner(), ctx)
                .flatMap(attempt -> {
                  if (!attempt.open()) {
                    return Optional.of(pages.result(standing.of(visitor), attempt));
                  }
                  return position(ctx, attempt)
                      .map(position -> pages.running(attempt, position, Refused.NOTHING));
                }));
  }

  /** Shows the page before submitting. */
  void review(Context ctx) {
    var attempt = attempt(visitors.of(ctx).learner(), ctx);
    if (attempt.isPresent() && !attempt.get().open()) {
      ctx.redirect("/attempts/" + attempt.get().id(), HttpStatus.SEE_OTHER);
      return;
    }
    show.show(ctx, visitor -> attempt.map(pages::review));
  }

  /** Saves what the form answers, and goes where it says. */
  void save(Context ctx) {
    withOpen(
        ctx,
        (learner, attempt) -> {
          var refused = answers.keep(ctx.formParamMap(), attempt);
          if (Guard.wantsJson(ctx)) {
            answerScript(ctx, learner, attempt, refused);
          } else if (!refused.reasons().isEmpty()) {
            sendBack(ctx, learner, attempt, refused);
          } else {
            ctx.redirect(target(ctx, attempt), HttpStatus.SEE_OTHER);
          }
        });
  }

  /** Saves what the form answers, and submits if nothing is open or the learner said so. */
  void submit(Context ctx) {
    withOpen(
        ctx,
        (learner, attempt) -> {
          var refused = answers.keep(ctx.formParamMap(), attempt);
          if (!refused.reasons().isEmpty()) {
            sendBack(ctx, learner, attempt, refused);
            return;
          }
          var now = attempts.find(attempt.id(), learner.id()).orElseThrow();
          if ("yes".equals(ctx.formParam("confirmed")) || complete(now)) {
            answers.rehearse(now);
            attempts.submit(attempt.id(), learner.id(), Map.of(), clock.instant());
            ctx.redirect("/attempts/" + attempt.id(), HttpStatus.SEE_OTHER);
          } else {
            ctx.redirect("/attempts/" + attempt.id() + "/review", HttpStatus.SEE_OTHER);
          }
        });
  }

  @FunctionalInterface
  private interface OpenAttempt {
    void handle(Learner learner, Attempt attempt);
  }

  private void withOpen(Context ctx, OpenAttempt handler) {
    @Nullable Learner learner = visitors.of(ctx).learner();
    var attempt = attempt(learner, ctx);
    if (learner == null || attempt.isEmpty()) {
      show.send(ctx, Pages.missing());
    } else if (attempt.get().open()) {
      handler.handle(learner, attempt.get());
    } else if (Guard.wantsJson(ctx)) {
      ctx.status(HttpStatus.CONFLICT).json(Map.of("submitted", "/attempts/" + attempt.get().id()));
    } else {
      ctx.redirect("/attempts/" + attempt.get().id(), HttpStatus.SEE_OTHER);
    }
  }

  private Optional<Attempt> attempt(@Nullable Learner learner, Context ctx) {
    return learner == null
        ? Optional.empty()
        : attempts
            .find(ctx.pathParam("attempt"), learner.id())
            .filter(found -> found.scope() != Attempt.Scope.EXAM);
  }

  /** Exams have pages of their own, which show no more than may be seen. */
  private boolean isExam(String id, Learner learner) {
    return attempts
        .find(id, learner.id())
        .filter(found -> found.scope() == Attempt.Scope.EXAM)
        .isPresent();
  }

  private void answerScript(Context ctx, Learner learner, Attempt attempt, Refused refused) {
    var saved = new ArrayList<>(ctx.formParams("shown"));
    saved.removeAll(refused.reasons().keySet());
    var now = attempts.find(attempt.id(), learner.id()).orElse(attempt);
    var states = new HashMap<String, String>();
    saved.forEach(id -> now.entry(id).ifPresent(entry -> states.put(id, pages.state(entry))));
    var items = new HashMap<String, String>();
    LabForm.pressed(ctx.formParamMap())
        .ifPresent(id ->
            pages.item(now, id, refused).ifPresent(view -> items.put(id, this.items.html(view))));
    ctx.json(
        Map.of("saved", saved, "refused", refused.reasons(), "states", states, "items", items));
  }

  private void sendBack(Context ctx, Learner learner, Attempt attempt, Refused refused) {
    var now = attempts.find(attempt.id(), learner.id()).orElse(attempt);
    int position = position(ctx, now).orElse(0);
    show.send(ctx, pages.running(now, position, refused).withStatus(422));
  }

  private String target(Context ctx, Attempt attempt) {
    var base = "/attempts/" + attempt.id();
    int position = position(ctx, attempt).orElse(0);
    var here = position == 0 ? base : base + "/" + position;
    var move = ResponseForm.move(ctx.formParam("move"));
    if (move.isPresent()) {
      return here + "#item-" + move.get().item();
    }
    var played = LabForm.pressed(ctx.formParamMap());
    if (played.isPresent()) {
      return here + "#line-" + played.get();
    }
    @Nullable String then = ctx.formParam("then");
    return switch (then == null ? "" : then) {
      case "next" ->
          position < attempt.entries().size() ? base + "/" + (position + 1) : base + "/review";
      case "previous" -> position > 1 ? base + "/" + (position - 1) : here;
      case "review" -> base + "/review";
      default -> here;
    };
  }

  private static Optional<Integer> position(Context ctx, Attempt attempt) {
    @Nullable String position = ctx.pathParamMap().get("position");
    if (position == null) {
      return Optional.of(0);
    }
    return position.matches("[1-9]\\d{0,3}")
            && Integer.parseInt(position) <= attempt.entries().size()
        ? Optional.of(Integer.valueOf(position))
        : Optional.empty();
  }

  private boolean complete(Attempt attempt) {
    return attempt.entries().stream()
        .allMatch(entry ->
            entry.response() != null
                && Answers.complete(archive.version(entry.hash()).item(), entry.response()));
  }
}
