package hopwise.source;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The files of a course: where they are, and reading them. Safe for use by several threads.
 *
 * @param scenarios of the labs
 * @param plays the live blocks of chapters, once they were played
 */
public record Library(FileTree content, FileTree quizzes, Scenarios scenarios, Plays plays) {

  /** The files in these directories; where one is not there, the program's own copy. */
  public static Library of(Path content, Path quizzes) {
    var tree = FileTree.at(content, "content");
    var scenarios = new Scenarios(tree);
    return new Library(tree, FileTree.at(quizzes, "quizzes"), scenarios, new Plays(scenarios));
  }

  /**
   * Reads everything but builds no scenario and plays no live block: chapters that fail only then
   * are in the edition.
   */
  public Edition glance() {
    return new LibraryReader(this, Edition.EMPTY, false).edition();
  }

  /** The guided labs. */
  public Guides guides() {
    return new Guides(content);
  }

  /** Reads everything, builds every scenario and plays every live block. */
  public Edition read() {
    return reread(Edition.EMPTY);
  }

  /** Reads everything again; a file with an error keeps its version from {@code before}. */
  public Edition reread(Edition before) {
    return new LibraryReader(this, before, true).edition();
  }

  /** Changes when a file does. */
  List<Map<String, String>> fingerprint() {
    return List.of(content.fingerprint(), quizzes.fingerprint());
  }
}
