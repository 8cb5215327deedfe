package hopwise.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A file of commands, as {@code lab} and {@code trace --after} take it. */
final class ScriptFile {
  private ScriptFile() {}

  /** Its lines; empty where it cannot be read, which {@code err} is told. */
  static Optional<List<String>> read(Path path, PrintWriter err) {
    if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
      return refused(err, "there is no file " + path + " that can be read");
    }
    try {
      return Optional.of(Files.readAllLines(path));
    } catch (CharacterCodingException e) {
      return refused(err, path + " is not text in UTF-8");
    } catch (IOException e) {
      return refused(err, path + " cannot be read: " + e.getMessage());
    }
  }

  private static Optional<List<String>> refused(PrintWriter err, String message) {
    err.println("hopwise: " + message);
    return Optional.empty();
  }
}
