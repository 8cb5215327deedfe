import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Counts how often a page can be had in a second by 16 readers at once. Arguments: its address, a
 * header as {@code NAME:VALUE}, seconds.
 */
class Gets {
  private static final int READERS = 16;

  public static void main(String[] arguments) throws Exception {
    var header = arguments[1].split(":", 2);
    var request =
        HttpRequest.newBuilder(URI.create(arguments[0]))
            .header("Accept-Encoding", "gzip")
            .header(header[0], header[1].strip())
            .build();
    long nanos = Long.parseLong(arguments[2]) * 1_000_000_000L;
    try (var client = HttpClient.newHttpClient()) {
      run(client, request, nanos / 2);
      System.out.printf("%.0f%n", run(client, request, nanos) / (nanos / 1e9));
    }
  }

  private static long run(HttpClient client, HttpRequest request, long nanos) {
    var count = new AtomicLong();
    long end = System.nanoTime() + nanos;
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < READERS; i++) {
        threads.submit(() -> {
          while (System.nanoTime() < end) {
            var answer = client.send(request, BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
              throw new IllegalStateException(answer.toString());
            }
            count.incrementAndGet();
          }
          return null;
        });
      }
    }
    return count.get();
  }
}
