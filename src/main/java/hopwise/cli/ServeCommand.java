package hopwise.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
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

  private final PrintWriter err;

  ServeCommand(PrintWriter err) {
    this.err = err;
  }

  @Override
  public Integer call() {
    var chapters = options.library().read().course().chapters().size();
    err.printf(
        "hopwise: read %d chapters, but this build has no site to show at %s:%d (%s)%n",
        chapters, host, port, database);
    return 1;
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
