package hopwise.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** Pages that are the same for everybody, rendered and compressed once for each edition. */
final class PageCache {
  private record Generation(Object edition, String assets, Map<String, Kept> pages) {}

  /** More addresses than a course has; the rest are spellings of the same. */
  private static final int MOST = 5_000;

  private volatile @Nullable Generation generation;

  /** The page at {@code path} as rendered from this edition and these assets. */
  Optional<Kept> get(String path, Object edition, String assets) {
    return Optional.ofNullable(pages(edition, assets).get(path));
  }

  /** Keeps a page. */
  Kept put(String path, Object edition, String assets, String html) {
    var kept = Kept.of(html.getBytes(StandardCharsets.UTF_8), "text/html; charset=utf-8");
    var pages = pages(edition, assets);
    if (pages.size() < MOST && !path.contains("%")) {
      pages.put(path, kept);
    }
    return kept;
  }

  @SuppressWarnings("ReferenceEquality") // each reread makes another edition, however alike
  private Map<String, Kept> pages(Object edition, String assets) {
    var current = generation;
    if (current == null || current.edition() != edition || !current.assets().equals(assets)) {
      current = new Generation(edition, assets, new ConcurrentHashMap<>());
      generation = current;
    }
    return current.pages();
  }

  /** Bytes to send, plain and compressed. */
  static final class Kept {
    private final byte[] plain;
    private final byte[] gzip;
    private final String type;
    private final String etag;

    private Kept(byte[] plain, String type) {
      var hash = Tokens.hash(new String(plain, StandardCharsets.ISO_8859_1));
      this.plain = plain;
      this.gzip = compress(plain);
      this.type = type;
      this.etag = "\"" + hash.substring(0, 20) + "\"";
    }

    static Kept of(byte[] plain, String type) {
      return new Kept(plain, type);
    }

    byte[] plain() {
      return plain;
    }

    String type() {
      return type;
    }

    /** Changes with the bytes; quoted, as in the header. */
    String etag() {
      return etag;
    }

    /** Sends them to a visitor, who asks again each time whether they are still right. */
    void send(Context ctx) {
      ctx.header("Cache-Control", "no-cache");
      ctx.header("Vary", "Cookie, Accept-Encoding");
      sendUnlessKnown(ctx);
    }

    /** Sends them, or only says that the browser has them already. */
    void sendUnlessKnown(Context ctx) {
      ctx.header("ETag", etag);
      @Nullable String known = ctx.header("If-None-Match");
      if (known != null && known.contains(etag)) {
        ctx.status(HttpStatus.NOT_MODIFIED);
        return;
      }
      ctx.disableCompression();
      ctx.contentType(type);
      @Nullable String accepted = ctx.header("Accept-Encoding");
      if (accepted != null && accepted.contains("gzip") && gzip.length < plain.length) {
        ctx.header("Content-Encoding", "gzip");
        ctx.result(gzip);
      } else {
        ctx.result(plain);
      }
    }

    private static byte[] compress(byte[] plain) {
      var bytes = new ByteArrayOutputStream();
      try (var gzip = new GZIPOutputStream(bytes)) {
        gzip.write(plain);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return bytes.toByteArray();
    }
  }
}
