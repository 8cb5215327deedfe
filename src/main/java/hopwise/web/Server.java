package hopwise.web;

import hopwise.store.DatabaseUnavailable;
import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.compression.Gzip;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import io.javalin.util.JavalinBindException;
import java.lang.reflect.Type;
import java.util.Map;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.ServerConnector;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/** The HTTP server: how it listens, and what becomes of errors. */
final class Server {
  private static final Logger LOG = LoggerFactory.getLogger(Server.class);

  /**
   * A page of a learner is compressed for one reading: four fifths of the gain for half the time.
   */
  private static final int FAST_GZIP = 2;

  /**
   * Connections that may wait to be taken: a whole year's class that begins at one signal. More
   * than the platform's 50 are reset where the system does not allow it.
   */
  private static final int WAITING = 4_096;

  /** Room for what practice keeps in an address, in bytes. */
  private static final int LARGEST_HEADER = 32 * 1024;

  private static final JsonMapper JSON = new JsonMapper();

  private Server() {}

  /**
   * Starts to listen.
   *
   * @throws PortTaken if that is not possible
   */
  static Javalin start(Site.Options options, Guard guard, Routes routes, Pages pages) {
    try {
      return Javalin.create(
              config -> {
                settings(config, options);
                config.routes.before(guard::check);
                routes.addTo(config.routes);
                errors(config, pages);
              })
          .start();
    } catch (JavalinBindException e) {
      throw new PortTaken(options.host(), options.port(), e);
    }
  }

  private static void settings(JavalinConfig config, Site.Options options) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.concurrency.useVirtualThreads = true;
    config.jetty.addConnector((server, http) -> connector(server, http, options));
    config.jetty.modifyHttpConfiguration(http -> {
      http.setSendServerVersion(false);
      http.setRequestHeaderSize(LARGEST_HEADER);
    });
    config.http.maxRequestSize = Guard.LARGEST_BODY;
    config.http.compressionStrategy = new CompressionStrategy(null, new Gzip(FAST_GZIP));
    config.http.prefer405over404 = true;
    config.jsonMapper(new Json());
  }

  private static ServerConnector connector(
      org.eclipse.jetty.server.Server server, HttpConfiguration http, Site.Options options) {
    var connector = new ServerConnector(server, new HttpConnectionFactory(http));
    connector.setHost(options.host());
    connector.setPort(options.port());
    connector.setAcceptQueueSize(WAITING);
    return connector;
  }

  private static void errors(JavalinConfig config, Pages pages) {
    config.routes.exception(
        HttpResponseException.class,
        (e, ctx) -> {
          ctx.status(e.getStatus());
          answer(ctx, pages, message(e.getStatus()));
        });
    config.routes.exception(
        DatabaseUnavailable.class,
        (e, ctx) -> {
          LOG.error("{} {}: {}", ctx.method(), ctx.path(), e.getMessage());
          answer(
              ctx,
              pages,
              ctx.method().equals(HandlerType.GET)
                  ? unavailable()
                  : Pages.message(
                      503,
                      "Not kept",
                      "What you sent could not be kept just now. Go back and send it again in a"
                          + " moment; the page you came from still has it."));
        });
    config.routes.exception(
        Exception.class,
        (e, ctx) -> {
          LOG.error("{} {} failed", ctx.method(), ctx.path(), e);
          answer(ctx, pages, message(500));
        });
    config.routes.error(
        404,
        ctx -> {
          if (ctx.result() == null || ctx.result().isEmpty() || ctx.result().equals("Not Found")) {
            answer(ctx, pages, Pages.missing());
          }
        });
  }

  private static Page unavailable() {
    return Pages.message(
        503,
        "Just a moment",
        "Your progress cannot be read just now. It is not lost; try again in a moment.");
  }

  private static Page message(int status) {
    return switch (status) {
      case 404 -> Pages.missing();
      case 405 ->
          Pages.message(
              405,
              "Not that way",
              "This address takes no such request. Go back and use the page's form.");
      case 413 ->
          Pages.message(
              413,
              "Too much",
              "What you sent has more than 256 kilobytes. No answer here needs that.");
      default ->
          status < 500
              ? Pages.message(
                  status, "Not taken", "The request was not one that this address understands.")
              : Pages.message(
                  500,
                  "Something broke on our side",
                  "It was written down. What you answered before is kept. Go back and try once"
                      + " more.");
    };
  }

  /** Answers without the database, which may be what failed. */
  private static void answer(Context ctx, Pages pages, Page page) {
    Visitors.assumeNobody(ctx);
    if (Guard.wantsJson(ctx)) {
      ctx.status(page.status()).json(Map.of("error", page.title()));
    } else {
      pages.send(ctx, page);
    }
  }

  /** Jackson 3 for Javalin. */
  private static final class Json implements io.javalin.json.JsonMapper {
    @Override
    public String toJsonString(Object value, Type type) {
      return JSON.writeValueAsString(value);
    }
  }
}
