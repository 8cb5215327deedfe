package hopwise.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A site of its own in a temporary directory: real files, a real database, a real server. */
final class TestSite implements AutoCloseable {
  private static final Path SMALL = Path.of("src/test/resources/course");
  private final Path home;
  private final Clock clock;
  private @Nullable Site site;
  private int port;

  private TestSite(Path home, Clock clock) {
    this.home = home;
    this.clock = clock;
  }

  /** The small course that uses everything. */
  static TestSite small() {
    return small(Clock.systemUTC());
  }

  /** The small course at the time that {@code clock} tells. */
  static TestSite small(Clock clock) {
    return of(SMALL.resolve("content"), SMALL.resolve("quizzes"), clock);
  }

  /** The course that is shipped. */
  static TestSite shipped() {
    return of(Path.of("content"), Path.of("quizzes"), Clock.systemUTC());
  }

  /** A site that another process serves at {@code port}. */
  static TestSite elsewhere(int port) {
    var site = new TestSite(Path.of("."), Clock.systemUTC());
    site.port = port;
    return site;
  }

  private static TestSite of(Path content, Path quizzes, Clock clock) {
    try {
      var home = Files.createTempDirectory("hopwise-test");
      copy(content, home.resolve("content"));
      copy(quizzes, home.resolve("quizzes"));
      var site = new TestSite(home, clock);
      site.start();
      return site;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Starts the site, on the port it had before if it had one. */
  void start() {
    site =
        Site.start(
            new Site.Options(
                port,
                "127.0.0.1",
                home.resolve("content"),
                home.resolve("quizzes"),
                Path.of("static"),
                "jdbc:sqlite:" + home.resolve("data/hopwise.db"),
                Set.of()),
            clock);
    port = site.port();
  }

  /** Stops the site. */
  void stop() {
    if (site != null) {
      site.close();
      site = null;
    }
  }

  /** The address of {@code path}. */
  String url(String path) {
    return "http://127.0.0.1:" + port + path;
  }

  /** A file of the course. */
  Path file(String path) {
    return home.resolve(path);
  }

  @Override
  public void close() {
    stop();
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.walkFileTree(
        from,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes a)
              throws IOException {
            Files.createDirectories(to.resolve(from.relativize(directory)));
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes a) throws IOException {
            Files.copy(file, to.resolve(from.relativize(file)));
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
