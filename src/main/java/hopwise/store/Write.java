package hopwise.store;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/** A piece of work on its way through the {@link Writer}. */
final class Write<T> {
  private final Function<Handle, T> work;
  private final CompletableFuture<T> future = new CompletableFuture<>();
  private Runnable answer = () -> {};

  Write(Function<Handle, T> work) {
    this.work = work;
  }

  Future<T> future() {
    return future;
  }

  /**
   * Does the work inside the transaction under way, or leaves no trace of it. Throws only if the
   * transaction itself is lost.
   */
  void run(Handle handle) {
    handle.execute("SAVEPOINT one_write");
    try {
      var result = work.apply(handle);
      answer = () -> future.complete(result);
    } catch (Throwable e) {
      undo(handle, e);
      answer = () -> future.completeExceptionally(e);
    }
    handle.execute("RELEASE SAVEPOINT one_write");
  }

  private static void undo(Handle handle, Throwable cause) {
    try {
      handle.execute("ROLLBACK TO SAVEPOINT one_write");
    } catch (RuntimeException e) {
      // On a full disk, for one, SQLite undoes the whole transaction by itself.
      throw new IllegalStateException("the transaction is lost", cause);
    }
  }

  /** Tells the caller how it went; the transaction is committed. */
  void answer() {
    answer.run();
  }

  /** Tells the caller that the transaction failed. */
  void fail(Throwable cause) {
    future.completeExceptionally(cause);
  }
}
