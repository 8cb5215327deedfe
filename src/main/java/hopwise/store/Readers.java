package hopwise.store;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

/** A few platform threads that read, each with a connection to itself while it does. */
final class Readers implements AutoCloseable {
  private final BlockingQueue<Handle> idle;
  private final ExecutorService threads;

  Readers(Supplier<Handle> connect, int count) {
    idle = new ArrayBlockingQueue<>(count);
    for (int i = 0; i < count; i++) {
      idle.add(connect.get());
    }
    threads =
        Executors.newFixedThreadPool(
            count, Thread.ofPlatform().name("store-reader-", 0).daemon().factory());
  }

  <T> Future<T> submit(Function<Handle, T> work) {
    try {
      return threads.submit(() -> read(work));
    } catch (RejectedExecutionException e) {
      throw new DatabaseUnavailable("The database is closed: the server is stopping.", e);
    }
  }

  private <T> T read(Function<Handle, T> work) throws InterruptedException {
    var handle = idle.take();
    try {
      return handle.inTransaction(work::apply);
    } finally {
      idle.add(handle);
    }
  }

  @Override
  public void close() {
    threads.close();
    idle.forEach(Handle::close);
  }
}
