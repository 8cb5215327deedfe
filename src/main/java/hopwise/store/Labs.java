package hopwise.store;

import hopwise.simulator.lab.Lab;
import hopwise.store.LabRows.Standing;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

/**
 * The labs of learners: of each name one that goes on, and the one before it. Each change is one
 * transaction and says what its sender has seen ({@link KeptLab#seen}, empty for no lab); if the
 * lab has changed since, nothing happens.
 */
public final class Labs {
  private final Database database;
  private final Supplier<String> ids;

  /**
   * Keeps labs in {@code database}.
   *
   * @param ids a source of unguessable ids
   */
  public Labs(Database database, Supplier<String> ids) {
    this.database = database;
    this.ids = ids;
  }

  /** The lab that goes on. */
  public Optional<KeptLab> find(String learner, String name) {
    return database.read(handle -> current(handle, learner, name));
  }

  /** The lab before it, which {@link #bringBack} brings back. */
  public Optional<KeptLab> left(String learner, String name) {
    return database.read(handle -> LabRows.find(handle, learner, name, Standing.LEFT));
  }

  /** All labs that go on, the last used first. */
  public List<KeptLab> all(String learner) {
    return database.read(handle -> LabRows.all(handle, learner, Standing.CURRENT));
  }

  /** What was typed in a lab. */
  public List<Lab.Entry> log(String lab) {
    return database.read(handle -> LabRows.log(handle, lab));
  }

  /** The text of the scenario that labs of this hash began in. */
  public Optional<String> content(String hash) {
    return database.read(handle ->
        handle
            .createQuery("SELECT content FROM scenario_version WHERE hash = :hash")
            .bind("hash", hash)
            .mapTo(String.class)
            .findOne());
  }

  /**
   * Adds an entry to the log; the first one begins the lab.
   *
   * @param start where the lab begins, if it does
   */
  public LabChange append(
      String learner, String name, String seen, LabStart start, Lab.Entry entry, Instant now) {
    return change(
        learner,
        name,
        seen,
        handle -> {
          var lab =
              current(handle, learner, name)
                  .orElseGet(() -> begin(handle, learner, name, start, now));
          var next = new Lab.Entry(lab.entries() + 1, entry.tab(), entry.place(), entry.line());
          LabRows.append(handle, lab.id(), List.of(next), now);
          LabRows.touch(handle, lab.id(), next.sequence(), now);
        });
  }

  private KeptLab begin(Handle handle, String learner, String name, LabStart start, Instant now) {
    LabRows.insert(handle, ids.get(), learner, name, start, now);
    return current(handle, learner, name).orElseThrow();
  }

  /** Takes the last entry away, where there is one. */
  public LabChange undo(String learner, String name, String seen, Instant now) {
    return change(
        learner,
        name,
        seen,
        handle ->
            current(handle, learner, name)
                .filter(lab -> lab.entries() > 0)
                .ifPresent(lab -> {
                  handle.execute(
                      "DELETE FROM lab_entry WHERE lab = ? AND sequence = ?",
                      lab.id(),
                      lab.entries());
                  LabRows.touch(handle, lab.id(), lab.entries() - 1, now);
                }));
  }

  /** Leaves the lab, so that the next command begins a new one; the one left before is deleted. */
  public LabChange leave(String learner, String name, String seen) {
    return change(learner, name, seen, handle -> leave(handle, learner, name));
  }

  private static void leave(Handle handle, String learner, String name) {
    if (current(handle, learner, name).isPresent()) {
      LabRows.deleteLeft(handle, learner, name);
      LabRows.move(handle, learner, name, Standing.CURRENT, Standing.LEFT);
    }
  }

  /** Brings the lab back that was left; the one that goes on is left in its place. */
  public LabChange bringBack(String learner, String name, String seen) {
    return change(
        learner,
        name,
        seen,
        handle -> {
          if (LabRows.find(handle, learner, name, Standing.LEFT).isPresent()) {
            LabRows.move(handle, learner, name, Standing.CURRENT, Standing.CHANGING);
            LabRows.move(handle, learner, name, Standing.LEFT, Standing.CURRENT);
            LabRows.move(handle, learner, name, Standing.CHANGING, Standing.LEFT);
          }
        });
  }

  /** Remembers that the learner goes on in the old scenario though there is a text of that hash. */
  public LabChange keepAgainst(String learner, String name, String seen, String hash) {
    return change(
        learner,
        name,
        seen,
        handle ->
            handle.execute(
                "UPDATE lab SET kept_against = ? WHERE learner = ? AND name = ? AND is_left = 0",
                hash,
                learner,
                name));
  }

  /** Leaves the lab for one that begins with a log of its own, as that of a shared lab. */
  public KeptLab adopt(
      String learner, String name, LabStart start, List<Lab.Entry> log, Instant now) {
    return database.write(handle -> {
      leave(handle, learner, name);
      var lab = begin(handle, learner, name, start, now);
      LabRows.append(handle, lab.id(), log, now);
      LabRows.touch(handle, lab.id(), log.size(), now);
      return current(handle, learner, name).orElseThrow();
    });
  }

  private LabChange change(String learner, String name, String seen, Consumer<Handle> work) {
    return database.write(handle -> {
      var before = current(handle, learner, name);
      if (!before.map(KeptLab::seen).orElse("").equals(seen)) {
        return new LabChange.Stale(before);
      }
      work.accept(handle);
      return new LabChange.Made(current(handle, learner, name));
    });
  }

  private static Optional<KeptLab> current(Handle handle, String learner, String name) {
    return LabRows.find(handle, learner, name, Standing.CURRENT);
  }
}
