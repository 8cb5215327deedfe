package hopwise.web;

import hopwise.store.LabStart;
import hopwise.store.Labs;
import hopwise.web.lab.GuideViews;
import hopwise.web.lab.LabView.Tab;
import hopwise.web.lab.LabView.Terminal;
import hopwise.web.lab.Listings;
import hopwise.web.lab.Terminals;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the forms of a lab do. */
final class LabForms {
  private static final int LONGEST_LINE = 100_000;
  private static final int LONGEST_SAID = 120;

  private final LabDesk desk;
  private final LabPages labPages;
  private final Labs labs;
  private final SharedLabs shares;
  private final ScenarioShelf shelf;
  private final Visitors visitors;
  private final Pages pages;
  private final Templates templates;
  private final Clock clock;

  LabForms(
      LabDesk desk,
      LabPages labPages,
      Labs labs,
      SharedLabs shares,
      ScenarioShelf shelf,
      Visitors visitors,
      Pages pages,
      Templates templates,
      Clock clock) {
    this.desk = desk;
    this.labPages = labPages;
    this.labs = labs;
    this.shares = shares;
    this.shelf = shelf;
    this.visitors = visitors;
    this.pages = pages;
    this.templates = templates;
    this.clock = clock;
  }

  /** Shows a lab. */
  void show(Context ctx) {
    pages.show(ctx, visitor -> labPages.lab(visitor, name(ctx), ask(ctx), ctx.queryParamMap()));
    ctx.header("Cache-Control", "private, no-store");
  }

  /** Shows the lab to who asks for the address of one of its forms. */
  void toLab(Context ctx) {
    go(ctx, "/lab/" + encoded(name(ctx)));
  }

  /** Shows what somebody shared. */
  void showShare(Context ctx) {
    pages.show(
        ctx,
        visitor -> labPages.share(ctx.pathParam("id"), query(ctx, "tab"), ctx.queryParamMap()));
  }

  private static Terminals.Ask ask(Context ctx) {
    return new Terminals.Ask(query(ctx, "tab"), query(ctx, "line"), "", query(ctx, "places"));
  }

  private static String query(Context ctx, String name) {
    @Nullable String value = ctx.queryParam(name);
    return value == null ? "" : value.substring(0, Math.min(value.length(), 2_000));
  }

  /** Runs what was typed. */
  void run(Context ctx) {
    var line = field(ctx, "line").replace("\r\n", "\n");
    if (desk.find(null, name(ctx)).isEmpty() && visitors.of(ctx).learner() == null) {
      pages.send(ctx, Pages.missing());
      return;
    }
    if (line.length() > LONGEST_LINE) {
      pages.send(
          ctx,
          Pages.message(
              413, "Too much at once", "A terminal here takes up to 100,000 characters at once."));
      return;
    }
    var learner = visitors.need(ctx).id();
    answer(
        ctx,
        desk.run(learner, name(ctx), field(ctx, "seen"), field(ctx, "tab"), line),
        !field(ctx, "last").isEmpty());
  }

  /** Takes the last command back. */
  void undo(Context ctx) {
    var learner = visitors.need(ctx).id();
    answer(ctx, desk.undo(learner, name(ctx), field(ctx, "seen")), false);
  }

  /** Leaves the lab for a fresh one. */
  void reset(Context ctx) {
    var learner = visitors.need(ctx).id();
    answer(ctx, desk.leave(learner, name(ctx), field(ctx, "seen")), false);
  }

  /** Brings back what was left. */
  void bringBack(Context ctx) {
    var learner = visitors.need(ctx).id();
    answer(ctx, desk.bringBack(learner, name(ctx), field(ctx, "seen")), false);
  }

  /** Goes on in the scenario as it was. */
  void keep(Context ctx) {
    var learner = visitors.need(ctx).id();
    answer(ctx, desk.keep(learner, name(ctx), field(ctx, "seen")), false);
  }

  /** Makes a copy for others, and shows it. */
  void share(Context ctx) {
    var learner = visitors.need(ctx).id();
    var now = desk.find(learner, name(ctx));
    if (now.isEmpty()) {
      pages.send(ctx, Pages.missing());
      return;
    }
    var start = start(now.get());
    var id =
        shares.share(
            learner, name(ctx), start, now.get().lab().log(), field(ctx, "tab"), clock.instant());
    go(ctx, "/share/" + id + "?made=1");
  }

  private LabStart start(OnDesk now) {
    var kept = now.kept();
    return kept == null
        ? Optional.ofNullable(now.today()).orElseThrow()
        : shelf.began(kept.scenario(), kept.hash());
  }

  /** Makes a lab of one's own of a shared one. */
  void adopt(Context ctx) {
    var shared = shares.find(ctx.pathParam("id"));
    if (shared.isEmpty()) {
      pages.send(ctx, Pages.missing());
      return;
    }
    var learner = visitors.need(ctx).id();
    var it = shared.get();
    labs.adopt(learner, it.name(), it.start(), it.log(), clock.instant());
    go(ctx, "/lab/" + it.name() + "?tab=" + encoded(it.tab()));
  }

  private void answer(Context ctx, Optional<LabDone> result, boolean goesOn) {
    ctx.header("Cache-Control", "private, no-store");
    if (result.isEmpty()) {
      pages.send(ctx, Pages.missing());
      return;
    }
    var done = result.get();
    var ask = new Terminals.Ask(field(ctx, "tab"), done.rest(), done.problem(), "");
    if (Guard.wantsJson(ctx)) {
      ctx.json(json(ctx, done, ask, goesOn && !done.stale()));
    } else if (done.problem().isEmpty()) {
      go(ctx, address(ctx, ask.tab(), done.said()));
    } else {
      pages.send(
          ctx,
          labPages
              .page(done.now(), ask, Map.of("panel", List.of(field(ctx, "panel"))))
              .withStatus(done.stale() ? 409 : 422));
    }
  }

  /** Back to the lab as it was left: the same terminal, the same panel. */
  private static String address(Context ctx, String tab, String said) {
    var address = new StringBuilder("/lab/" + name(ctx) + "?tab=" + encoded(tab));
    var panel = field(ctx, "panel");
    if (!panel.isEmpty()) {
      address.append("&panel=").append(encoded(panel));
    }
    if (!said.isEmpty()) {
      address
          .append("&said=")
          .append(encoded(said.substring(0, Math.min(said.length(), LONGEST_SAID))));
    }
    return address + (said.equals("begun") ? "#back" : "#line");
  }

  private Map<String, Object> json(Context ctx, LabDone done, Terminals.Ask ask, boolean goesOn) {
    var now = done.now();
    var terminals = LabPages.terminals(now);
    var listings = new Listings(now.lab(), "/lab/" + now.name());
    var listing = goesOn ? listings.after(ask.tab(), last(ctx)) : listings.newest(ask.tab());
    Terminal terminal = terminals.view(ask, listing);
    var json = new LinkedHashMap<String, Object>();
    json.put("token", String.valueOf(visitors.of(ctx).formToken()));
    json.put("seen", now.seen());
    json.put("entries", now.lab().sequence());
    json.put("whole", !goesOn);
    json.put("listing", templates.fragment("lab-listing", listing));
    json.put("namespace", terminal.namespace());
    json.put("prompt", terminal.prompt());
    var progress = now.progress();
    json.put("stepsDone", progress == null ? 0 : progress.done());
    json.put("step", progress == null ? "" : GuideViews.sentence(progress));
    json.put("at", terminal.standsAt());
    json.put(
        "away", terminal.tabs().stream().filter(Tab::current).map(Tab::at).findFirst().orElse(""));
    json.put("acts", terminal.acts());
    json.put("rest", done.rest());
    json.put("problem", done.problem());
    json.put("open", done.open());
    json.put("stale", done.stale());
    return json;
  }

  private static int last(Context ctx) {
    var text = field(ctx, "last");
    return text.matches("\\d{1,6}") ? Integer.parseInt(text) : 0;
  }

  private static void go(Context ctx, String url) {
    ctx.redirect(url, HttpStatus.SEE_OTHER);
  }

  private static String name(Context ctx) {
    return ctx.pathParam("name");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("%2F", "/");
  }

  private static String field(Context ctx, String name) {
    @Nullable String value = ctx.formParam(name);
    return value == null ? "" : value;
  }
}
