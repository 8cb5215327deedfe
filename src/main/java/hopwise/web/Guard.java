package hopwise.web;

import hopwise.web.view.LearnerViews.Field;
import hopwise.web.view.LearnerViews.Message;
import hopwise.web.view.Link;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Stands before every page: security headers for all, checks for what changes something. */
final class Guard {
  /** The largest body that a form may have, in bytes. */
  static final long LARGEST_BODY = 256 * 1024;

  private static final String KNOCK = "knock";
  private static final Link HOME = new Link("/", "Home");
  private static final Map<String, String> HEADERS =
      Map.of(
          "Content-Security-Policy",
          "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src"
              + " 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors"
              + " 'none'",
          "X-Content-Type-Options",
          "nosniff",
          "X-Frame-Options",
          "DENY",
          "Referrer-Policy",
          "same-origin",
          "Cross-Origin-Opener-Policy",
          "same-origin",
          "Cross-Origin-Resource-Policy",
          "same-origin",
          "Permissions-Policy",
          "camera=(), geolocation=(), microphone=()");

  private final Visitors visitors;
  private final Origins origins;
  private final Pages pages;

  Guard(Visitors visitors, Origins origins, Pages pages) {
    this.visitors = visitors;
    this.origins = origins;
    this.pages = pages;
  }

  /** Sets the headers of every answer, and stops a form that must not pass. */
  void check(Context ctx) {
    HEADERS.forEach(ctx::header);
    if (origins.secure(ctx)) {
      ctx.header("Strict-Transport-Security", "max-age=31536000");
    }
    if (ctx.method().equals(HandlerType.POST)) {
      checkForm(ctx);
    }
  }

  private void checkForm(Context ctx) {
    if (ctx.contentLength() < 0 && ctx.header("Transfer-Encoding") != null) {
      refuse(ctx, HttpStatus.LENGTH_REQUIRED, "A form must say how long it is.");
    } else if (ctx.contentLength() > LARGEST_BODY) {
      refuse(
          ctx,
          HttpStatus.CONTENT_TOO_LARGE,
          "What you sent has more than 256 kilobytes. No answer here needs that much.");
    } else if (ctx.contentLength() > 0 && !ctx.isFormUrlencoded()) {
      refuse(
          ctx,
          HttpStatus.UNSUPPORTED_MEDIA_TYPE,
          "Forms are sent here as plain fields, not as files.");
    } else {
      checkSender(ctx);
    }
  }

  /**
   * Reads the whole form first, whatever the answer will be: a connection with bytes left to read
   * is closed with the answer, which cuts off a browser that still sends them.
   */
  private void checkSender(Context ctx) {
    ctx.bodyAsBytes();
    if (!origins.ours(ctx)) {
      refuse(
          ctx,
          HttpStatus.FORBIDDEN,
          "This form was sent from a page that is not ours, so nothing was changed.");
    } else if (visitors.of(ctx).cookie() == null) {
      knock(ctx);
    } else {
      checkToken(ctx);
    }
  }

  /**
   * Sends the form round once more with a cookie: only a browser that keeps the cookie becomes a
   * learner, and two clicks become one.
   */
  private void knock(Context ctx) {
    if (ctx.queryParam(KNOCK) != null) {
      refuse(
          ctx,
          HttpStatus.BAD_REQUEST,
          "To keep an answer Hopwise needs one cookie, and your browser did not keep it. Allow"
              + " cookies for this site, go back and send the form again.");
      return;
    }
    visitors.giveCookie(ctx, Tokens.cookie());
    ctx.redirect(ctx.path() + "?" + KNOCK + "=1", HttpStatus.TEMPORARY_REDIRECT);
    ctx.skipRemainingHandlers();
  }

  private void checkToken(Context ctx) {
    @Nullable String expected = visitors.of(ctx).formToken();
    @Nullable String sent = ctx.formParam("token");
    if (expected == null || (sent != null && Tokens.same(expected, sent))) {
      return;
    }
    if (wantsJson(ctx)) {
      ctx.status(HttpStatus.FORBIDDEN).json(Map.of("token", expected));
      ctx.skipRemainingHandlers();
    } else {
      resend(ctx);
    }
  }

  private void resend(Context ctx) {
    var fields =
        ctx.formParamMap().entrySet().stream()
            .filter(field -> !field.getKey().equals("token"))
            .flatMap(field -> field.getValue().stream().map(v -> new Field(field.getKey(), v)))
            .toList();
    var message =
        new Message(
            403,
            "Send it once more",
            "This page was opened before your progress began to be kept, or has been open for very"
                + " long. Nothing is lost: what you sent is still here.",
            HOME,
            fields,
            ctx.path());
    stop(ctx, "resend", message);
  }

  private void refuse(Context ctx, HttpStatus status, String text) {
    if (wantsJson(ctx)) {
      ctx.status(status).json(Map.of("error", text));
      ctx.skipRemainingHandlers();
    } else {
      stop(ctx, "message", new Message(status.getCode(), "Not taken", text, HOME, List.of(), ""));
    }
  }

  private void stop(Context ctx, String template, Message message) {
    pages.send(ctx, Page.of(template, message.title(), message).withStatus(message.status()));
    ctx.skipRemainingHandlers();
  }

  /** Whether a script asks, which wants data and not a page. */
  static boolean wantsJson(Context ctx) {
    @Nullable String accept = ctx.header("Accept");
    return accept != null && accept.startsWith("application/json");
  }
}
