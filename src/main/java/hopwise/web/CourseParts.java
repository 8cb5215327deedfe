package hopwise.web;

import hopwise.course.Chapter;
import hopwise.course.Course;
import hopwise.study.Progress;
import hopwise.web.view.CourseViews.ChapterLink;
import hopwise.web.view.CourseViews.Part;
import hopwise.web.view.Link;
import java.util.List;

/** Makes the lists of chapters that several pages show. */
final class CourseParts {
  private CourseParts() {}

  /** All parts, with the learner's state in each chapter. */
  static List<Part> of(Course course, Progress progress, String currentSlug) {
    var numbers = course.chapters().stream().map(Chapter::slug).toList();
    return course.parts().stream()
        .map(part ->
            new Part(
                part.title(),
                part.summary(),
                part.chapters().stream()
                    .flatMap(chapter -> progress.of(chapter.slug()).stream())
                    .map(state -> link(state, numbers, currentSlug))
                    .toList()))
        .toList();
  }

  /** The link to a chapter. */
  static Link link(Chapter chapter) {
    return new Link(url(chapter), chapter.title());
  }

  /** The address of a chapter. */
  static String url(Chapter chapter) {
    return "/chapters/" + chapter.slug();
  }

  private static ChapterLink link(Progress.State state, List<String> numbers, String currentSlug) {
    var chapter = state.chapter();
    var name = stateName(state);
    return new ChapterLink(
        url(chapter),
        numbers.indexOf(chapter.slug()) + 1,
        chapter.title(),
        chapter.summary(),
        chapter.minutes(),
        name,
        stateText(name, !state.open()),
        chapter.slug().equals(currentSlug),
        !state.open(),
        chapter.status() == Chapter.Status.DRAFT,
        state.best() == null ? null : state.best().percent());
  }

  private static String stateName(Progress.State state) {
    if (state.completed()) {
      return "completed";
    }
    if (state.read()) {
      return "read";
    }
    return state.begun() ? "begun" : "none";
  }

  private static String stateText(String name, boolean locked) {
    if (locked) {
      return "locked";
    }
    return switch (name) {
      case "completed" -> "completed";
      case "read" -> "read, quiz not passed yet";
      case "begun" -> "begun";
      default -> "not begun";
    };
  }
}
