package hopwise.store;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * Where a SQLite database lies.
 *
 * @param url as it was given
 */
record DatabaseFile(String url, Path path) {
  private static final String PREFIX = "jdbc:sqlite:";

  /** Reads a JDBC URL of a SQLite file. */
  static DatabaseFile at(String url) {
    var name = url.startsWith(PREFIX) ? url.substring(PREFIX.length()) : "";
    name = name.startsWith("file:") ? name.substring("file:".length()) : name;
    name = name.split("\\?", 2)[0];
    if (name.isBlank() || name.contains(":memory:")) {
      throw notAnAddress(url);
    }
    try {
      return new DatabaseFile(url, Path.of(name).toAbsolutePath().normalize());
    } catch (InvalidPathException e) {
      throw notAnAddress(url);
    }
  }

  private static DatabaseUnavailable notAnAddress(String url) {
    return new DatabaseUnavailable(
        "“"
            + url
            + "” is not the address of a SQLite file: write one like “"
            + PREFIX
            + "data/hopwise.db”.");
  }

  /** Makes the missing directories above the file and refuses what cannot be written. */
  void prepare() {
    var directory = path.getParent();
    if (directory == null || Files.isDirectory(path)) {
      throw new DatabaseUnavailable(
          "The database " + path + " is a directory: name a file in it with --db.");
    }
    try {
      Files.createDirectories(directory);
    } catch (IOException e) {
      throw new DatabaseUnavailable(
          "The directory "
              + directory
              + " for the database cannot be made ("
              + why(directory, e)
              + "): make it, or choose another place with --db.",
          e);
    }
    if (Files.exists(path) && !Files.isWritable(path)) {
      throw new DatabaseUnavailable(readOnly());
    }
    if (!Files.isWritable(directory)) {
      throw new DatabaseUnavailable(
          "The directory "
              + directory
              + " is read-only, and SQLite writes files beside the database: allow writing, or"
              + " choose another place with --db.");
    }
  }

  /** What to say when the file cannot be written. */
  String readOnly() {
    return "The database "
        + path
        + " is read-only: allow writing to it and to its directory, or choose another file with"
        + " --db.";
  }

  private static String why(Path directory, IOException failure) {
    for (var above = directory; above != null; above = above.getParent()) {
      if (Files.exists(above) && !Files.isDirectory(above)) {
        return above + " is a file";
      }
    }
    return failure instanceof FileSystemException refused && refused.getReason() != null
        ? refused.getReason()
        : failure.getClass().getSimpleName();
  }
}
