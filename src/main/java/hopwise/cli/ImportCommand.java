package hopwise.cli;

import hopwise.exchange.Defaults;
import hopwise.exchange.GiftImport;
import hopwise.exchange.Imported;
import hopwise.exchange.Imported.NewItem;
import hopwise.source.BankFile;
import hopwise.source.Scaffold;
import hopwise.source.TextReader;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes questions over from other systems. */
@Command(
    name = "import",
    description = "Adds questions of another system to a bank.",
    synopsisSubcommandLabel = "(gift)")
final class ImportCommand {

  @Command(
      name = "gift",
      description = "Adds the questions of a file of GIFT to a bank, and says what it left out.")
  static final class Gift implements Callable<Integer> {
    private static final int SHOWN = 20;

    @Mixin private final ContentOptions options = new ContentOptions();

    @Parameters(paramLabel = "FILE", description = "In UTF-8.")
    private Path file = Path.of("");

    @Option(
        names = "--into",
        paramLabel = "BANK",
        required = true,
        description = "The bank's slug; its file is made if there is none.")
    private String bank = "";

    @Option(
        names = "--objective",
        paramLabel = "ID",
        description = "Of all items. Without it, the last word of a question's category.")
    private String objective = "";

    @Option(
        names = "--read",
        paramLabel = "CHAPTER.md#ANCHOR",
        description = "What to read again. Without it the chapter that is called as the bank.")
    private String read = "";

    private final PrintWriter out;
    private final PrintWriter err;

    Gift(PrintWriter out, PrintWriter err) {
      this.out = out;
      this.err = err;
    }

    @Override
    public Integer call() {
      var target = new BankFile(options.quizzes(), bank);
      var refusal = target.refusal();
      if (refusal.isPresent()) {
        return refuse(refusal.get());
      }
      if (!Files.isRegularFile(file)) {
        return refuse("there is no file " + file);
      }
      return TextReader.read(file.toString(), file, err::println)
          .map(source -> write(source.text(), target))
          .orElse(1);
    }

    private int write(String text, BankFile target) {
      var defaults = new Defaults(objective, read.isEmpty() ? bank + ".md" : read);
      var found = GiftImport.read(text, defaults, target.ids());
      if (found.isRefused()) {
        return refuse(found);
      }
      found.remarks().forEach(remark -> out.println(file + ":" + remark));
      if (found.items().isEmpty()) {
        return refuse("%s has no question that could be added".formatted(file));
      }
      var ids = found.items().stream().map(NewItem::id).toList();
      return switch (target.add(ids, found.items().stream().map(NewItem::yaml).toList())) {
        case Scaffold.Result.Written written -> {
          out.println(summary(found, written.files()));
          yield 0;
        }
        case Scaffold.Result.Refused refused -> refuse(refused.reason());
      };
    }

    private static String summary(Imported found, List<Path> files) {
      return "%s has %d new items, from %d questions; lint says what they still need"
          .formatted(files.getFirst(), found.items().size(), found.questions());
    }

    private int refuse(Imported found) {
      var errors = found.remarks();
      errors.stream().limit(SHOWN).forEach(error -> err.println(file + ":" + error));
      if (errors.size() > SHOWN) {
        err.println("hopwise: and %d more such errors".formatted(errors.size() - SHOWN));
      }
      return 1;
    }

    private int refuse(String reason) {
      err.println("hopwise: " + reason);
      return 1;
    }
  }
}
