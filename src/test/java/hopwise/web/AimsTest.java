package hopwise.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hopwise.course.Course;
import hopwise.course.Course.Objective;
import hopwise.source.Shipped;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the home page says that learners can do after the parts of the shipped course. */
class AimsTest {
  private static final Course COURSE = Shipped.EDITION.course();
  private static final int MOST = 9;

  @Test
  void eachObjectiveIsInOnePart() {
    assertEquals(
        COURSE.objectives().stream().map(Objective::title).sorted().toList(),
        Aims.of(COURSE).stream().flatMap(List::stream).sorted().toList());
  }

  @Test
  void eachPartHasAFew() {
    Aims.of(COURSE)
        .forEach(aims -> assertTrue(aims.size() >= 2 && aims.size() <= MOST, () -> "" + aims));
  }

  @Test
  void anObjectiveIsWhereAChapterNamesItFirst() {
    var parts = COURSE.parts().stream().map(Course.Part::title).toList();
    var aims = Aims.of(COURSE);
    assertTrue(
        aims.get(parts.indexOf("Start here")).contains("Tell the four address spaces apart"));
    assertTrue(
        aims.get(parts.indexOf("kubenet")).contains("Follow a packet to a Service and back"));
  }
}
