package hopwise;

import static java.nio.charset.StandardCharsets.UTF_8;

import hopwise.cli.CommandLineInterface;
import java.io.PrintWriter;

/** Where the program starts. */
public final class Main {
  private Main() {}

  /** Runs the command line. */
  public static void main(String[] arguments) {
    var out = new PrintWriter(System.out, true, UTF_8);
    var err = new PrintWriter(System.err, true, UTF_8);
    System.exit(new CommandLineInterface(out, err).run(arguments));
  }
}
