package hopwise.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hopwise.course.Course;
import hopwise.source.Shipped;
import hopwise.web.view.CourseViews.Exam;
import hopwise.web.view.CourseViews.Objective;
import hopwise.web.view.CourseViews.OutlineLine;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The shipped course beside the outlines of the exam. */
class OutlinesTest {
  private static final Course COURSE = Shipped.EDITION.course();
  private static final Exam EXAM = Outlines.of(COURSE);

  @Test
  void eachObjectiveIsListedOnce() {
    assertEquals(
        COURSE.objectives().stream().map(Course.Objective::title).sorted().toList(),
        objectives().map(Objective::title).sorted().toList());
  }

  @Test
  void eachHasSomeChaptersAndNotAll() {
    objectives()
        .forEach(objective -> {
          int chapters = objective.chapters().size();
          assertTrue(chapters >= 1 && chapters <= 4, objective.title());
        });
  }

  @Test
  void noLineIsThereTwice() {
    for (var lines : List.of(EXAM.today(), EXAM.olderOnly())) {
      var names = lines.stream().map(OutlineLine::line).toList();
      assertEquals(names.stream().distinct().toList(), names);
    }
  }

  private static Stream<Objective> objectives() {
    return Stream.concat(EXAM.today().stream(), EXAM.olderOnly().stream())
        .flatMap(line -> line.objectives().stream());
  }
}
