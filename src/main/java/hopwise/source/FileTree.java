package hopwise.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * A directory of source files: on disk, or the copy that the program carries. Paths inside are
 * relative and written with {@code /}; hidden files and editors' backups are not seen.
 *
 * @param name as the author would type it; diagnostics' paths begin with it
 */
public record FileTree(String name, Path root) {

  /** {@code directory} if there is one, else the program's own copy of {@code copy}. */
  public static FileTree at(Path directory, String copy) {
    return Files.isDirectory(directory)
        ? new FileTree(slashed(directory), directory)
        : new FileTree(copy, Program.HOME.resolve(copy));
  }

  /** All files, sorted; none if the directory is gone. */
  public List<String> paths() {
    try (var files = Files.walk(root)) {
      return files
          .filter(file -> Files.isRegularFile(file) && !isHidden(file))
          .map(file -> slashed(root.relativize(file)))
          .sorted()
          .toList();
    } catch (NoSuchFileException e) {
      return List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The slugs of the files {@code folder/SLUG.suffix}, sorted; {@code folder} may be empty. */
  List<String> slugs(String folder, String suffix) {
    return paths().stream()
        .filter(path -> path.startsWith(folder) && path.endsWith(suffix))
        .map(path -> path.substring(folder.length(), path.length() - suffix.length()))
        .filter(slug -> !slug.contains("/"))
        .toList();
  }

  /** Whether there is a file at {@code path}, which may not lead out of the tree. */
  public boolean has(String path) {
    return file(path).isPresent();
  }

  /** The file at {@code path}; empty if there is none, or if it leads out of the tree. */
  public Optional<Path> file(String path) {
    try {
      var file = root.resolve(path).normalize();
      return file.startsWith(root.normalize()) && Files.isRegularFile(file)
          ? Optional.of(file)
          : Optional.empty();
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  /** The text at {@code path}; empty, with a diagnostic, if it cannot be read. */
  public Optional<SourceFile> read(String path, Consumer<Diagnostic> problems) {
    return TextReader.read(shown(path), root.resolve(path), problems);
  }

  /** {@code path} as the author would type it. */
  public String shown(String path) {
    return name + "/" + path;
  }

  /** Changes when a file is added, removed or written. */
  public Map<String, String> fingerprint() {
    return paths().stream().collect(Collectors.toMap(path -> path, this::stamp));
  }

  private String stamp(String path) {
    var file = root.resolve(path);
    try {
      return Files.size(file) + " " + Files.getLastModifiedTime(file).toMillis();
    } catch (IOException e) {
      return "gone";
    }
  }

  private boolean isHidden(Path file) {
    for (var part : root.relativize(file)) {
      var text = part.toString();
      if (text.startsWith(".") || text.endsWith("~")) {
        return true;
      }
    }
    return false;
  }

  private static String slashed(Path path) {
    return path.toString().replace('\\', '/');
  }

  /** Where the program's own files are: the inside of its jar, or the directory of its classes. */
  private static final class Program {
    static final Path HOME = home();

    private static Path home() {
      try {
        var location =
            Path.of(FileTree.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        return Files.isDirectory(location)
            ? location
            : FileSystems.newFileSystem(URI.create("jar:" + location.toUri()), Map.of())
                .getPath("/");
      } catch (URISyntaxException e) {
        throw new IllegalStateException("the program's own place is no file", e);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
