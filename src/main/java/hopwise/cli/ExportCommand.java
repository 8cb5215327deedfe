package hopwise.cli;

import hopwise.course.Block;
import hopwise.course.Course;
import hopwise.exchange.AnkiExport;
import hopwise.exchange.Exported;
import hopwise.exchange.GiftExport;
import hopwise.quiz.Bank;
import hopwise.quiz.BankItem;
import hopwise.quiz.Item;
import hopwise.source.Diagnostic;
import hopwise.source.Edition;
import hopwise.source.Markdown;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Gives questions to other systems. What their format does not hold is told on the side. */
@Command(
    name = "export",
    description = "Prints a bank for another system; remarks go to standard error.",
    synopsisSubcommandLabel = "(gift | anki)")
final class ExportCommand {

  @Command(name = "gift", description = "Prints a bank as GIFT, for Moodle and others.")
  static final class Gift implements Callable<Integer> {
    @Mixin private final ContentOptions options = new ContentOptions();

    @Parameters(paramLabel = "BANK", description = "The bank's slug.")
    private String bank = "";

    private final PrintWriter out;
    private final PrintWriter err;

    Gift(PrintWriter out, PrintWriter err) {
      this.out = out;
      this.err = err;
    }

    @Override
    public Integer call() {
      var edition = options.library().glance();
      return bank(edition, bank, err)
          .map(found -> print(found, GiftExport.of(found.slug(), items(found)), out, err))
          .orElse(1);
    }
  }

  @Command(
      name = "anki",
      description = "Prints the recall cards of a chapter and its bank as a text file for Anki.")
  static final class Anki implements Callable<Integer> {
    @Mixin private final ContentOptions options = new ContentOptions();

    @Parameters(paramLabel = "BANK", description = "The bank's slug.")
    private String bank = "";

    private final PrintWriter out;
    private final PrintWriter err;

    Anki(PrintWriter out, PrintWriter err) {
      this.out = out;
      this.err = err;
    }

    @Override
    public Integer call() {
      var edition = options.library().glance();
      return bank(edition, bank, err).map(found -> cards(edition, found)).orElse(1);
    }

    private int cards(Edition edition, Bank found) {
      var deck = new AnkiExport(found.slug(), found.title(), Markdown::flow);
      var recall = recall(edition.course(), found.slug());
      return print(found, deck.of(recall, items(found)), out, err);
    }

    private static List<AnkiExport.Recall> recall(Course course, String chapter) {
      return course.chapters().stream()
          .filter(found -> found.slug().equals(chapter))
          .flatMap(found -> found.blocks().stream())
          .flatMap(block ->
              block instanceof Block.Recall card
                  ? Stream.of(
                      new AnkiExport.Recall(card.id(), card.questionHtml(), card.answerHtml()))
                  : Stream.empty())
          .toList();
    }
  }

  private static List<Item> items(Bank bank) {
    return bank.items().stream().map(item -> item.sample().item()).toList();
  }

  private static int print(Bank bank, Exported exported, PrintWriter out, PrintWriter err) {
    out.print(exported.text());
    bank.items().stream()
        .filter(BankItem.Computed.class::isInstance)
        .forEach(item ->
            err.println(
                "%s/%s: changed: it is computed, and its sample goes out"
                    .formatted(bank.slug(), item.id())));
    exported.remarks().forEach(remark -> err.println(bank.slug() + "/" + remark));
    return 0;
  }

  /** Empty where there is no such bank, or only one with errors, which {@code err} is told. */
  private static Optional<Bank> bank(Edition edition, String slug, PrintWriter err) {
    var bank = edition.bank(slug);
    if (bank.isEmpty()) {
      edition.diagnostics().stream()
          .filter(Diagnostic::isError)
          .filter(error -> error.path().endsWith("/" + slug + ".yaml"))
          .forEach(err::println);
      var banks = edition.banks().keySet().stream().sorted().toList();
      err.println(
          "hopwise: there is no bank “%s” without errors; there are %s"
              .formatted(slug, String.join(", ", banks)));
    }
    return bank;
  }
}
