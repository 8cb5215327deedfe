package hopwise.cli;

import hopwise.source.Diagnostic;
import hopwise.store.Database;
import hopwise.store.DatabaseUnavailable;
import hopwise.store.Regrade;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Grades kept answers by the questions of today. The site may run meanwhile. */
@Command(name = "regrade", description = "Shows what kept answers earn by the questions of today.")
final class RegradeCommand implements Callable<Integer> {
  @Mixin private final ContentOptions options = new ContentOptions();

  @Option(
      names = "--db",
      paramLabel = "JDBC-URL",
      description = "Where the answers are kept. Without it ${DEFAULT-VALUE}.")
  private String url = "jdbc:sqlite:data/hopwise.db";

  @Option(names = "--apply", description = "Writes the new points.")
  private boolean apply;

  private final PrintWriter out;
  private final PrintWriter err;

  RegradeCommand(PrintWriter out, PrintWriter err) {
    this.out = out;
    this.err = err;
  }

  @Override
  public Integer call() {
    var edition = options.library().read();
    if (edition.hasErrors()) {
      edition.diagnostics().stream().filter(Diagnostic::isError).forEach(err::println);
      err.println("hopwise: nothing is regraded by questions with errors");
      return 1;
    }
    try (var database = Database.open(url)) {
      var regrade = new Regrade(database);
      var rows = apply ? regrade.apply(edition.banks()) : regrade.report(edition.banks());
      out.print(new RegradeTable(rows, apply).text());
      return 0;
    } catch (DatabaseUnavailable e) {
      err.println("hopwise: " + e.getMessage());
      return 1;
    }
  }
}
