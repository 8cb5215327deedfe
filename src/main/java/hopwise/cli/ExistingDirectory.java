package hopwise.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads an option that names a directory. */
final class ExistingDirectory implements ITypeConverter<Path> {
  @Override
  public Path convert(String value) {
    try {
      var path = Path.of(value);
      if (Files.isDirectory(path)) {
        return path;
      }
    } catch (InvalidPathException e) {
      throw new TypeConversionException("no path: " + value);
    }
    throw new TypeConversionException("there is no directory " + value);
  }
}
