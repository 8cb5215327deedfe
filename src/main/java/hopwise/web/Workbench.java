package hopwise.web;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Computes on platform threads of its own: what takes long in the lab of one learner holds up
 * neither other labs nor the pages, which run on virtual threads.
 */
final class Workbench implements AutoCloseable {
  private static final int LEAST_THREADS = 4;

  private final ExecutorService threads;
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("lab-clock").daemon().factory());

  Workbench() {
    int many = Math.max(LEAST_THREADS, 2 * Runtime.getRuntime().availableProcessors());
    threads =
        Executors.newFixedThreadPool(many, Thread.ofPlatform().name("lab-", 0).daemon().factory());
  }

  /** The result of {@code work}; empty if it was stopped since it took longer than allowed. */
  <T> Optional<T> within(Duration limit, Supplier<T> work) {
    var alarm = new Alarm();
    var future =
        threads.submit(() -> {
          alarm.begin(Thread.currentThread());
          var stopping = clock.schedule(alarm::ring, limit.toMillis(), TimeUnit.MILLISECONDS);
          try {
            return Optional.of(work.get());
          } catch (CancellationException e) {
            return Optional.<T>empty();
          } finally {
            stopping.cancel(false);
            alarm.end();
          }
        });
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the server is stopping", e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException broken ? broken : new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    clock.shutdownNow();
    threads.shutdownNow();
  }

  /** Interrupts a thread while it works, and never afterwards. */
  private static final class Alarm {
    private boolean working;
    private Thread thread = Thread.currentThread();

    synchronized void begin(Thread worker) {
      thread = worker;
      working = true;
    }

    synchronized void ring() {
      if (working) {
        thread.interrupt();
      }
    }

    /** Also forgets an interrupt that came at the last moment. */
    synchronized void end() {
      working = false;
      boolean late = Thread.interrupted();
      assert !late || thread.isAlive();
    }
  }
}
