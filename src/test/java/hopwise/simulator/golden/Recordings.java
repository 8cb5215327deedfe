package hopwise.simulator.golden;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The files under src/test/resources/kernel. */
final class Recordings {
  private Recordings() {}

  static List<String> lines(String path) {
    return text(path).lines().toList();
  }

  static String text(String path) {
    try (var stream = Recordings.class.getResourceAsStream("/kernel/" + path)) {
      return new String(
          Objects.requireNonNull(stream, path).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
