package hopwise.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class KeptTest {
  private final AtomicInteger made = new AtomicInteger();
  private final Kept<String, Integer> kept = new Kept<>(2);

  @Test
  void askedByManyAtOnceItIsMadeOnce() {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 200; i++) {
        threads.execute(() -> get("a"));
      }
    }
    assertEquals(1, made.get());
  }

  @Test
  void thatWhichNobodyAskedForLongestGoesFirst() {
    get("a");
    get("b");
    get("a");
    get("c");
    assertEquals(3, made.get());
    get("a");
    assertEquals(3, made.get());
    get("b");
    assertEquals(4, made.get());
  }

  @Test
  void aFailureIsKeptToo() {
    for (int i = 0; i < 2; i++) {
      assertThrows(
          CompletionException.class,
          () ->
              kept.get(
                  "a",
                  () -> {
                    made.incrementAndGet();
                    throw new IllegalStateException("tried on purpose");
                  }));
    }
    assertEquals(1, made.get());
  }

  private int get(String key) {
    return kept.get(key, made::incrementAndGet);
  }
}
