package hopwise.web;

import hopwise.quiz.Answers;
import hopwise.quiz.Blueprint.Kind;
import hopwise.quiz.Response;
import hopwise.store.Sitting;
import hopwise.study.Attempt;
import hopwise.study.ExamPlan;
import hopwise.study.ExamRun.Refusal;
import hopwise.web.AttemptPages.Refused;
import hopwise.web.item.Typing;
import hopwise.web.view.ExamViews.Bar;
import hopwise.web.view.ExamViews.CaseText;
import hopwise.web.view.ExamViews.Confirm;
import hopwise.web.view.ExamViews.Paused;
import hopwise.web.view.ExamViews.Question;
import hopwise.web.view.ExamViews.Section;
import hopwise.web.view.ExamViews.Step;
import hopwise.web.view.ItemView;
import hopwise.web.view.LearnerViews.Message;
import hopwise.web.view.Link;
import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A run through an exam under way. A page holds the questions of the open section alone, without
 * their keys, and of a series only the one that is asked.
 */
final class ExamRunPages {
  private final Archive archive;
  private final ItemViews items;
  private final CaseTexts cases;
  private final AttemptPages attempts;
  private final Clock clock;

  ExamRunPages(
      Archive archive, ItemViews items, CaseTexts cases, AttemptPages attempts, Clock clock) {
    this.archive = archive;
    this.items = items;
    this.cases = cases;
    this.attempts = attempts;
    this.clock = clock;
  }

  /** Where to go on: the first open question of the open section, or the section's end. */
  String place(Sitting sitting) {
    var run = sitting.run();
    var part = run.part();
    if (part.kind() == Kind.SERIES) {
      return run.seriesDone() ? end(sitting) : question(sitting, run.step() + 1);
    }
    return IntStream.rangeClosed(1, part.items().size())
        .filter(number -> !state(sitting, part, number).equals("answered"))
        .mapToObj(number -> question(sitting, number))
        .findFirst()
        .orElse(end(sitting));
  }

  /** The address of a question of the open section, from 1. */
  static String question(Sitting sitting, int number) {
    return section(sitting) + "/" + number;
  }

  /** The address of the end of the open section. */
  static String end(Sitting sitting) {
    return section(sitting) + "/review";
  }

  private static String section(Sitting sitting) {
    return ExamPages.url(sitting.attempt().id()) + "/" + sitting.run().part().id();
  }

  /** The item of question {@code number} of the open section, with what could not be kept. */
  ItemView item(Sitting sitting, int number, Refused refused) {
    var id = sitting.run().part().items().get(number - 1);
    var entry = sitting.attempt().entry(id).orElseThrow();
    @Nullable Response response = refused.responses().getOrDefault(id, entry.response());
    return items.of(
        entry.bank(),
        number,
        archive.version(entry.hash()).item(),
        sitting.attempt().seed(),
        response,
        refused.reasons().get(id),
        refused.lines().getOrDefault(id, Typing.NOTHING));
  }

  /** The fields of an item alone, for a script that puts them in the place of those before. */
  String html(ItemView item) {
    return items.html(item);
  }

  /** Question {@code number} of the open section, which the run lets be seen. */
  Page question(Sitting sitting, int number, Refused refused, boolean warning) {
    var run = sitting.run();
    var part = run.part();
    var id = part.items().get(number - 1);
    var view =
        new Question(
            bar(sitting),
            question(sitting, number),
            item(sitting, number, refused),
            number,
            part.items().size(),
            steps(sitting, number),
            part.kind() == Kind.SERIES,
            run.flags().contains(id),
            warning,
            story(part));
    var title = part.title() + ", question " + number + ": " + run.plan().title();
    return Page.of("exam-question", title, view).in("exams");
  }

  /** The end of the open section. */
  Page section(Sitting sitting, String url) {
    var run = sitting.run();
    var steps = steps(sitting, 0);
    var view =
        new Section(
            bar(sitting),
            url,
            steps,
            numbers(steps.stream().filter(step -> !step.state().equals("answered")).toList()),
            numbers(steps.stream().filter(Step::flagged).toList()),
            run.part().kind() == Kind.SERIES,
            run.closes(),
            run.following().map(ExamPlan.Part::title).orElse(null),
            others(sitting));
    return Page.of("exam-section", "End of section: " + run.part().title(), view).in("exams");
  }

  private static List<Integer> numbers(List<Step> steps) {
    return steps.stream().map(Step::number).toList();
  }

  private static List<Link> others(Sitting sitting) {
    var run = sitting.run();
    return IntStream.range(0, run.section())
        .filter(place -> !run.closed().contains(place))
        .mapToObj(place -> run.plan().parts().get(place))
        .map(part ->
            new Link(
                ExamPages.url(sitting.attempt().id()) + "/" + part.id() + "/enter", part.title()))
        .toList();
  }

  /** Asks before the open section is closed for good. */
  Page confirmLeaving(Sitting sitting, String url) {
    var part = sitting.run().part();
    int unanswered = unanswered(sitting, part);
    return Page.of(
            "exam-confirm",
            "Leave the section " + part.title(),
            new Confirm(bar(sitting), url, unanswered, false))
        .in("exams");
  }

  /** Asks before the exam is submitted. */
  Page confirmSubmitting(Sitting sitting, String url) {
    int unanswered =
        sitting.run().plan().parts().stream().mapToInt(part -> unanswered(sitting, part)).sum();
    return Page.of(
            "exam-confirm",
            "Submit: " + sitting.run().plan().title(),
            new Confirm(bar(sitting), url, unanswered, true))
        .in("exams");
  }

  /** While the clock stands; it shows no question. */
  Page paused(Sitting sitting) {
    var run = sitting.run();
    var view =
        new Paused(
            ExamPages.url(sitting.attempt().id()),
            run.plan().title(),
            ExamTimes.words(run.left(clock.instant())),
            sitting.attempt().answered(),
            run.plan().questions());
    return Page.of("exam-paused", "Paused: " + run.plan().title(), view).in("exams");
  }

  /** Says why something cannot be done, and leads back to what can. */
  static Page barred(String attempt, Refusal why) {
    var link = new Link(ExamPages.url(attempt), "Go on from where you are");
    var view = new Message(409, "Not possible now", why.sentence(), link, List.of(), "");
    return Page.of("message", view.title(), view).in("exams").withStatus(409);
  }

  private Bar bar(Sitting sitting) {
    var run = sitting.run();
    var left = run.left(clock.instant());
    return new Bar(
        ExamPages.url(sitting.attempt().id()),
        run.plan().title(),
        run.part().title(),
        run.section() + 1,
        run.plan().parts().size(),
        left.toMillis(),
        ExamTimes.words(left),
        !run.strict());
  }

  private @Nullable CaseText story(ExamPlan.Part part) {
    var story = part.story();
    return story == null ? null : cases.of(story.title(), story.tabs());
  }

  private List<Step> steps(Sitting sitting, int current) {
    var run = sitting.run();
    var part = run.part();
    boolean series = part.kind() == Kind.SERIES;
    return IntStream.rangeClosed(1, part.items().size())
        .mapToObj(number ->
            new Step(
                number,
                series ? null : question(sitting, number),
                state(sitting, part, number),
                run.flags().contains(part.items().get(number - 1)),
                number == current))
        .toList();
  }

  private int unanswered(Sitting sitting, ExamPlan.Part part) {
    return (int)
        IntStream.rangeClosed(1, part.items().size())
            .filter(number -> !state(sitting, part, number).equals("answered"))
            .count();
  }

  private String state(Sitting sitting, ExamPlan.Part part, int number) {
    return state(sitting.attempt().entry(part.items().get(number - 1)).orElseThrow());
  }

  /** How far a question is answered: answered, part or open. */
  String state(Attempt.Entry entry) {
    return attempts.state(entry);
  }

  /** Whether {@code entry} has an answer to all of its parts. */
  boolean complete(Attempt.Entry entry) {
    return entry.response() != null
        && Answers.complete(archive.version(entry.hash()).item(), entry.response());
  }
}
