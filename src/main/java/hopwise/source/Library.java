package hopwise.source;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The files of a course: where they are, and reading them. Safe for use by several threads.
 *
 * @param scenarios of the labs
 * @param plays the live blocks of chapters, once they were played
 * @param simulations what computed items asked the simulator
 */
public record Library(
    FileTree content, FileTree quizzes, Scenarios scenarios, Plays plays, Simulations simulations) {
  /** How many seeds of each computed item are tried where a reader waits for the page. */
  private static final int FEW_SEEDS = 5;

  /** The files in these directories; where one is not there, the program's own copy. */
  public static Library of(Path content, Path quizzes) {
    var tree = FileTree.at(content, "content");
    var scenarios = new Scenarios(tree);
    return new Library(
        tree,
        FileTree.at(quizzes, "quizzes"),
        scenarios,
        new Plays(scenarios),
        new Simulations(scenarios));
  }

  /**
   * Reads everything but builds no scenario, plays no live block and computes no item: chapters and
   * banks that fail only then are in the edition.
   */
  public Edition glance() {
    return new LibraryReader(this, Edition.EMPTY, false, 0).edition();
  }

  /** The guided labs. */
  public Guides guides() {
    return new Guides(content);
  }

  /** Reads everything, builds every scenario and plays every live block. */
  public Edition read() {
    return reread(Edition.EMPTY);
  }

  /** Reads everything, and proves each computed item for seeds 1 to {@code seeds}. */
  public Edition prove(int seeds) {
    return new LibraryReader(this, Edition.EMPTY, true, seeds).edition();
  }

  /** The same, but nothing else is played. */
  Edition proveItems(int seeds) {
    return new LibraryReader(this, Edition.EMPTY, false, seeds).edition();
  }

  /** Reads everything again; a file with an error keeps its version from {@code before}. */
  public Edition reread(Edition before) {
    return new LibraryReader(this, before, true, FEW_SEEDS).edition();
  }

  /** Changes when a file does. */
  List<Map<String, String>> fingerprint() {
    return List.of(content.fingerprint(), quizzes.fingerprint());
  }
}
