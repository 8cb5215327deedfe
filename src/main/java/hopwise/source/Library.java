package hopwise.source;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The files of a course: where they are, and reading them. Safe for use by several threads. */
public record Library(FileTree content, FileTree quizzes) {

  /** The files in these directories; where one is not there, the program's own copy. */
  public static Library of(Path content, Path quizzes) {
    return new Library(FileTree.at(content, "content"), FileTree.at(quizzes, "quizzes"));
  }

  /** The scenarios of the labs. */
  public Scenarios scenarios() {
    return new Scenarios(content);
  }

  /** The guided labs. */
  public Guides guides() {
    return new Guides(content);
  }

  /** Reads everything. */
  public Edition read() {
    return reread(Edition.EMPTY);
  }

  /** Reads everything again; a file with an error keeps its version from {@code before}. */
  public Edition reread(Edition before) {
    return new LibraryReader(this, before).edition();
  }

  /** Changes when a file does. */
  List<Map<String, String>> fingerprint() {
    return List.of(content.fingerprint(), quizzes.fingerprint());
  }
}
