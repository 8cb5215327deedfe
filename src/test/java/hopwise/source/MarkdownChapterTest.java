package hopwise.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hopwise.course.Chapter.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a chapter tells besides its blocks. */
class MarkdownChapterTest {
  private static final String TEXT =
      """
      Before `10.244.0.3`[pod].

      ## First & *last*

      One [two](other.md#there)
      and [three](#first--last).

      | a | b |
      |---|---|
      | c | d |

      ```recall card
      Why?
      ---
      Because.
      ```

      #### Deeper

      > [!NOTE]
      > Four.

      ### Second

      ```question q
      ```

      ![The words](../figures/two-pods.svg "A `caption`.")

      ```console
      $ ip route
      ```
      """;

  @Test
  void textLiesUnderItsHeading() {
    assertEquals(
        List.of(
            new Section(1, "", "", "Before 10.244.0.3."),
            new Section(
                2,
                "first--last",
                "First & last",
                "One two and three.\na b c d\nWhy?\nDeeper\nFour."),
            new Section(3, "second", "Second", "Figure 2.1. A caption.\n$ ip route")),
        read().sections());
  }

  @Test
  void linksAndQuestionsHaveTheirPlaceInTheFile() {
    var chapter = read();
    assertEquals(
        List.of(
            new MarkdownChapter.Link("other", "there", new Position(15, 5)),
            new MarkdownChapter.Link("this-chapter", "first--last", new Position(16, 5))),
        chapter.links());
    assertEquals(
        List.of(new MarkdownChapter.Question("q", new Position(35, 1))), chapter.questions());
  }

  @Test
  void wordsAndAnchorsAreCounted() {
    assertEquals(Set.of("first--last", "deeper", "second"), read().anchors());
    assertEquals(24, read().words());
  }

  private static MarkdownChapter read() {
    var problems = new ArrayList<Diagnostic>();
    var file = new SourceFile("c.md", "---\n".repeat(10) + TEXT);
    var chapter = Markdown.chapter(file, 11, TEXT, MarkdownTest.CONTEXT, problems::add);
    assertEquals(
        List.of("c.md:28:1: error: a heading of level 4 follows one of level 2 [heading-jump]"),
        problems.stream().map(Diagnostic::toString).toList());
    return chapter;
  }
}
