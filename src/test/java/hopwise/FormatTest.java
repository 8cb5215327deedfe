package hopwise;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Holds the Java files to google-java-format. It runs here and not in Spotless, because the
 * formatter reads Java 21 only on a JDK that knows it, and Maven itself may run on an older one.
 * {@code mvn test -Dtest=FormatTest -Dformat.apply=true} rewrites the files.
 */
class FormatTest {
  private static final boolean APPLY = Boolean.getBoolean("format.apply");

  @Test
  void everyJavaFileIsFormatted() throws Exception {
    var formatter = new Formatter();
    var wrong = new ArrayList<Path>();
    for (var file : javaFiles()) {
      var source = Files.readString(file);
      var formatted = formatter.formatSource(RemoveUnusedImports.removeUnusedImports(source));
      if (!formatted.equals(source)) {
        wrong.add(file);
        if (APPLY) {
          Files.writeString(file, formatted);
        }
      }
    }
    assertEquals(
        List.of(),
        APPLY ? List.of() : wrong,
        "mend with: mvn test -Dtest=FormatTest -Dformat.apply=true");
  }

  private static List<Path> javaFiles() throws IOException {
    try (var files = Files.walk(Path.of("src"))) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }
}
