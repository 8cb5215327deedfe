package hopwise.store;

import java.util.List;

/** Something that a search found. */
public sealed interface SearchHit {
  /** A piece of text around what was found, in order. */
  List<Snip> snippet();

  /**
   * A section of a chapter.
   *
   * @param title of the chapter
   * @param anchor of the section; empty if the hit is the chapter itself
   * @param heading of the section; empty if the hit is the chapter itself
   */
  record Section(String chapter, String title, String anchor, String heading, List<Snip> snippet)
      implements SearchHit {}

  /** A term of the glossary. */
  record Term(String term, List<Snip> snippet) implements SearchHit {}

  /**
   * A piece of plain text.
   *
   * @param found whether it is what was searched for
   */
  record Snip(String text, boolean found) {}
}
