package hopwise.simulator.shell.kubectl;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Plays the commands of each transcript and compares what is printed. {@code -Dtranscripts=rewrite}
 * writes what is printed into the files instead, for git to show.
 */
class TranscriptTest {
  private static final Path FOLDER = Path.of("src/test/resources/simulator/shell/kubectl");
  private static final long MINUTES = 60_000;

  private static final Map<String, Supplier<Laptop>> LAPTOPS =
      Map.of(
          "walkthrough", () -> Laptop.kubenet().withFile("nginx.yaml", Laptop.NGINX),
          "paper", Laptop::paper,
          "node-subnet", Laptop::nodeSubnet,
          "today", Laptop::today,
          "without-cluster", Laptop::empty);

  static Stream<Path> transcripts() throws IOException {
    try (var files = Files.list(FOLDER)) {
      return files.sorted().toList().stream();
    }
  }

  /** The laptop whose name a file's first line gives behind {@code # on}. */
  private static Laptop laptop(List<String> lines) {
    var name = lines.getFirst().replaceFirst("^# on ", "");
    var laptop = LAPTOPS.get(name);
    if (laptop == null) {
      throw new IllegalArgumentException("no laptop " + name + "; there are " + LAPTOPS.keySet());
    }
    return laptop.get();
  }

  private static String played(List<String> lines) {
    var laptop = laptop(lines);
    var text = new StringBuilder(lines.getFirst()).append('\n');
    for (var line : lines) {
      if (line.matches("# \\d+ minutes later")) {
        laptop.after(Integer.parseInt(line.split(" ", -1)[1]) * MINUTES);
        text.append(line).append('\n');
      } else if (line.startsWith("$ ")) {
        text.append(line).append('\n').append(laptop.run(line.substring(2).replace("⏎", "\n")));
        text.append(laptop.status() == 0 ? "" : "[" + laptop.status() + "]\n");
      }
    }
    return text.toString();
  }

  @ParameterizedTest
  @MethodSource("transcripts")
  void printsWhatTheTranscriptSays(Path file) {
    try {
      var expected = Files.readString(file);
      var printed = played(expected.lines().toList());
      if (System.getProperty("transcripts", "").equals("rewrite")) {
        Files.writeString(file, printed);
      } else {
        assertEquals(expected, printed);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
