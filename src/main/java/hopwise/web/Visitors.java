package hopwise.web;

import hopwise.study.Learner;
import hopwise.store.Learners;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Knows who asks by their cookie, and makes a learner of them when there is something to keep. */
final class Visitors {
  private static final String ATTRIBUTE = "visitor";
  private static final Duration COOKIE_AGE = Duration.ofDays(400);
  private static final Set<String> LOCAL_NAMES = Set.of("localhost", "127.0.0.1", "[::1]");

  private final Learners learners;
  private final Origins origins;
  private final Clock clock;

  Visitors(Learners learners, Origins origins, Clock clock) {
    this.learners = learners;
    this.origins = origins;
    this.clock = clock;
  }

  /** Who makes this request. */
  Visitor of(Context ctx) {
    @Nullable Visitor known = ctx.attribute(ATTRIBUTE);
    if (known != null) {
      return known;
    }
    @Nullable String cookie = ctx.cookie(cookieName(ctx));
    if (cookie != null && !Tokens.wellFormed(cookie)) {
      cookie = null;
    }
    var learner = cookie == null ? null : learners.find(Tokens.hash(cookie)).orElse(null);
    return remember(ctx, new Visitor(learner, cookie, local(ctx)));
  }

  /** The learner who makes this request, made now if need be. The request must hold a cookie. */
  Learner need(Context ctx) {
    var visitor = of(ctx);
    if (visitor.cookie() == null) {
      throw new IllegalStateException("the guard lets no form pass without a cookie");
    }
    if (visitor.learner() != null) {
      giveCookie(ctx, visitor.cookie());
      return visitor.learner();
    }
    var learner = learners.create(Tokens.hash(visitor.cookie()), clock.instant());
    remember(ctx, new Visitor(learner, visitor.cookie(), visitor.local()));
    return learner;
  }

  /** From here on the request is that of {@code learner}, whose new cookie the browser gets. */
  void become(Context ctx, Learner learner, String cookie) {
    giveCookie(ctx, cookie);
    remember(ctx, new Visitor(learner, cookie, of(ctx).local()));
  }

  /** Takes who asks for nobody, if that is not known yet. */
  static void assumeNobody(Context ctx) {
    if (ctx.attribute(ATTRIBUTE) == null) {
      remember(ctx, new Visitor(null, null, false));
    }
  }

  /** Gives the browser a cookie, or the one it has for another {@link #COOKIE_AGE}. */
  void giveCookie(Context ctx, String value) {
    setCookie(ctx, value, (int) COOKIE_AGE.toSeconds());
  }

  /** Takes the cookie away. */
  void takeCookie(Context ctx) {
    setCookie(ctx, "", 0);
  }

  private void setCookie(Context ctx, String value, int age) {
    boolean secure = origins.secure(ctx);
    ctx.cookie(new Cookie(cookieName(ctx), value, "/", age, secure, true, null, SameSite.LAX));
  }

  private String cookieName(Context ctx) {
    return origins.secure(ctx) ? "__Host-hopwise" : "hopwise";
  }

  private boolean local(Context ctx) {
    var host = ctx.host() == null ? "" : ctx.host().replaceFirst(":\\d+$", "");
    return LOCAL_NAMES.contains(host) && origins.direct(ctx) && origins.fromLoopback(ctx);
  }

  private static Visitor remember(Context ctx, Visitor visitor) {
    ctx.attribute(ATTRIBUTE, visitor);
    return visitor;
  }
}
