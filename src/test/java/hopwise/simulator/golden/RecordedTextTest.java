package hopwise.simulator.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the simulator prints is computed: no line that a kernel was recorded with is in it. */
class RecordedTextTest {
  /** A shorter line, such as a heading of a table, is the tool's own. */
  private static final int TELLING = 24;

  private static final Path RECORDINGS = Path.of("src/test/resources/kernel");

  @Test
  void noRecordedLineIsInTheProgram() throws IOException {
    var program =
        texts(Path.of("src/main")).map(RecordedTextTest::read).collect(Collectors.joining("\n"));
    assertFalse(recorded().isEmpty());
    var found = recorded().stream().filter(program::contains).sorted().toList();
    assertEquals(List.of(), found);
  }

  private static Set<String> recorded() throws IOException {
    return Stream.of("primitives", "kubenet-paper", "hooks")
        .flatMap(name -> texts(RECORDINGS.resolve(name)))
        .flatMap(file -> read(file).lines())
        .map(String::strip)
        .filter(line -> line.length() >= TELLING && line.chars().anyMatch(Character::isDigit))
        .collect(Collectors.toSet());
  }

  private static Stream<Path> texts(Path directory) {
    try (var files = Files.walk(directory)) {
      return files.filter(Files::isRegularFile).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
