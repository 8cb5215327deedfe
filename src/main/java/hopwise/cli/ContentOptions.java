package hopwise.cli;

import hopwise.source.Library;
import hopwise.source.Scaffold;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where the course is. */
final class ContentOptions {
  @Option(
      names = "--content",
      paramLabel = "DIR",
      converter = ExistingDirectory.class,
      description = "The course. Without it ./content, or else the copy in the program.")
  private Path content = Path.of("content");

  @Option(
      names = "--quizzes",
      paramLabel = "DIR",
      converter = ExistingDirectory.class,
      description = "The banks. Without it ./quizzes, or else the copy in the program.")
  private Path quizzes = Path.of("quizzes");

  Path content() {
    return content;
  }

  Path quizzes() {
    return quizzes;
  }

  Library library() {
    return Library.of(content, quizzes);
  }

  Scaffold scaffold() {
    return new Scaffold(content, quizzes);
  }
}
