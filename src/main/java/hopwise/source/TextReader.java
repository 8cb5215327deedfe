package hopwise.source;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads text files, and says what keeps one from being read. */
public final class TextReader {
  /** The most bytes of a file. */
  static final int LARGEST = 2_000_000;

  private TextReader() {}

  /** The text of {@code file}, which diagnostics call {@code shown}. */
  public static Optional<SourceFile> read(String shown, Path file, Consumer<Diagnostic> problems) {
    try {
      long size = Files.size(file);
      if (size > LARGEST) {
        var message = "the file has %d bytes, more than %d".formatted(size, LARGEST);
        problems.accept(Diagnostic.error(shown, 1, 1, "too-large", message));
        return Optional.empty();
      }
      return decode(shown, Files.readAllBytes(file), problems);
    } catch (IOException e) {
      problems.accept(Diagnostic.error(shown, 1, 1, "unreadable", "the file cannot be read"));
      return Optional.empty();
    }
  }

  private static Optional<SourceFile> decode(
      String shown, byte[] bytes, Consumer<Diagnostic> problems) {
    var text = CharBuffer.allocate(bytes.length);
    var result = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes), text, true);
    var read = text.flip().toString();
    if (result.isError()) {
      int line = (int) read.chars().filter(c -> c == '\n').count() + 1;
      int column = read.length() - read.lastIndexOf('\n');
      var message = "this is not UTF-8; save the file in that encoding";
      problems.accept(Diagnostic.error(shown, line, column, "encoding", message));
      return Optional.empty();
    }
    var unmarked = read.startsWith("\uFEFF") ? read.substring(1) : read;
    return Optional.of(new SourceFile(shown, unmarked.replace("\r\n", "\n").replace('\r', '\n')));
  }
}
