package hopwise.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.imageio.ImageIO;

/** The size of a picture, so that a page does not jump when it comes. */
record PictureSize(int width, int height) {

  /** Empty for formats that the JDK does not read, like WebP, and for what is no picture. */
  static Optional<PictureSize> of(Path file) {
    try (var bytes = Files.newInputStream(file);
        var input = ImageIO.createImageInputStream(bytes)) {
      var readers = ImageIO.getImageReaders(input);
      if (!readers.hasNext()) {
        return Optional.empty();
      }
      var reader = readers.next();
      try {
        reader.setInput(input);
        return Optional.of(new PictureSize(reader.getWidth(0), reader.getHeight(0)));
      } finally {
        reader.dispose();
      }
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
