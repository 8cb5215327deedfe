package hopwise.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Prints every diagnostic; silent if there is none. */
@Command(
    name = "lint",
    description = "Checks the course and the banks; exit status 1 if there is an error.")
final class LintCommand implements Callable<Integer> {
  @Mixin private final ContentOptions options = new ContentOptions();
  private final PrintWriter out;

  LintCommand(PrintWriter out) {
    this.out = out;
  }

  @Override
  public Integer call() {
    var edition = options.library().read();
    edition.diagnostics().forEach(out::println);
    return edition.hasErrors() ? 1 : 0;
  }
}
