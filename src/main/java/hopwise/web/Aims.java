package hopwise.web;

import static java.util.Comparator.comparingInt;
import static java.util.Comparator.naturalOrder;

import hopwise.course.Course;
import hopwise.course.Course.Objective;
import hopwise.course.Course.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What a learner can do after each part of the course. */
final class Aims {
  private static final int NEVER = Integer.MAX_VALUE;

  private Aims() {}

  /**
   * The titles of the objectives, in the order of the course's parts. A chapter names first what it
   * is most about, so an objective is in the part with the chapter that names it earliest; the
   * first of equals.
   */
  static List<List<String>> of(Course course) {
    var aims = course.parts().stream().map(part -> new ArrayList<String>()).toList();
    for (var objective : course.objectives()) {
      part(objective, course.parts()).ifPresent(part -> aims.get(part).add(objective.title()));
    }
    return aims.stream().map(List::copyOf).toList();
  }

  private static Optional<Integer> part(Objective objective, List<Part> parts) {
    return IntStream.range(0, parts.size())
        .boxed()
        .filter(part -> place(objective, parts.get(part)) < NEVER)
        .min(comparingInt((Integer part) -> place(objective, parts.get(part))));
  }

  private static int place(Objective objective, Part part) {
    return part.chapters().stream()
        .map(chapter -> chapter.objectives().indexOf(objective.id()))
        .filter(place -> place >= 0)
        .min(naturalOrder())
        .orElse(NEVER);
  }
}
