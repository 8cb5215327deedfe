package hopwise.simulator.kernel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A bug that can be put into the simulator: lines of one of its files, and what stands there
 * instead.
 */
record Mutant(String name, String file, String original, String changed) {
  static final Path SOURCES = Path.of("src/main/java/hopwise/simulator/trace/kernel");

  /** All bugs of {@code kernel/mutants.txt}. */
  static List<Mutant> all() {
    try {
      var text = Files.readString(Path.of("src/test/resources/kernel/mutants.txt"));
      var mutants = new ArrayList<Mutant>();
      for (var part : text.split("(?m)^== ", -1)) {
        if (!part.isBlank()) {
          mutants.add(read(part.lines().toList()));
        }
      }
      return mutants;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Mutant read(List<String> lines) {
    return new Mutant(lines.get(0), lines.get(1), marked(lines, "-"), marked(lines, "+"));
  }

  private static String marked(List<String> lines, String mark) {
    return String.join(
        "\n",
        lines.stream()
            .skip(2)
            .filter(line -> line.startsWith(mark))
            .map(line -> line.substring(1))
            .toList());
  }

  /** The file's text with the bug in it. */
  String source() {
    try {
      var source = Files.readString(SOURCES.resolve(file));
      int first = source.indexOf(original);
      if (first < 0 || source.indexOf(original, first + 1) >= 0) {
        throw new IllegalStateException(
            name + ": the original lines must stand once in " + file + ":\n" + original);
      }
      return source.replace(original, changed);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
