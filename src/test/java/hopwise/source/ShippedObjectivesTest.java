package hopwise.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hopwise.course.Course;
import hopwise.course.Course.Objective;
import hopwise.quiz.BankItem;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Each objective that is shipped is taught, asked about, and has a place in an outline. */
class ShippedObjectivesTest {
  private static final Course COURSE = Shipped.EDITION.course();

  @Test
  void aChapterServesIt() {
    var served =
        COURSE.chapters().stream()
            .flatMap(chapter -> chapter.objectives().stream())
            .collect(Collectors.toSet());
    assertEquals(List.of(), without(served::contains));
  }

  @Test
  void anItemOfAChapterThatServesItAsks() {
    var asked =
        COURSE.chapters().stream()
            .flatMap(chapter ->
                Shipped.EDITION.bank(chapter.slug()).stream()
                    .flatMap(bank -> bank.items().stream())
                    .map(BankItem::objective)
                    .filter(chapter.objectives()::contains))
            .collect(Collectors.toSet());
    assertEquals(List.of(), without(asked::contains));
  }

  @Test
  void anOutlineHasIt() {
    assertEquals(
        List.of(),
        COURSE.objectives().stream()
            .filter(objective -> objective.today() == null && objective.older() == null)
            .toList());
  }

  @Test
  void noTwoHaveTheSameTitle() {
    var titles = COURSE.objectives().stream().map(Objective::title).toList();
    assertEquals(titles.stream().distinct().toList(), titles);
  }

  private static List<String> without(Predicate<String> holds) {
    return COURSE.objectives().stream().map(Objective::id).filter(holds.negate()).toList();
  }
}
