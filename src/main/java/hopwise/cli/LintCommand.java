package hopwise.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints every diagnostic; silent if there is none. */
@Command(
    name = "lint",
    description = "Checks the course and the banks; exit status 1 if there is an error.")
final class LintCommand implements Callable<Integer> {
  private static final int MOST_SEEDS = 100_000;

  @Mixin private final ContentOptions options = new ContentOptions();

  @Option(
      names = "--seeds",
      paramLabel = "N",
      description = "How many variants of each computed question are tried. Without it 200.")
  private int seeds = 200;

  private final PrintWriter out;
  private final PrintWriter err;

  LintCommand(PrintWriter out, PrintWriter err) {
    this.out = out;
    this.err = err;
  }

  @Override
  public Integer call() {
    if (seeds < 1 || seeds > MOST_SEEDS) {
      err.println("hopwise: --seeds is 1 to %d, not %d".formatted(MOST_SEEDS, seeds));
      return 2;
    }
    var edition = options.library().prove(seeds);
    edition.diagnostics().forEach(out::println);
    return edition.hasErrors() ? 1 : 0;
  }
}
