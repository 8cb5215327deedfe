package hopwise.cli;

import hopwise.quiz.BankItem;
import hopwise.quiz.Variants;
import hopwise.source.Edition;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Asks a question of a bank in the terminal. */
@Command(
    name = "try",
    description = {
      "Asks a question and marks the answer that is typed; the key comes after it.",
      "A refused answer can be given again. At the end of the input the key is shown."
    })
final class TryCommand implements Callable<Integer> {
  @Mixin private final ContentOptions options = new ContentOptions();

  @Parameters(
      index = "0",
      paramLabel = "ITEM",
      description = "BANK/ID, or ID alone where one bank has it.")
  private String item = "";

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Which variant of a computed question, and which order. Without it 1.")
  private long seed = Variants.SAMPLE;

  private final PrintWriter out;
  private final PrintWriter err;

  TryCommand(PrintWriter out, PrintWriter err) {
    this.out = out;
    this.err = err;
  }

  private record Found(String bank, BankItem item) {}

  @Override
  public Integer call() {
    if (seed < 1 || seed > Variants.MOST) {
      err.println("hopwise: --seed is 1 to %d, not %d".formatted(Variants.MOST, seed));
      return 2;
    }
    var edition = options.library().glance();
    var found = find(edition);
    if (found.size() != 1) {
      edition.diagnostics().stream()
          .filter(problem -> problem.isError() && problem.path().endsWith(".yaml"))
          .forEach(err::println);
      err.println("hopwise: " + complaint(found));
      return 1;
    }
    var only = found.getFirst();
    var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    return new Trial(only.item().version(seed).item(), seed, out).run(only.bank(), in);
  }

  private List<Found> find(Edition edition) {
    int slash = item.indexOf('/');
    var bank = slash < 0 ? "" : item.substring(0, slash);
    var id = item.substring(slash + 1);
    return edition.banks().values().stream()
        .filter(one -> slash < 0 || one.slug().equals(bank))
        .flatMap(one -> one.item(id).stream().map(found -> new Found(one.slug(), found)))
        .sorted(Comparator.comparing(Found::bank))
        .toList();
  }

  private String complaint(List<Found> found) {
    return found.isEmpty()
        ? "there is no question “%s”".formatted(item)
        : "several banks have it: "
            + String.join(
                ", ", found.stream().map(one -> one.bank() + "/" + one.item().id()).toList());
  }
}
