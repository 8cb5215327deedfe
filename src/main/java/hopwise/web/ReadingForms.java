package hopwise.web;

import hopwise.course.Block;
import hopwise.course.Chapter;
import hopwise.store.Readings;
import hopwise.store.Recalls;
import hopwise.store.Reports;
import hopwise.study.Progress;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the forms in a chapter do: keep the place, mark a card, mark reading done, report an item.
 */
final class ReadingForms {
  private static final int LONGEST_REPORT = 2000;

  private final Standing standing;
  private final Visitors visitors;
  private final Readings readings;
  private final Recalls recalls;
  private final Reports reports;
  private final Pages pages;
  private final Clock clock;

  ReadingForms(
      Standing standing,
      Visitors visitors,
      Readings readings,
      Recalls recalls,
      Reports reports,
      Pages pages,
      Clock clock) {
    this.standing = standing;
    this.visitors = visitors;
    this.readings = readings;
    this.recalls = recalls;
    this.reports = reports;
    this.pages = pages;
    this.clock = clock;
  }

  /** Keeps the heading last read. */
  void place(Context ctx) {
    @Nullable String place = ctx.formParam("place");
    var chapter =
        chapter(ctx).filter(c -> c.sections().stream().anyMatch(s -> s.anchor().equals(place)));
    if (chapter.isEmpty() || place == null) {
      pages.send(ctx, Pages.missing());
      return;
    }
    readings.place(visitors.need(ctx).id(), chapter.get().slug(), place, clock.instant());
    ctx.json(Map.of("token", String.valueOf(visitors.of(ctx).formToken())));
  }

  /** Marks reading done, or not done after all. */
  void done(Context ctx) {
    var chapter = chapter(ctx);
    if (chapter.isEmpty()) {
      pages.send(ctx, Pages.missing());
      return;
    }
    var slug = chapter.get().slug();
    boolean done = !"no".equals(ctx.formParam("done"));
    var learner = visitors.need(ctx).id();
    if (done) {
      readings.done(learner, slug, clock.instant());
    } else {
      readings.undone(learner, slug);
    }
    ctx.redirect("/chapters/" + slug + "#done", HttpStatus.SEE_OTHER);
  }

  /** Remembers whether a card was known. */
  void recall(Context ctx) {
    @Nullable String card = ctx.formParam("card");
    var chapter =
        chapter(ctx)
            .filter(c ->
                c.blocks().stream()
                    .anyMatch(b -> b instanceof Block.Recall r && r.id().equals(card)));
    if (chapter.isEmpty() || card == null) {
      pages.send(ctx, Pages.missing());
      return;
    }
    var slug = chapter.get().slug();
    boolean knew = "yes".equals(ctx.formParam("knew"));
    recalls.mark(visitors.need(ctx).id(), slug, card, knew, clock.instant());
    if (Guard.wantsJson(ctx)) {
      ctx.status(HttpStatus.NO_CONTENT);
    } else {
      ctx.redirect("/chapters/" + slug + "#recall-" + card, HttpStatus.SEE_OTHER);
    }
  }

  /** Keeps a report on an item for the instructor. */
  void report(Context ctx) {
    @Nullable String sent = ctx.formParam("message");
    var message = sent == null ? "" : sent.replace("\r\n", "\n").strip();
    if (message.isEmpty() || message.length() > LONGEST_REPORT) {
      var title = message.isEmpty() ? "The report says nothing yet" : "The report is too long";
      var text = "Go back and say in a sentence or two what is wrong; up to 2,000 characters.";
      pages.send(ctx, Pages.message(422, title, text));
      return;
    }
    var learner = visitors.need(ctx);
    reports.add(
        learner.id(),
        field(ctx, "bank"),
        field(ctx, "item"),
        field(ctx, "hash"),
        message,
        clock.instant());
    pages.send(
        ctx,
        Pages.message(
            200, "Thank you", "Your report is kept for the people who write these questions."));
  }

  private Optional<Chapter> chapter(Context ctx) {
    return standing
        .of(visitors.of(ctx))
        .progress()
        .of(ctx.pathParam("slug"))
        .filter(Progress.State::open)
        .map(Progress.State::chapter);
  }

  private static String field(Context ctx, String name) {
    @Nullable String value = ctx.formParam(name);
    return value == null ? "" : value.substring(0, Math.min(value.length(), 200));
  }
}
