package hopwise.web;

import hopwise.source.Diagnostic;
import hopwise.source.Edition;
import hopwise.study.Settings;
import hopwise.web.view.Frame;
import hopwise.web.view.LearnerViews.Message;
import hopwise.web.view.Link;
import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;

/** Sends pages: to visitors without a cookie the same bytes, to learners their own. */
final class Pages {
  private final Templates templates;
  private final Visitors visitors;
  private final Supplier<Edition> edition;
  private final Assets assets;
  private final ToIntFunction<Visitor> due;
  private final PageCache cache = new PageCache();

  Pages(
      Templates templates,
      Visitors visitors,
      Supplier<Edition> edition,
      Assets assets,
      ToIntFunction<Visitor> due) {
    this.templates = templates;
    this.visitors = visitors;
    this.edition = edition;
    this.assets = assets;
    this.due = due;
  }

  /** Shows the page that {@code make} makes for who asks; not found if it makes none. */
  void show(Context ctx, Function<Visitor, Optional<Page>> make) {
    var visitor = visitors.of(ctx);
    var now = edition.get();
    if (visitor.learner() == null && ctx.queryString() == null && !authorSees(visitor, now)) {
      var kept = cache.get(ctx.path(), now, assets.hash());
      if (kept.isPresent()) {
        kept.get().send(ctx);
        return;
      }
      var page = make.apply(visitor);
      if (page.isPresent() && page.get().status() == 200) {
        cache.put(ctx.path(), now, assets.hash(), html(ctx, page.get())).send(ctx);
        return;
      }
    }
    send(ctx, make.apply(visitor).orElseGet(Pages::missing));
  }

  /** Sends a page that is nobody else's. */
  void send(Context ctx, Page page) {
    ctx.status(page.status());
    ctx.header("Cache-Control", "private, no-cache");
    ctx.header("Vary", "Cookie, Accept-Encoding");
    ctx.html(html(ctx, page));
  }

  /** The page for what is not there. */
  static Page missing() {
    return message(
        404,
        "There is no such page",
        "The address may have been mistyped, or what was here has moved.");
  }

  /** A page with one message. */
  static Page message(int status, String title, String text) {
    var home = new Link("/", "To the course");
    return Page.of("message", title, new Message(status, title, text, home, List.of(), ""))
        .withStatus(status);
  }

  private String html(Context ctx, Page page) {
    return templates.render(page.template(), frame(ctx, page), page.view());
  }

  private Frame frame(Context ctx, Page page) {
    var visitor = visitors.of(ctx);
    var settings = visitor.learner() == null ? Settings.DEFAULT : visitor.learner().settings();
    return new Frame(
        page.title(),
        page.description(),
        page.section(),
        assets.base(),
        settings.theme().name().toLowerCase(Locale.ROOT),
        settings.textSize().name().toLowerCase(Locale.ROOT),
        settings.singleKeys() == Settings.SingleKeys.ON,
        visitor.formToken(),
        due.applyAsInt(visitor),
        visitor.local() ? problems(edition.get()) : List.of());
  }

  private static boolean authorSees(Visitor visitor, Edition edition) {
    return visitor.local() && (!problems(edition).isEmpty() || edition.course().hasDrafts());
  }

  private static List<String> problems(Edition edition) {
    return edition.diagnostics().stream()
        .filter(Diagnostic::isError)
        .map(Diagnostic::toString)
        .toList();
  }
}
