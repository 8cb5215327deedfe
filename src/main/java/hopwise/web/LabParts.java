package hopwise.web;

import hopwise.simulator.lab.Lab;
import hopwise.simulator.shell.complete.Completion;
import hopwise.web.lab.EarlierView;
import hopwise.web.lab.Listings;
import hopwise.web.lab.PlacesView;
import hopwise.web.lab.Terminals;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Parts of labs, one's own and shared ones, that a page asks for when they are wanted. */
final class LabParts {
  private static final int MOST_HISTORY = 500;
  private static final int LONGEST_LINE = 4_000;

  private final LabDesk desk;
  private final LabPages labPages;
  private final SharedLabs shares;
  private final Visitors visitors;
  private final Pages pages;
  private final Templates templates;

  LabParts(
      LabDesk desk,
      LabPages labPages,
      SharedLabs shares,
      Visitors visitors,
      Pages pages,
      Templates templates) {
    this.desk = desk;
    this.labPages = labPages;
    this.shares = shares;
    this.visitors = visitors;
    this.pages = pages;
    this.templates = templates;
  }

  /** A lab and its address. */
  private record Asked(Lab lab, String url) {}

  private Optional<Asked> asked(Context ctx) {
    @Nullable String share = ctx.pathParamMap().get("id");
    if (share != null) {
      return shares.find(share).map(it -> new Asked(desk.frozen(it), "/share/" + share));
    }
    var name = ctx.pathParam("name");
    return desk.find(visitors.of(ctx).learnerId(), name)
        .map(OnDesk::lab)
        .map(lab -> new Asked(lab, "/lab/" + name));
  }

  /** The network and its panels. */
  void upper(Context ctx) {
    var upper =
        desk.find(visitors.of(ctx).learnerId(), ctx.pathParam("name"))
            .map(now -> labPages.upper(now, query(ctx, "tab"), ctx.queryParamMap()));
    if (upper.isEmpty()) {
      pages.send(ctx, Pages.missing());
    } else {
      fresh(ctx);
      ctx.html(templates.fragment("lab-upper", upper.get()));
    }
  }

  /** Earlier commands of a terminal. */
  void log(Context ctx) {
    var asked = asked(ctx);
    var before = query(ctx, "before");
    if (asked.isEmpty() || !before.matches("\\d{1,6}")) {
      pages.send(ctx, Pages.missing());
      return;
    }
    var lab = asked.get().lab();
    var url = asked.get().url();
    var listing = new Listings(lab, url).before(query(ctx, "tab"), Integer.parseInt(before));
    if (Guard.wantsJson(ctx)) {
      fresh(ctx);
      ctx.json(
          Map.of(
              "listing", templates.fragment("lab-listing", listing),
              "earlier", listing.earlier(),
              "first", listing.first()));
    } else {
      var view = new EarlierView(lab.scenario().title(), url, query(ctx, "tab"), listing);
      pages.send(ctx, Page.of("lab-earlier", view.title(), view).in("lab"));
    }
  }

  /** All that a command printed, as plain text. */
  void output(Context ctx) {
    var asked = asked(ctx);
    var number = ctx.pathParam("number");
    if (asked.isEmpty()
        || !number.matches("[1-9]\\d{0,5}")
        || Integer.parseInt(number) > asked.get().lab().sequence()) {
      pages.send(ctx, Pages.missing());
      return;
    }
    fresh(ctx);
    ctx.contentType("text/plain; charset=utf-8");
    ctx.result(asked.get().lab().printed(Integer.parseInt(number)));
  }

  /** Places by a part of their names. */
  void places(Context ctx) {
    var wanted = query(ctx, "places");
    var found =
        asked(ctx).map(it -> new Terminals(it.lab(), it.url()).found(wanted)).orElse(List.of());
    fresh(ctx);
    ctx.html(templates.fragment("lab-places", new PlacesView(wanted, found)));
  }

  /** What can follow in a line. */
  void completions(Context ctx) {
    var line = query(ctx, "line");
    var cursor = query(ctx, "cursor");
    var asked = asked(ctx);
    if (asked.isEmpty()
        || line.length() > LONGEST_LINE
        || !cursor.matches("\\d{1,5}")
        || Integer.parseInt(cursor) > line.length()) {
      ctx.status(HttpStatus.BAD_REQUEST).json(Map.of("error", "There is nothing to complete."));
      return;
    }
    var lab = asked.get().lab();
    var tab = new Terminals(lab, asked.get().url()).tab(query(ctx, "tab"));
    var found = Completion.of(lab.session(tab), line, Integer.parseInt(cursor));
    fresh(ctx);
    ctx.json(
        Map.of(
            "from", found.from(),
            "to", found.to(),
            "candidates", found.candidates(),
            "common", found.common(),
            "more", found.more()));
  }

  /** The lines that were typed in a terminal, the newest first. */
  void history(Context ctx) {
    var tab = query(ctx, "tab");
    var lines =
        asked(ctx).stream()
            .flatMap(
                it -> it.lab().log().reversed().stream().filter(entry -> entry.tab().equals(tab)))
            .map(Lab.Entry::line)
            .limit(MOST_HISTORY)
            .toList();
    fresh(ctx);
    ctx.json(lines);
  }

  private static void fresh(Context ctx) {
    ctx.header("Cache-Control", "private, no-cache");
  }

  private static String query(Context ctx, String name) {
    @Nullable String value = ctx.queryParam(name);
    return value == null ? "" : value;
  }
}
