package hopwise.web;

import hopwise.course.Course;
import hopwise.source.Edition;
import hopwise.store.Sitting;
import hopwise.study.Attempt;
import hopwise.study.Estimate;
import hopwise.study.Score;
import hopwise.web.view.ExamViews.Breakdown;
import hopwise.web.view.ExamViews.BreakdownRow;
import hopwise.web.view.ExamViews.Report;
import hopwise.web.view.Link;
import hopwise.web.view.QuizViews.Marked;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** The report of a run through an exam. */
final class ExamReports {
  /** A longer list is no advice. */
  private static final int MOST_TO_READ = 6;

  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("choice", "Choice"),
          Map.entry("statements", "Yes or no"),
          Map.entry("order", "Order"),
          Map.entry("match", "Match"),
          Map.entry("dropdowns", "Blanks"),
          Map.entry("number", "Number"),
          Map.entry("address", "Address"),
          Map.entry("command", "Command"),
          Map.entry("path", "Path of a packet"),
          Map.entry("hotspot", "Hot spot"),
          Map.entry("lab", "Lab"));

  private final Supplier<Edition> edition;
  private final Archive archive;
  private final MarkedViews marked;
  private final AttemptPages attempts;

  ExamReports(
      Supplier<Edition> edition, Archive archive, MarkedViews marked, AttemptPages attempts) {
    this.edition = edition;
    this.archive = archive;
    this.marked = marked;
    this.attempts = attempts;
  }

  /** The report of a submitted run. */
  Page report(Sitting sitting) {
    var attempt = sitting.attempt();
    var run = sitting.run();
    var score = attempt.score();
    var title = run.plan().title();
    var view =
        new Report(
            title,
            "/" + attempt.bank(),
            QuizPages.date(QuizPages.submitted(attempt)),
            score.points(),
            score.possible(),
            score.percent(),
            Estimate.of(score),
            Estimate.PASS,
            Estimate.PASS_PERCENT,
            Estimate.passed(score),
            run.over(QuizPages.submitted(attempt)).isPresent(),
            conditions(sitting),
            breakdowns(sitting),
            attempts.readAgain(attempt).stream().limit(MOST_TO_READ).toList(),
            missed(attempt),
            IntStream.rangeClosed(1, attempt.entries().size())
                .mapToObj(number -> marked(attempt, number))
                .toList());
    return Page.of("exam-report", "Report: " + title, view).in("exams");
  }

  private static String conditions(Sitting sitting) {
    var run = sitting.run();
    var mode = run.strict() ? "exam conditions" : "practice run";
    return run.extraPercent() == 0 ? mode : mode + ", " + run.extraPercent() + " % more time";
  }

  private List<Breakdown> breakdowns(Sitting sitting) {
    var course = edition.get().course();
    return List.of(
        breakdown(sitting, "By objective", "Objective", entry -> objective(course, entry)),
        breakdown(sitting, "By type of question", "Type", this::type),
        breakdown(
            sitting,
            "By section",
            "Section",
            entry ->
                sitting.run().plan().partOf(entry.item()).map(part -> part.title()).orElse("")));
  }

  private String objective(Course course, Attempt.Entry entry) {
    var id = archive.version(entry.hash()).item().head().objective();
    return course.objectives().stream()
        .filter(objective -> objective.id().equals(id))
        .map(Course.Objective::title)
        .findFirst()
        .orElse(id);
  }

  private String type(Attempt.Entry entry) {
    var type = archive.version(entry.hash()).item().type();
    return TYPES.getOrDefault(type, type);
  }

  private static Breakdown breakdown(
      Sitting sitting, String title, String column, Function<Attempt.Entry, String> name) {
    var groups = new LinkedHashMap<String, Tally>();
    for (var entry : sitting.attempt().entries()) {
      groups.merge(name.apply(entry), Tally.of(entry), Tally::plus);
    }
    return new Breakdown(title, column, groups.entrySet().stream().map(ExamReports::row).toList());
  }

  private record Tally(int questions, Score score) {
    static Tally of(Attempt.Entry entry) {
      return new Tally(1, scoreOf(entry));
    }

    Tally plus(Tally other) {
      return new Tally(questions + other.questions, score.plus(other.score));
    }
  }

  private static Score scoreOf(Attempt.Entry entry) {
    return new Score(
        Optional.ofNullable(entry.points()).orElse(0),
        Optional.ofNullable(entry.possible()).orElse(0));
  }

  private static BreakdownRow row(Map.Entry<String, Tally> group) {
    var score = group.getValue().score();
    return new BreakdownRow(
        group.getKey(),
        group.getValue().questions(),
        score.points(),
        score.possible(),
        score.percent(),
        Estimate.passed(score));
  }

  /** Questions that are still there and did not earn all of their points. */
  private List<Link> missed(Attempt attempt) {
    var course = edition.get().course();
    return IntStream.rangeClosed(1, attempt.entries().size())
        .filter(number -> {
          var entry = attempt.entries().get(number - 1);
          var score = scoreOf(entry);
          return score.points() < score.possible()
              && edition.get().bank(entry.bank()).flatMap(b -> b.item(entry.item())).isPresent();
        })
        .mapToObj(number -> {
          var entry = attempt.entries().get(number - 1);
          return new Link(
              "/practice/" + entry.bank() + "/" + entry.item(),
              "Question " + number + ": " + objective(course, entry));
        })
        .toList();
  }

  private Marked marked(Attempt attempt, int number) {
    var entry = attempt.entries().get(number - 1);
    return marked.of(
        entry.bank(),
        number,
        archive.version(entry.hash()),
        attempt.seed(),
        entry.response(),
        entry.hash().equals(entry.gradedHash()) ? null : AttemptPages.corrected(entry));
  }
}
