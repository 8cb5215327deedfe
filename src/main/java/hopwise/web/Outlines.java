package hopwise.web;

import static java.util.Comparator.comparingInt;

import hopwise.course.Chapter;
import hopwise.course.Course;
import hopwise.web.view.CourseViews.Exam;
import hopwise.web.view.CourseViews.Objective;
import hopwise.web.view.CourseViews.OutlineLine;
import hopwise.web.view.Link;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Holds the course against the outlines of the exam. */
final class Outlines {
  /** How many chapters are named for an objective; many more touch some of them. */
  private static final int MOST_CHAPTERS = 4;

  private Outlines() {}

  /** The lines of today's outline, then those that only older ones had. */
  static Exam of(Course course) {
    var today = new LinkedHashMap<String, List<Objective>>();
    var older = new LinkedHashMap<String, List<Objective>>();
    for (var objective : course.objectives()) {
      var view = new Objective(objective.title(), chapters(course, objective.id()));
      add(objective.today() == null ? older : today, line(objective), view);
    }
    return new Exam(lines(today), lines(older));
  }

  private static @Nullable String line(Course.Objective objective) {
    return objective.today() == null ? objective.older() : objective.today();
  }

  private static void add(
      Map<String, List<Objective>> lines, @Nullable String line, Objective view) {
    if (line != null) {
      lines.computeIfAbsent(line, l -> new ArrayList<>()).add(view);
    }
  }

  private static List<OutlineLine> lines(Map<String, List<Objective>> lines) {
    return lines.entrySet().stream()
        .map(line -> new OutlineLine(line.getKey(), line.getValue()))
        .toList();
  }

  /** The chapters that are most about an objective, in the order of the course. */
  private static List<Link> chapters(Course course, String objective) {
    var all = course.chapters();
    return all.stream()
        .filter(chapter -> chapter.objectives().contains(objective))
        .sorted(comparingInt((Chapter chapter) -> chapter.objectives().indexOf(objective)))
        .limit(MOST_CHAPTERS)
        .sorted(comparingInt(all::indexOf))
        .map(CourseParts::link)
        .toList();
  }
}
