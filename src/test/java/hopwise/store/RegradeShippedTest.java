package hopwise.store;

import static hopwise.store.Samples.NOW;
import static org.junit.jupiter.api.Assertions.assertEquals;

import hopwise.quiz.Bank;
import hopwise.quiz.ItemVersion;
import hopwise.quiz.ModelAnswer;
import hopwise.quiz.Response;
import hopwise.quiz.Variant;
import hopwise.source.ItemReader;
import hopwise.source.Shipped;
import hopwise.study.Attempt;
import hopwise.study.Attempt.Scope;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Attempts at every bank that is shipped, computed items among them, graded again. */
class RegradeShippedTest {
  private static final int ATTEMPTS = 3;

  @Test
  void unchangedItemsKeepTheirPoints(@TempDir Path directory) {
    try (var database = Samples.open(directory)) {
      var attempts = new Attempts(database, Samples.IDS, ItemReader::read);
      var learner = new Learners(database, Samples.IDS).create("token", NOW).id();
      var banks = Shipped.EDITION.banks();
      var random = new Random(7);
      for (var bank : banks.values()) {
        take(attempts, learner, bank, random);
      }
      var before = attempts.all(learner).stream().map(Attempt::score).toList();
      assertEquals(List.of(), new Regrade(database).apply(banks));
      assertEquals(before, attempts.all(learner).stream().map(Attempt::score).toList());
    }
  }

  private static void take(Attempts attempts, String learner, Bank bank, Random random) {
    var previous = "";
    for (int i = 0; i < ATTEMPTS; i++) {
      long seed = random.nextLong();
      var asked = bank.items().stream().map(item -> Variant.in(seed, bank.slug(), item)).toList();
      var attempt = attempts.start(learner, bank.slug(), Scope.ALL, asked, seed, previous, NOW);
      attempts.submit(attempt.id(), learner, someAnswers(asked, random), NOW);
      previous = attempt.id();
    }
  }

  /** The model answers of about half of the items. */
  private static Map<String, Response> someAnswers(List<Variant> asked, Random random) {
    var answers = new HashMap<String, Response>();
    asked.stream()
        .map(Variant::version)
        .map(ItemVersion::item)
        .filter(item -> random.nextBoolean())
        .forEach(item -> answers.put(item.id(), ModelAnswer.of(item)));
    return answers;
  }
}
