package hopwise.simulator.kernel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The cases that are played each time: seeds, and cases that were seen differently once. */
final class KnownCases {
  private KnownCases() {}

  static List<KernelCase> all() {
    try (var files = Files.list(resource("/kernel/cases"))) {
      return Stream.concat(
              files.sorted().map(KnownCases::read),
              lines(resource("/kernel/seeds.txt")).stream()
                  .filter(line -> !line.startsWith("#"))
                  .map(seed -> CaseGenerator.generate(Long.parseLong(seed))))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static KernelCase read(Path file) {
    return CaseText.read(Objects.toString(file.getFileName()), lines(file));
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path resource(String name) {
    try {
      return Path.of(Objects.requireNonNull(KnownCases.class.getResource(name)).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
