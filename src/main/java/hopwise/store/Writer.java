package hopwise.store;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The one thread that writes. It takes all writes that wait into one transaction, since a commit
 * costs the same for one as for hundreds, and answers them when that is committed. A write that
 * throws is undone by its savepoint and fails alone; if the commit fails, all fail.
 */
final class Writer implements AutoCloseable {
  private static final int BATCH = 256;

  private final Supplier<Handle> connect;
  private final BlockingQueue<Write<?>> waiting;
  private final Thread thread;
  private @Nullable Handle handle;
  private volatile boolean closed;

  /** Starts the thread; {@code capacity} is how many writes may wait. */
  Writer(Supplier<Handle> connect, int capacity) {
    this.connect = connect;
    this.waiting = new ArrayBlockingQueue<>(capacity);
    this.thread = Thread.ofPlatform().name("store-writer").daemon().unstarted(this::run);
    this.thread.start();
  }

  /** The future completes when {@code work} is committed. */
  <T> Future<T> submit(Function<Handle, T> work) {
    var write = new Write<>(work);
    if (closed) {
      throw stopping();
    }
    if (!waiting.offer(write)) {
      throw new DatabaseUnavailable("Too many writes wait for the database: try again soon.");
    }
    if (closed && waiting.remove(write)) {
      throw stopping();
    }
    return write.future();
  }

  private static DatabaseUnavailable stopping() {
    return new DatabaseUnavailable("The database is closed: the server is stopping.");
  }

  private void run() {
    var batch = new ArrayList<Write<?>>();
    do {
      try {
        batch.add(waiting.take());
        waiting.drainTo(batch, BATCH - 1);
        write(batch);
      } catch (InterruptedException e) {
        closed = true;
      }
      batch.clear();
    } while (!closed || !waiting.isEmpty());
    disconnect();
  }

  private void write(List<Write<?>> batch) {
    try {
      var open = handle == null ? connect.get() : handle;
      handle = open;
      open.begin();
      batch.forEach(write -> write.run(open));
      open.commit();
      batch.forEach(Write::answer);
    } catch (Throwable e) {
      batch.forEach(write -> write.fail(e));
      disconnect();
    }
  }

  private void disconnect() {
    try (var old = handle) {
      if (old != null && old.isInTransaction()) {
        old.rollback();
      }
    } catch (RuntimeException e) {
      // The connection is given up in any case, and whoever waited hears of the first failure.
    }
    handle = null;
  }

  /** Finishes what waits. Takes no further writes. */
  @Override
  public void close() {
    closed = true;
    // Wakes a thread that waits for work; a full queue needs no waking.
    waiting.offer(new Write<>(open -> closed));
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
