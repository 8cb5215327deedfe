package hopwise.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hopwise.quiz.Head;
import hopwise.quiz.Item;
import hopwise.quiz.ItemVersion;
import hopwise.quiz.Variant;
import hopwise.store.Regrade;
import hopwise.study.Score;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RegradeTableTest {
  private static final Variant ITEM =
      new Variant(
          "spaces",
          1,
          ItemVersion.of(
              new Item.Statements(
                  new Head("item", "objective", "Stem", List.of(), "So.", "a.md#b", List.of()),
                  List.of()),
              "content"));

  private static Regrade.Row graded(String item, int before, int after) {
    return new Regrade.Row.Graded(
        "0123456789abcdef", "spaces", item, new Score(before, 2), new Score(after, 3), ITEM);
  }

  private static Regrade.Row same() {
    return new Regrade.Row.Graded("a", "spaces", "same", new Score(1, 2), new Score(1, 2), ITEM);
  }

  private static Regrade.Row gone() {
    return new Regrade.Row.Gone("b", "spaces", "lost", new Score(1, 2), "The question is gone.");
  }

  static Stream<Arguments> tables() {
    return Stream.of(
        Arguments.of(List.of(), false, "Every answer is graded by the questions of today.\n"),
        Arguments.of(
            List.of(graded("a-long-name", 0, 3), gone(), same(), graded("short", 2, 1)),
            false,
            """
            attempt   quiz    question     was  is
            01234567  spaces  a-long-name  0/2  3/3
            b         spaces  lost         1/2  gone: The question is gone.
            01234567  spaces  short        2/2  1/3

            Answers to changed questions: 3, of these with other points: 2
            Answers that cannot be graded again and keep their points: 1
            Nothing is written yet; regrade --apply writes.
            """),
        Arguments.of(
            List.of(same()),
            true,
            """
            Answers to changed questions: 1, of these with other points: 0
            Answers that cannot be graded again and keep their points: 0
            Written.
            """),
        Arguments.of(
            List.of(gone()),
            true,
            """
            attempt  quiz    question  was  is
            b        spaces  lost      1/2  gone: The question is gone.

            Answers to changed questions: 0, of these with other points: 0
            Answers that cannot be graded again and keep their points: 1
            There is nothing to write.
            """));
  }

  @ParameterizedTest
  @MethodSource("tables")
  void isReadable(List<Regrade.Row> rows, boolean written, String text) {
    assertEquals(text, new RegradeTable(rows, written).text());
  }
}
