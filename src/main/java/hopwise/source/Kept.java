package hopwise.source;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Values that cost something to make, each made once; those that nobody asked for longest go first.
 * Safe for use by several threads: who asks for what another is making waits for it.
 */
public final class Kept<K, V> {
  private final Map<K, CompletableFuture<V>> values;

  /** Keeps at most {@code most} values. */
  public Kept(int most) {
    values =
        new LinkedHashMap<>(16, 0.75f, true) {
          @Override
          protected boolean removeEldestEntry(Map.Entry<K, CompletableFuture<V>> eldest) {
            return size() > most;
          }
        };
  }

  /**
   * The value of a key; {@code make} makes it if there is none yet.
   *
   * @throws java.util.concurrent.CompletionException if {@code make} failed
   */
  public V get(K key, Supplier<V> make) {
    var mine = new CompletableFuture<V>();
    @Nullable CompletableFuture<V> others;
    synchronized (values) {
      others = values.get(key);
      if (others == null) {
        values.put(key, mine);
      }
    }
    if (others != null) {
      return others.join();
    }
    try {
      mine.complete(make.get());
    } catch (RuntimeException | Error e) {
      mine.completeExceptionally(e);
    }
    return mine.join();
  }
}
