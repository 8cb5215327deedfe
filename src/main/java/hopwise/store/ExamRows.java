package hopwise.store;

import hopwise.study.ExamPlan;
import hopwise.study.ExamRun;
import hopwise.study.ExamRun.Timer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Runs through exams as rows. A plan is the JSON of its record: never rename a part of it,
 * databases are full of them.
 */
final class ExamRows {
  private static final JsonMapper JSON = new JsonMapper();

  private ExamRows() {}

  static Optional<ExamRun> find(Handle handle, String attempt) {
    return handle
        .createQuery("SELECT * FROM exam_run WHERE attempt = :attempt")
        .bind("attempt", attempt)
        .map((row, context) -> run(row))
        .findOne();
  }

  static void insert(Handle handle, String attempt, ExamRun run) {
    handle.execute(
        """
        INSERT INTO exam_run (attempt, plan, extra, is_strict, section, reached, step, closed, flags)
        VALUES (?, ?, ?, ?, 0, 0, 0, '', '')
        """,
        attempt,
        JSON.writeValueAsString(run.plan()),
        run.extraPercent(),
        run.strict() ? 1 : 0);
    update(handle, attempt, run);
  }

  /** Writes what a step can change. */
  static void update(Handle handle, String attempt, ExamRun run) {
    handle.execute(
        """
        UPDATE exam_run
        SET deadline = ?, time_left = ?, section = ?, reached = ?, step = ?, closed = ?, flags = ?
        WHERE attempt = ?
        """,
        run.timer() instanceof Timer.Running running ? running.deadline().toEpochMilli() : null,
        run.timer() instanceof Timer.Stopped stopped ? stopped.left().toMillis() : null,
        run.section(),
        run.reached(),
        run.step(),
        words(run.closed()),
        words(run.flags()),
        attempt);
  }

  private static ExamRun run(ResultSet row) throws SQLException {
    return new ExamRun(
        JSON.readValue(row.getString("plan"), ExamPlan.class),
        row.getInt("extra"),
        row.getInt("is_strict") == 1,
        timer(Times.readOrNull(row, "deadline"), row.getLong("time_left")),
        row.getInt("section"),
        row.getInt("reached"),
        row.getInt("step"),
        words(row.getString("closed")).map(Integer::valueOf).collect(Collectors.toSet()),
        words(row.getString("flags")).collect(Collectors.toSet()));
  }

  private static Timer timer(@Nullable Instant deadline, long left) {
    return deadline == null
        ? new Timer.Stopped(Duration.ofMillis(left))
        : new Timer.Running(deadline);
  }

  private static String words(Collection<?> values) {
    return values.stream().map(Object::toString).sorted().collect(Collectors.joining(" "));
  }

  private static Stream<String> words(String text) {
    return Arrays.stream(text.split(" ", -1)).filter(word -> !word.isEmpty());
  }
}
