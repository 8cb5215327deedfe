package hopwise.web;

import hopwise.store.ClaimCodes;
import hopwise.store.Learners;
import hopwise.study.Learner;
import hopwise.study.Settings;
import hopwise.web.view.LearnerViews.Claim;
import hopwise.web.view.LearnerViews.SettingsPage;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Settings, moving to another device, and taking one's data away. */
final class SettingsPages {
  private static final Duration CODE_AGE = Duration.ofHours(24);
  private static final Duration LEFT_BEHIND_AGE = Duration.ofDays(30);
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private final Learners learners;
  private final ClaimCodes codes;
  private final ReviewDesk desk;
  private final Visitors visitors;
  private final Pages pages;
  private final Clock clock;

  SettingsPages(
      Learners learners,
      ClaimCodes codes,
      ReviewDesk desk,
      Visitors visitors,
      Pages pages,
      Clock clock) {
    this.learners = learners;
    this.codes = codes;
    this.desk = desk;
    this.visitors = visitors;
    this.pages = pages;
    this.clock = clock;
  }

  /** The settings page. */
  void show(Context ctx) {
    @Nullable String saved = ctx.queryParam("saved") == null ? null : "Your settings are kept.";
    pages.show(ctx, visitor -> Optional.of(page(visitor, null, null, saved)));
  }

  /** Keeps what was chosen. */
  void save(Context ctx) {
    var learner = visitors.need(ctx);
    var kept = learner.settings();
    learners.saveSettings(
        learner.id(),
        new Settings(
            choice(Settings.Theme.values(), ctx.formParam("theme"), kept.theme()),
            choice(Settings.TextSize.values(), ctx.formParam("textSize"), kept.textSize()),
            choice(Settings.SingleKeys.values(), ctx.formParam("singleKeys"), kept.singleKeys())));
    ctx.redirect("/settings?saved=1", HttpStatus.SEE_OTHER);
  }

  /** Makes a claim code and shows it once. */
  void makeCode(Context ctx) {
    var learner = visitors.need(ctx);
    var until = clock.instant().plus(CODE_AGE);
    var code = code(learner, CODE_AGE);
    pages.send(ctx, page(visitors.of(ctx), code, QuizPages.date(until), null));
  }

  /** Where a claim code is entered. */
  void showClaim(Context ctx) {
    pages.show(ctx, visitor -> Optional.of(claim(visitor, "", null, null)));
  }

  /** Takes over the progress that a claim code stands for. */
  void claim(Context ctx) {
    var visitor = visitors.of(ctx);
    @Nullable String typed = ctx.formParam("code");
    var code = Tokens.readClaimCode(typed == null ? "" : typed);
    var cookie = Tokens.cookie();
    var claimed = codes.redeem(Tokens.hash(code), Tokens.hash(cookie), clock.instant());
    if (claimed.isEmpty()) {
      var problem =
          "This code is not known, was used already, or is older than a day. Make a new one on the"
              + " other device, under Settings.";
      pages.send(ctx, claim(visitor, typed == null ? "" : typed, problem, null).withStatus(422));
      return;
    }
    visitors.become(ctx, claimed.get(), cookie);
    @Nullable Learner before = visitor.learner();
    if (before == null || before.id().equals(claimed.get().id())) {
      ctx.redirect("/progress", HttpStatus.SEE_OTHER);
    } else {
      pages.send(ctx, claim(visitors.of(ctx), "", null, code(before, LEFT_BEHIND_AGE)));
    }
  }

  /** Everything that is kept about the learner, as a file. */
  void export(Context ctx) {
    @Nullable Learner learner = visitors.of(ctx).learner();
    if (learner == null) {
      pages.send(
          ctx,
          Pages.message(404, "Nothing to export", "Nothing is kept about you in this browser."));
      return;
    }
    ctx.header("Cache-Control", "private, no-store");
    ctx.header("Content-Disposition", "attachment; filename=\"hopwise-my-data.json\"");
    ctx.contentType("application/json; charset=utf-8");
    ctx.result(JSON.writeValueAsString(learners.export(learner.id())));
  }

  /** Deletes everything that is kept about the learner. */
  void delete(Context ctx) {
    @Nullable Learner learner = visitors.of(ctx).learner();
    if (learner != null) {
      learners.delete(learner.id());
    }
    visitors.takeCookie(ctx);
    pages.send(
        ctx,
        Pages.message(
            200,
            "Deleted",
            "Everything that was kept about you is gone: answers, progress, settings. The course"
                + " stays open to you as to everybody."));
  }

  private String code(Learner learner, Duration age) {
    var code = Tokens.claimCode();
    codes.make(learner.id(), Tokens.hash(code), clock.instant().plus(age));
    return code;
  }

  private Page page(
      Visitor visitor, @Nullable String code, @Nullable String until, @Nullable String saved) {
    var settings = visitor.learner() == null ? Settings.DEFAULT : visitor.learner().settings();
    var limits = desk.kept(visitor).limits();
    var view =
        new SettingsPage(
            visitor.learner() != null,
            name(settings.theme()),
            name(settings.textSize()),
            name(settings.singleKeys()),
            limits.fresh(),
            limits.all(),
            code,
            until,
            saved);
    return Page.of("settings", "Settings", view)
        .in("settings")
        .described("Theme, text size, keys, moving to another device, your data.");
  }

  private static Page claim(
      Visitor visitor, String code, @Nullable String problem, @Nullable String leftBehind) {
    return Page.of(
            "claim",
            "Go on from another device",
            new Claim(code, problem, visitor.learner() != null, leftBehind))
        .in("settings");
  }

  private static <E extends Enum<E>> E choice(E[] values, @Nullable String name, E otherwise) {
    return Arrays.stream(values).filter(v -> name(v).equals(name)).findFirst().orElse(otherwise);
  }

  private static String name(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
