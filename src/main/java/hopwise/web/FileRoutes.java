package hopwise.web;

import hopwise.source.FileTree;
import io.javalin.http.Context;

/** Files that are sent as they are. */
final class FileRoutes {
  private static final String NO_ROBOTS =
      "User-agent: *\nDisallow: /attempts/\nDisallow: /settings\n";

  private final Assets assets;
  private final FileTree content;
  private final Pages pages;

  FileRoutes(Assets assets, FileTree content, Pages pages) {
    this.assets = assets;
    this.content = content;
    this.pages = pages;
  }

  /** A file of {@code static}, by its hashed address. */
  void asset(Context ctx) {
    send(ctx, ctx.pathParam("hash"), ctx.pathParam("path"));
  }

  /** A JSON Schema, by its lasting address. */
  void schema(Context ctx) {
    send(ctx, "", "schema/" + ctx.pathParam("name"));
  }

  /** The icon, where browsers look for it. */
  void icon(Context ctx) {
    send(ctx, "", "icon.svg");
  }

  /** What crawlers should leave alone. */
  void robots(Context ctx) {
    ctx.result(NO_ROBOTS);
  }

  /** A picture of the course. */
  void figure(Context ctx) {
    var path = "figures/" + ctx.pathParam("name");
    Assets.type(path)
        .flatMap(type -> Assets.read(content, path, type))
        .ifPresentOrElse(
            file -> {
              ctx.header("Cache-Control", "no-cache");
              file.sendUnlessKnown(ctx);
            },
            () -> pages.send(ctx, Pages.missing()));
  }

  private void send(Context ctx, String hash, String path) {
    if (!assets.send(ctx, hash, path)) {
      pages.send(ctx, Pages.missing());
    }
  }
}
