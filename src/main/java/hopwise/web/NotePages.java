package hopwise.web;

import hopwise.store.Bookmarks;
import hopwise.store.Notes;
import hopwise.store.Notes.Outcome;
import hopwise.study.Note;
import hopwise.web.view.Link;
import hopwise.web.view.NoteViews;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Bookmarks and notes: the list of all, one on a page of its own, and what their forms do. */
final class NotePages {
  private final Margins margins;
  private final Notes notes;
  private final Bookmarks bookmarks;
  private final Visitors visitors;
  private final Pages pages;
  private final Clock clock;

  NotePages(
      Margins margins,
      Notes notes,
      Bookmarks bookmarks,
      Visitors visitors,
      Pages pages,
      Clock clock) {
    this.margins = margins;
    this.notes = notes;
    this.bookmarks = bookmarks;
    this.visitors = visitors;
    this.pages = pages;
    this.clock = clock;
  }

  /** Tells the server what is where. */
  void addTo(RoutesConfig routes) {
    routes.get("/notes", ctx -> pages.show(ctx, this::all));
    routes.get("/notes/{slug}/{anchor}", ctx -> pages.show(ctx, v -> one(v, At.of(ctx))));
    routes.post("/notes/{slug}/{anchor}", this::save);
    routes.post("/bookmarks/{slug}/{anchor}", this::mark);
  }

  /** A section, by the names in an address. */
  record At(String slug, String anchor) {
    static At of(Context ctx) {
      return new At(ctx.pathParam("slug"), ctx.pathParam("anchor"));
    }

    /** Where a form of the page {@code from} leads back to. */
    String back(String from) {
      return from.equals("notes") ? "/notes" : "/chapters/" + slug + "#" + anchor;
    }
  }

  private Optional<Page> all(Visitor visitor) {
    return Optional.of(
        Page.of("notes", "Bookmarks and notes", margins.all(visitor))
            .in("progress")
            .described("The sections you marked, and what you wrote about them."));
  }

  private Optional<Page> one(Visitor visitor, At at) {
    if (!margins.knows(visitor, at.slug(), at.anchor())) {
      return Optional.empty();
    }
    var title = margins.title(visitor, at.slug(), at.anchor());
    @Nullable Note note = margins.kept(visitor).note(at.slug(), at.anchor());
    return Optional.of(
        page(visitor, at, Margins.form(at.slug(), at.anchor(), title, note, "chapter"), null));
  }

  private Page page(Visitor visitor, At at, NoteViews.NoteForm form, @Nullable String problem) {
    var section =
        margins
            .chapter(visitor, at.slug())
            .map(
                chapter -> new Link(CourseParts.url(chapter) + "#" + at.anchor(), chapter.title()));
    var view = new NoteViews.Note(section.orElse(null), form, visitor.formToken(), problem);
    return Page.of("note", "Your note: " + form.title(), view)
        .in("progress")
        .withStatus(problem == null ? 200 : 422);
  }

  private void mark(Context ctx) {
    var at = At.of(ctx);
    if (!margins.knows(visitors.of(ctx), at.slug(), at.anchor())) {
      pages.send(ctx, Pages.missing());
      return;
    }
    var learner = visitors.need(ctx).id();
    if ("no".equals(ctx.formParam("on"))) {
      bookmarks.remove(learner, at.slug(), at.anchor());
    } else {
      bookmarks.set(learner, at.slug(), at.anchor(), clock.instant());
    }
    if (Guard.wantsJson(ctx)) {
      ctx.json(Map.of("token", String.valueOf(visitors.of(ctx).formToken())));
    } else {
      ctx.redirect(at.back(field(ctx, "from")), HttpStatus.SEE_OTHER);
    }
  }

  private void save(Context ctx) {
    var at = At.of(ctx);
    var visitor = visitors.of(ctx);
    if (!margins.knows(visitor, at.slug(), at.anchor())) {
      pages.send(ctx, Pages.missing());
      return;
    }
    var text = text(ctx);
    long seen = seen(ctx);
    if (text.length() > Note.LONGEST) {
      tooLong(ctx, at, text, seen);
      return;
    }
    var outcome =
        notes.save(visitors.need(ctx).id(), at.slug(), at.anchor(), text, seen, clock.instant());
    switch (outcome) {
      case Outcome.Saved(long version) -> saved(ctx, at, version);
      case Outcome.Newer(var note) -> newer(ctx, at, text, note);
    }
  }

  /** What was typed; with what is kept before it where both were asked for. */
  private static String text(Context ctx) {
    var mine = plain(field(ctx, "text"));
    var newer = plain(field(ctx, "newer"));
    return switch (field(ctx, "then")) {
      case "both" -> newer + "\n\n" + mine;
      case "newer" -> newer;
      default -> mine;
    };
  }

  private static String plain(String typed) {
    return typed.replace("\r\n", "\n").replace('\r', '\n').strip();
  }

  private void saved(Context ctx, At at, long version) {
    if (Guard.wantsJson(ctx)) {
      ctx.json(
          Map.of(
              "version",
              String.valueOf(version),
              "token",
              String.valueOf(visitors.of(ctx).formToken())));
    } else {
      ctx.redirect(at.back(field(ctx, "from")), HttpStatus.SEE_OTHER);
    }
  }

  private void newer(Context ctx, At at, String mine, Note kept) {
    var version = String.valueOf(Notes.version(kept));
    if (Guard.wantsJson(ctx)) {
      ctx.status(HttpStatus.CONFLICT).json(Map.of("text", kept.text(), "version", version));
      return;
    }
    var view =
        new NoteViews.Newer(
            Margins.noteUrl(at.slug(), at.anchor()),
            margins.title(visitors.of(ctx), at.slug(), at.anchor()),
            version,
            mine,
            kept.text(),
            QuizPages.date(kept.updated()),
            field(ctx, "from"));
    pages.send(
        ctx,
        Page.of("note-newer", "This note was changed elsewhere", view)
            .in("progress")
            .withStatus(409));
  }

  private void tooLong(Context ctx, At at, String text, long seen) {
    var problem =
        String.format(
            Locale.ENGLISH,
            "Not kept: a note has at most %,d characters, this one has %,d. Shorten it by %,d.",
            Note.LONGEST,
            text.length(),
            text.length() - Note.LONGEST);
    if (Guard.wantsJson(ctx)) {
      ctx.status(HttpStatus.UNPROCESSABLE_CONTENT).json(Map.of("error", problem));
      return;
    }
    var visitor = visitors.of(ctx);
    var title = margins.title(visitor, at.slug(), at.anchor());
    var form = Margins.form(at.slug(), at.anchor(), title, seen, text, field(ctx, "from"));
    pages.send(ctx, page(visitor, at, form, problem));
  }

  private static long seen(Context ctx) {
    var seen = field(ctx, "seen");
    return seen.matches("\\d{1,18}") ? Long.parseLong(seen) : Notes.NONE;
  }

  private static String field(Context ctx, String name) {
    @Nullable String value = ctx.formParam(name);
    return value == null ? "" : value;
  }
}
