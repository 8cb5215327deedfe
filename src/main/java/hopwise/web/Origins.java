package hopwise.web;

import io.javalin.http.Context;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells where a request comes from.
 *
 * @param proxies addresses of reverse proxies whose {@code X-Forwarded-Proto} is believed
 */
record Origins(Set<String> proxies) {
  private static final List<String> PROXY_HEADERS =
      List.of(
          "X-Forwarded-For",
          "X-Forwarded-Proto",
          "X-Forwarded-Host",
          "X-Real-IP",
          "Forwarded",
          "Via");

  /** Whether the browser speaks TLS with us, or with a proxy that we know. */
  boolean secure(Context ctx) {
    @Nullable String forwarded = ctx.header("X-Forwarded-Proto");
    return (forwarded != null && proxies.contains(ctx.req().getRemoteAddr()))
        ? forwarded.equals("https")
        : ctx.scheme().equals("https");
  }

  /** Whether no proxy stands between. */
  boolean direct(Context ctx) {
    return PROXY_HEADERS.stream().allMatch(name -> ctx.header(name) == null)
        && !proxies.contains(ctx.req().getRemoteAddr());
  }

  /** Whether the other end of the connection is this machine. */
  boolean fromLoopback(Context ctx) {
    try {
      return InetAddress.getByName(ctx.req().getRemoteAddr()).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }

  /**
   * Whether a form comes from a page of ours. Browsers say so in {@code Origin}, and newer ones in
   * {@code Sec-Fetch-Site}; a request with neither is not from a browser's page.
   */
  boolean ours(Context ctx) {
    @Nullable String origin = ctx.header("Origin");
    @Nullable String site = ctx.header("Sec-Fetch-Site");
    if (site != null && !site.equals("same-origin") && !site.equals("none")) {
      return false;
    }
    return origin == null || origin.toLowerCase(Locale.ROOT).equals(own(ctx));
  }

  private String own(Context ctx) {
    return ((secure(ctx) ? "https" : "http") + "://" + ctx.host()).toLowerCase(Locale.ROOT);
  }
}
