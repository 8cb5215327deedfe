package hopwise.store;

import hopwise.quiz.Answers;
import hopwise.quiz.Bank;
import hopwise.quiz.BankItem;
import hopwise.quiz.Grader;
import hopwise.quiz.Response;
import hopwise.quiz.Variant;
import hopwise.study.Score;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Grades the responses of submitted attempts again where an item has changed since. */
public final class Regrade {
  private final Database database;

  /** Regrades what {@code database} keeps. */
  public Regrade(Database database) {
    this.database = database;
  }

  /** A response to an item that has changed. */
  public sealed interface Row {
    /** Of the attempt. */
    String attempt();

    /** The slug of the bank. */
    String bank();

    /** The item's id. */
    String item();

    /** The points that are kept. */
    Score before();

    /**
     * It can be graded by the item as it stands today.
     *
     * @param after the points by today's item
     * @param current the item today
     */
    record Graded(
        String attempt, String bank, String item, Score before, Score after, Variant current)
        implements Row {}

    /**
     * It cannot: its points stay.
     *
     * @param reason one sentence
     */
    record Gone(String attempt, String bank, String item, Score before, String reason)
        implements Row {}
  }

  private record Kept(
      String attempt, String bank, String item, Score score, @Nullable Response response) {}

  private record Graded(String bank, String item, long variant, String hash) {}

  /** Every response to an item that is not what it was graded by. */
  public List<Row> report(Map<String, Bank> banks) {
    return database.read(handle -> rows(handle, banks));
  }

  /** As {@link #report}, and writes the points of today. */
  public List<Row> apply(Map<String, Bank> banks) {
    return database.write(handle -> {
      var rows = rows(handle, banks);
      for (var row : rows) {
        switch (row) {
          case Row.Graded graded -> write(handle, graded);
          case Row.Gone gone -> {}
        }
      }
      return rows;
    });
  }

  private static void write(Handle handle, Row.Graded row) {
    KeptItems.keep(handle, List.of(row.current()));
    handle.execute(
        """
        UPDATE attempt_item SET points = ?, possible = ?, graded_hash = ?
        WHERE attempt = ? AND item = ?
        """,
        row.after().points(),
        row.after().possible(),
        row.current().version().hash(),
        row.attempt(),
        row.item());
  }

  private static List<Row> rows(Handle handle, Map<String, Bank> banks) {
    var rows = new ArrayList<Row>();
    for (var graded : graded(handle)) {
      var current =
          Optional.ofNullable(banks.get(graded.bank()))
              .flatMap(bank -> bank.item(graded.item()))
              .map(item -> today(graded, item));
      if (current.filter(now -> now.version().hash().equals(graded.hash())).isEmpty()) {
        kept(handle, graded).forEach(kept -> rows.add(row(kept, current)));
      }
    }
    return rows;
  }

  private static Variant today(Graded graded, BankItem item) {
    return new Variant(graded.bank(), graded.variant(), item.version(graded.variant()));
  }

  private static Row row(Kept kept, Optional<Variant> current) {
    if (current.isEmpty()) {
      return gone(kept, "The question is gone.");
    }
    var item = current.get().version().item();
    var response = kept.response();
    var refusal = response == null ? Optional.<String>empty() : Answers.refusal(item, response);
    if (refusal.isPresent()) {
      return gone(kept, refusal.get());
    }
    var grade = Grader.grade(item, response);
    return new Row.Graded(
        kept.attempt(),
        kept.bank(),
        kept.item(),
        kept.score(),
        new Score(grade.points(), grade.possible()),
        current.get());
  }

  private static Row gone(Kept kept, String reason) {
    return new Row.Gone(kept.attempt(), kept.bank(), kept.item(), kept.score(), reason);
  }

  private static List<Graded> graded(Handle handle) {
    return handle
        .createQuery(
            """
            SELECT DISTINCT attempt_item.bank, item, variant, graded_hash
            FROM attempt_item JOIN attempt ON attempt.id = attempt_item.attempt
            WHERE submitted IS NOT NULL ORDER BY attempt_item.bank, item, variant, graded_hash
            """)
        .map((row, context) ->
            new Graded(
                row.getString("bank"),
                row.getString("item"),
                row.getLong("variant"),
                row.getString("graded_hash")))
        .list();
  }

  private static List<Kept> kept(Handle handle, Graded graded) {
    return handle
        .createQuery(
            """
            SELECT attempt, attempt_item.bank, item, points, possible, response
            FROM attempt_item JOIN attempt ON attempt.id = attempt_item.attempt
            WHERE submitted IS NOT NULL AND graded_hash = :hash AND attempt_item.bank = :bank
              AND item = :item AND variant = :variant
            ORDER BY submitted, attempt
            """)
        .bind("hash", graded.hash())
        .bind("bank", graded.bank())
        .bind("item", graded.item())
        .bind("variant", graded.variant())
        .map((row, context) -> kept(row))
        .list();
  }

  private static Kept kept(ResultSet row) throws SQLException {
    var response = row.getString("response");
    return new Kept(
        row.getString("attempt"),
        row.getString("bank"),
        row.getString("item"),
        new Score(row.getInt("points"), row.getInt("possible")),
        response == null ? null : ResponseText.read(response));
  }
}
