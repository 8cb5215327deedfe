package hopwise.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import hopwise.source.FileTree;
import hopwise.web.PageCache.Kept;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The files of {@code static}, held in memory. Their address names the hash of all of them, so that
 * browsers may keep them for a year and never show an old one.
 */
final class Assets {
  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("css", "text/css; charset=utf-8"),
          Map.entry("js", "text/javascript; charset=utf-8"),
          Map.entry("json", "application/json; charset=utf-8"),
          Map.entry("woff2", "font/woff2"),
          Map.entry("svg", "image/svg+xml"),
          Map.entry("png", "image/png"),
          Map.entry("jpg", "image/jpeg"),
          Map.entry("webp", "image/webp"),
          Map.entry("ico", "image/x-icon"),
          Map.entry("txt", "text/plain; charset=utf-8"));

  /** Imports the other style sheets; sent with what it imports. */
  private static final String MAIN_SHEET = "css/main.css";

  private static final long PAUSE = Duration.ofSeconds(1).toNanos();

  private final FileTree tree;
  private final AtomicLong looked = new AtomicLong(System.nanoTime());
  private volatile Loaded loaded;

  private record Loaded(Map<String, String> fingerprint, String hash, Map<String, Kept> files) {}

  Assets(FileTree tree) {
    this.tree = tree;
    this.loaded = load(tree);
  }

  /** The hash of all files. Looks at most once a second whether one of them changed. */
  String hash() {
    long before = looked.get();
    long now = System.nanoTime();
    if (now - before > PAUSE
        && looked.compareAndSet(before, now)
        && !tree.fingerprint().equals(loaded.fingerprint())) {
      loaded = load(tree);
    }
    return loaded.hash();
  }

  /** Where they are: {@code /static/HASH}. */
  String base() {
    return "/static/" + hash();
  }

  /**
   * Sends a file asked for by its hashed address; a page from before a change gets today's file.
   */
  boolean send(Context ctx, String hash, String path) {
    var now = loaded;
    @Nullable Kept file = now.files().get(path);
    if (file == null) {
      return false;
    }
    ctx.header(
        "Cache-Control",
        hash.equals(now.hash()) ? "public, max-age=31536000, immutable" : "no-cache");
    ctx.header("Vary", "Accept-Encoding");
    file.sendUnlessKnown(ctx);
    return true;
  }

  /** The type of a file by the ending of its name; empty for what is not served. */
  static Optional<String> type(String path) {
    var ending = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return Optional.ofNullable(TYPES.get(ending));
  }

  /** The file at {@code path} of {@code tree}; empty if there is none. */
  static Optional<Kept> read(FileTree tree, String path, String type) {
    return tree.file(path).map(file -> Kept.of(bytes(file), type));
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Kept joined(FileTree tree, Kept sheet) {
    var text =
        StyleSheets.join(
            new String(sheet.plain(), UTF_8),
            name ->
                tree.file("css/" + name).map(file -> new String(bytes(file), UTF_8)).orElse(""));
    return Kept.of(text.getBytes(UTF_8), sheet.type());
  }

  private static Loaded load(FileTree tree) {
    var fingerprint = tree.fingerprint();
    var files = new TreeMap<String, Kept>();
    for (var path : tree.paths()) {
      type(path).ifPresent(type -> read(tree, path, type).ifPresent(file -> files.put(path, file)));
    }
    files.computeIfPresent(MAIN_SHEET, (path, sheet) -> joined(tree, sheet));
    var all = new StringBuilder();
    files.forEach((path, file) -> all.append(path).append(file.etag()));
    return new Loaded(fingerprint, Tokens.hash(all.toString()).substring(0, 12), Map.copyOf(files));
  }
}
