package hopwise.store;

import hopwise.quiz.Grader;
import hopwise.quiz.Item;
import hopwise.quiz.Response;
import hopwise.quiz.Variant;
import hopwise.study.Attempt;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Runs through quizzes. Each method does all it does in one transaction, so that double clicks,
 * second tabs and repeated requests change nothing that one request would not. An attempt of
 * another learner is as unknown as one that never was.
 */
public final class Attempts {
  private final Database database;
  private final Supplier<String> ids;
  private final KeptItems items;

  /**
   * Keeps attempts in {@code database}.
   *
   * @param ids a source of unguessable ids
   * @param reader makes an item of its canonical content
   */
  public Attempts(Database database, Supplier<String> ids, Function<String, Item> reader) {
    this.database = database;
    this.ids = ids;
    this.items = new KeptItems(reader);
  }

  /**
   * The attempt to go to: the open one if there is one, else the latest if the learner has not seen
   * it yet, else a new one with {@code items}, in their order.
   *
   * @param expectedPrevious id of the latest attempt that the learner has seen; empty for none
   */
  public Attempt start(
      String learner,
      String bank,
      Attempt.Scope scope,
      List<Variant> items,
      long seed,
      String expectedPrevious,
      Instant now) {
    if (items.isEmpty()) {
      throw new IllegalArgumentException("an attempt at " + bank + " needs items");
    }
    var blank = new Attempt("", learner, bank, scope, seed, now, null, List.of());
    return database.write(
        handle -> start(handle, blank, items, expectedPrevious, Attempts::nothingElse));
  }

  private static void nothingElse(String id) {}

  /**
   * As above, in a transaction under way.
   *
   * @param blank the attempt to begin if there is none to go to, without id and entries
   * @param begun gets its id
   */
  Attempt start(
      Handle handle,
      Attempt blank,
      List<Variant> items,
      String expectedPrevious,
      Consumer<String> begun) {
    return AttemptRows.open(handle, blank.learner(), blank.bank())
        .or(() -> unseen(handle, blank.learner(), blank.bank(), expectedPrevious))
        .orElseGet(() -> {
          var id = ids.get();
          insert(handle, id, blank);
          insertItems(handle, id, items);
          begun.accept(id);
          return AttemptRows.find(handle, id, blank.learner()).orElseThrow();
        });
  }

  private static Optional<Attempt> unseen(
      Handle handle, String learner, String bank, String expectedPrevious) {
    return AttemptRows.latest(handle, learner, bank)
        .filter(latest -> !latest.id().equals(expectedPrevious));
  }

  private static void insert(Handle handle, String id, Attempt attempt) {
    handle.execute(
        """
        INSERT INTO attempt (id, learner, bank, scope, seed, started, serial)
        VALUES (?, ?, ?, ?, ?, ?,
          (SELECT COALESCE(MAX(serial), 0) + 1 FROM attempt WHERE learner = ? AND bank = ?))
        """,
        id,
        attempt.learner(),
        attempt.bank(),
        attempt.scope().name(),
        attempt.seed(),
        attempt.started().toEpochMilli(),
        attempt.learner(),
        attempt.bank());
  }

  private static void insertItems(Handle handle, String attempt, List<Variant> items) {
    KeptItems.keep(handle, items);
    var batch =
        handle.prepareBatch(
            """
            INSERT INTO attempt_item (attempt, position, bank, item, variant, hash)
            VALUES (?, ?, ?, ?, ?, ?)
            """);
    for (int position = 0; position < items.size(); position++) {
      var asked = items.get(position);
      var version = asked.version();
      batch.add(attempt, position, asked.bank(), version.item().id(), asked.seed(), version.hash());
    }
    batch.execute();
  }

  /**
   * Keeps an answer in place of the one before.
   *
   * @param response null takes the answer back
   */
  public AnswerOutcome answer(
      String attempt, String learner, String item, @Nullable Response response, Instant now) {
    return database.write(handle -> {
      if (save(handle, attempt, learner, item, response, now)) {
        return AnswerOutcome.SAVED;
      }
      return AttemptRows.find(handle, attempt, learner)
          .filter(found -> !found.open() && found.entry(item).isPresent())
          .map(found -> AnswerOutcome.ALREADY_SUBMITTED)
          .orElse(AnswerOutcome.UNKNOWN);
    });
  }

  /** Keeps an answer of an open attempt; tells whether there was one to keep it in. */
  static boolean save(
      Handle handle,
      String attempt,
      String learner,
      String item,
      @Nullable Response response,
      Instant now) {
    int rows =
        handle.execute(
            """
            UPDATE attempt_item SET response = ?, answered = ?
            WHERE attempt = ? AND item = ? AND EXISTS
              (SELECT 1 FROM attempt WHERE id = ? AND learner = ? AND submitted IS NULL)
            """,
            response == null ? null : ResponseText.of(response),
            response == null ? null : now.toEpochMilli(),
            attempt,
            item,
            attempt,
            learner);
    return rows == 1;
  }

  /**
   * Saves {@code lastAnswers}, then closes and grades the attempt. One that is submitted already
   * comes back as it is. Empty if this learner has no such attempt.
   *
   * @param lastAnswers by item; null takes an answer back; items that the attempt does not hold are
   *     passed over
   */
  public Optional<Attempt> submit(
      String attempt,
      String learner,
      Map<String, ? extends @Nullable Response> lastAnswers,
      Instant now) {
    return database.write(handle -> {
      lastAnswers.forEach((item, response) -> save(handle, attempt, learner, item, response, now));
      AttemptRows.find(handle, attempt, learner)
          .filter(Attempt::open)
          .ifPresent(open -> close(handle, open, now));
      return AttemptRows.find(handle, attempt, learner);
    });
  }

  /** Grades an open attempt by what is kept. */
  void close(Handle handle, Attempt attempt, Instant now) {
    for (var entry : attempt.entries()) {
      var grade = Grader.grade(items.get(handle, entry.hash()), entry.response());
      handle.execute(
          """
          UPDATE attempt_item SET points = ?, possible = ?, graded_hash = hash
          WHERE attempt = ? AND item = ?
          """,
          grade.points(),
          grade.possible(),
          attempt.id(),
          entry.item());
    }
    handle.execute(
        "UPDATE attempt SET submitted = ? WHERE id = ?", now.toEpochMilli(), attempt.id());
  }

  /** The attempt {@code id} of {@code learner}. */
  public Optional<Attempt> find(String id, String learner) {
    return database.read(handle -> AttemptRows.find(handle, id, learner));
  }

  /** The attempt under way. */
  public Optional<Attempt> open(String learner, String bank) {
    return database.read(handle -> AttemptRows.open(handle, learner, bank));
  }

  /** The newest attempt, under way or submitted. */
  public Optional<Attempt> latest(String learner, String bank) {
    return database.read(handle -> AttemptRows.latest(handle, learner, bank));
  }

  /** All attempts, open and submitted, oldest first. */
  public List<Attempt> all(String learner) {
    return database.read(handle -> AttemptRows.all(handle, learner));
  }

  /** The canonical content of the item version {@code hash}, if an attempt uses it. */
  public Optional<String> content(String hash) {
    return database.read(handle -> KeptItems.content(handle, hash));
  }

  /** The item of {@link #content}. */
  public Optional<Item> item(String hash) {
    return items.remembered(hash).or(() -> database.read(handle -> items.find(handle, hash)));
  }
}
