package hopwise.web;

import hopwise.web.view.Link;
import hopwise.web.view.QuizViews.Past;
import hopwise.web.view.QuizViews.Practice;
import hopwise.web.view.QuizViews.Result;
import hopwise.web.view.QuizViews.Review;
import hopwise.web.view.QuizViews.Running;
import hopwise.web.view.QuizViews.Start;
import hopwise.web.view.QuizViews.Step;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Made-up views of the pages of quizzes. */
final class QuizSamples {
  private QuizSamples() {}

  static void add(Map<String, Samples.Sample> all) {
    all.put("quiz", Samples.known("quiz.peb", "course", start(false)));
    all.put("quiz-open", Samples.known("quiz.peb", "course", start(true)));
    all.put("attempt", Samples.known("attempt.peb", "course", running(false)));
    all.put("attempt-single", Samples.known("attempt.peb", "course", running(true)));
    all.put("review", Samples.known("review.peb", "course", review(List.of(3, 5))));
    all.put("review-ready", Samples.known("review.peb", "course", review(List.of())));
    all.put("result", Samples.known("result.peb", "course", result(true)));
    all.put("result-failed", Samples.known("result.peb", "course", result(false)));
    all.put("practice", Samples.visitor("practice.peb", "course", practice(false)));
    all.put("practice-marked", Samples.known("practice.peb", "course", practice(true)));
  }

  static List<Past> past() {
    return List.of(
        new Past("/attempts/2", "20 November 2026", "Four address spaces", 9, 12, 75, true),
        new Past("/attempts/1", "3 November 2026", "Four address spaces", 5, 12, 45, false));
  }

  private static Start start(boolean open) {
    return new Start(
        "/quizzes/kubenet",
        "/practice/kubenet",
        "kubenet at a glance",
        Samples.SECOND,
        12,
        18,
        60,
        open ? "" : "2",
        open ? "/attempts/3" : null,
        4,
        open ? 0 : 3,
        open ? List.of() : past());
  }

  private static List<Step> steps(int current) {
    return IntStream.rangeClosed(1, 8)
        .mapToObj(number ->
            new Step(
                number,
                "/attempts/3?question=" + number,
                number < 3 ? "answered" : number == 3 ? "part" : "open",
                number == current))
        .toList();
  }

  private static Running running(boolean single) {
    var items = ItemSamples.all();
    return new Running(
        "/attempts/3",
        "kubenet at a glance",
        single,
        single ? 1 : 0,
        single ? items.subList(0, 1) : items,
        steps(single ? 1 : 0),
        2,
        8,
        "/attempts/3?view=other");
  }

  private static Review review(List<Integer> unanswered) {
    return new Review(
        "/attempts/3", "/attempts/3/submit", "kubenet at a glance", steps(0), unanswered);
  }

  private static Result result(boolean passed) {
    return new Result(
        "kubenet at a glance",
        "/quizzes/kubenet",
        Samples.SECOND,
        "20 November 2026",
        "all questions",
        passed ? 13 : 7,
        18,
        passed ? 72 : 38,
        passed,
        60,
        passed ? Samples.THIRD : null,
        passed ? List.of() : List.of(Samples.FIRST, Samples.SECOND),
        "3",
        3,
        MarkedSamples.all());
  }

  private static Practice practice(boolean marked) {
    return new Practice(
        "/practice/kubenet/hops",
        "kubenet at a glance",
        Samples.SECOND,
        4,
        12,
        42,
        ItemSamples.order(0),
        List.of("Think of what the pod sees as its neighbour."),
        true,
        marked ? MarkedSamples.order() : null,
        "/practice/kubenet/next",
        null,
        new Link("/practice/kubenet/hops?seed=43", "Shuffle again"),
        marked ? null : ExamSamples.study());
  }
}
