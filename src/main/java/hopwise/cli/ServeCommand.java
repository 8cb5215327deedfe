package hopwise.cli;

import hopwise.store.DatabaseUnavailable;
import hopwise.web.PortTaken;
import hopwise.web.Site;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The site. */
@Command(name = "serve", description = "Serves the site; reads files again as they change.")
final class ServeCommand implements Callable<Integer> {
  @Mixin private final ContentOptions options = new ContentOptions();

  @Option(
      names = "--port",
      paramLabel = "PORT",
      converter = Port.class,
      description = "Without it ${DEFAULT-VALUE}; 0 takes a free one.")
  private int port = 7070;

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      description = "Without it ${DEFAULT-VALUE}, which only this machine reaches.")
  private String host = "127.0.0.1";

  @Option(
      names = "--db",
      paramLabel = "JDBC-URL",
      description = "What learners do is kept there. Without it ${DEFAULT-VALUE}.")
  private String database = "jdbc:sqlite:data/hopwise.db";

  @Option(
      names = "--proxy",
      paramLabel = "ADDRESS",
      description = "A reverse proxy whose X-Forwarded-Proto is believed; may be given again.")
  private List<String> proxies = List.of();

  private final PrintWriter out;
  private final PrintWriter err;

  ServeCommand(PrintWriter out, PrintWriter err) {
    this.out = out;
    this.err = err;
  }

  @Override
  public Integer call() throws InterruptedException {
    try {
      var site =
          Site.start(
              new Site.Options(
                  port,
                  host,
                  options.content(),
                  options.quizzes(),
                  Path.of("static"),
                  database,
                  Set.copyOf(proxies)));
      Runtime.getRuntime().addShutdownHook(new Thread(site::close));
      site.problems().forEach(err::println);
      out.printf("Hopwise is at http://%s:%d (Ctrl+C stops it)%n", name(host), site.port());
      out.flush();
      new CountDownLatch(1).await();
      return 0;
    } catch (DatabaseUnavailable | PortTaken e) {
      err.println("hopwise: " + e.getMessage());
      return 1;
    }
  }

  private static String name(String address) {
    return address.equals("127.0.0.1") ? "localhost" : address;
  }

  private static final class Port implements ITypeConverter<Integer> {
    @Override
    public Integer convert(String value) {
      try {
        int port = Integer.parseInt(value);
        if (port >= 0 && port <= 65_535) {
          return port;
        }
      } catch (NumberFormatException e) {
        throw new TypeConversionException("not a number: " + value);
      }
      throw new TypeConversionException("a port is 0 to 65535, not " + value);
    }
  }
}
