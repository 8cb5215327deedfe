package hopwise.cli;

import hopwise.source.Scaffold.Result;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Begins chapters, items and guided labs for an author to fill in. */
@Command(
    name = "new",
    description = "Begins a chapter with its bank, an item, or a guided lab.",
    synopsisSubcommandLabel = "(chapter | item | lab)")
final class NewCommand {

  @Command(
      name = "chapter",
      description = "Begins a chapter as a draft, with a bank, as the last of the course.")
  static final class Chapter implements Callable<Integer> {
    @Mixin private final ContentOptions options = new ContentOptions();

    @Parameters(paramLabel = "SLUG", description = "Its permanent name.")
    private String slug = "";

    private final PrintWriter out;
    private final PrintWriter err;

    Chapter(PrintWriter out, PrintWriter err) {
      this.out = out;
      this.err = err;
    }

    @Override
    public Integer call() {
      return report(options.scaffold().chapter(slug), out, err);
    }
  }

  @Command(name = "item", description = "Begins an item at the end of a bank.")
  static final class Item implements Callable<Integer> {
    @Mixin private final ContentOptions options = new ContentOptions();

    @Parameters(index = "0", paramLabel = "BANK", description = "The bank's slug.")
    private String bank = "";

    @Parameters(index = "1", paramLabel = "ID", description = "The item's permanent name.")
    private String id = "";

    private final PrintWriter out;
    private final PrintWriter err;

    Item(PrintWriter out, PrintWriter err) {
      this.out = out;
      this.err = err;
    }

    @Override
    public Integer call() {
      return report(options.scaffold().item(bank, id), out, err);
    }
  }

  @Command(name = "lab", description = "Begins a guided lab.")
  static final class Lab implements Callable<Integer> {
    @Mixin private final ContentOptions options = new ContentOptions();

    @Parameters(index = "0", paramLabel = "NAME", description = "Its permanent name.")
    private String name = "";

    @Parameters(
        index = "1",
        arity = "0..1",
        paramLabel = "SCENARIO",
        description = "Where it plays; without it, linux-primitives.")
    private String scenario = "";

    private final PrintWriter out;
    private final PrintWriter err;

    Lab(PrintWriter out, PrintWriter err) {
      this.out = out;
      this.err = err;
    }

    @Override
    public Integer call() {
      return report(options.scaffold().lab(name, scenario), out, err);
    }
  }

  private static int report(Result result, PrintWriter out, PrintWriter err) {
    return switch (result) {
      case Result.Written written -> {
        written.files().forEach(out::println);
        yield 0;
      }
      case Result.Refused refused -> {
        err.println("hopwise: " + refused.reason());
        yield 1;
      }
    };
  }
}
