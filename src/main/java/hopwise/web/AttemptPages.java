package hopwise.web;

import hopwise.quiz.Answers;
import hopwise.quiz.Response;
import hopwise.source.Edition;
import hopwise.study.Attempt;
import hopwise.study.Score;
import hopwise.web.Standing.Kept;
import hopwise.web.item.Typing;
import hopwise.web.view.ItemView;
import hopwise.web.view.Link;
import hopwise.web.view.QuizViews.Marked;
import hopwise.web.view.QuizViews.Result;
import hopwise.web.view.QuizViews.Review;
import hopwise.web.view.QuizViews.Running;
import hopwise.web.view.QuizViews.Step;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** An attempt: under way, before submitting, and its result. */
final class AttemptPages {
  private final Supplier<Edition> edition;
  private final Archive archive;
  private final ItemViews items;
  private final MarkedViews marked;
  private final ReadAgain readAgain;
  private final QuizPages quizzes;

  AttemptPages(
      Supplier<Edition> edition,
      Archive archive,
      ItemViews items,
      MarkedViews marked,
      ReadAgain readAgain,
      QuizPages quizzes) {
    this.edition = edition;
    this.archive = archive;
    this.items = items;
    this.marked = marked;
    this.readAgain = readAgain;
    this.quizzes = quizzes;
  }

  /**
   * What was sent and could not be kept.
   *
   * @param responses to show again, by item
   * @param reasons by item
   * @param lines what stays in the lines of terminals, by item
   */
  record Refused(
      Map<String, Response> responses, Map<String, String> reasons, Map<String, Typing> lines) {
    static final Refused NOTHING = new Refused(Map.of(), Map.of(), Map.of());
  }

  /** The attempt under way; {@code position} from 1, 0 for all questions on one page. */
  Page running(Attempt attempt, int position, Refused refused) {
    var shown =
        IntStream.rangeClosed(1, attempt.entries().size())
            .filter(number -> position == 0 || number == position)
            .mapToObj(number -> item(attempt, number, refused))
            .toList();
    var steps = steps(attempt, position);
    var base = "/attempts/" + attempt.id();
    var view =
        new Running(
            position == 0 ? base : base + "/" + position,
            title(attempt),
            position > 0,
            position,
            shown,
            steps,
            (int) steps.stream().filter(step -> step.state().equals("answered")).count(),
            steps.size(),
            position == 0 ? base + "/1" : base);
    return Page.of("attempt", "Quiz: " + title(attempt), view).in("course");
  }

  /** The page before submitting. */
  Page review(Attempt attempt) {
    var steps = steps(attempt, 0);
    var base = "/attempts/" + attempt.id();
    var view =
        new Review(
            base,
            base + "/submit",
            title(attempt),
            steps,
            steps.stream().filter(s -> !s.state().equals("answered")).map(Step::number).toList());
    return Page.of("review", "Submit: " + title(attempt), view).in("course");
  }

  /** The result of a submitted attempt. */
  Page result(Kept kept, Attempt attempt) {
    var score = attempt.score();
    var bank = edition.get().bank(attempt.bank());
    var latest = kept.attempts().stream().filter(a -> a.bank().equals(attempt.bank())).toList();
    boolean completes = score.passed() && attempt.scope() == Attempt.Scope.ALL;
    var view =
        new Result(
            title(attempt),
            "/quiz/" + attempt.bank(),
            kept.course().chapter(attempt.bank()).map(CourseParts::link).orElse(null),
            QuizPages.date(QuizPages.submitted(attempt)),
            QuizPages.scope(attempt),
            score.points(),
            score.possible(),
            score.percent(),
            score.passed(),
            Score.PASS_PERCENT,
            completes ? ChapterPages.after(kept, attempt.bank()).orElse(null) : null,
            readAgain(attempt),
            latest.isEmpty() ? "" : latest.getLast().id(),
            bank.map(b -> quizzes.missed(kept, b).size()).orElse(0),
            IntStream.rangeClosed(1, attempt.entries().size())
                .mapToObj(number -> marked(attempt, number))
                .toList());
    return Page.of("result", "Result: " + title(attempt), view).in("course");
  }

  private String title(Attempt attempt) {
    return edition.get().bank(attempt.bank()).map(bank -> bank.title()).orElse(attempt.bank());
  }

  private ItemView item(Attempt attempt, int number, Refused refused) {
    var entry = attempt.entries().get(number - 1);
    @Nullable Response response = refused.responses().getOrDefault(entry.item(), entry.response());
    return items.of(
        attempt.bank(),
        number,
        archive.version(entry.hash()).item(),
        attempt.seed(),
        response,
        refused.reasons().get(entry.item()),
        refused.lines().getOrDefault(entry.item(), Typing.NOTHING));
  }

  /** An item of the attempt under way, as a piece of its page. */
  Optional<ItemView> item(Attempt attempt, String id, Refused refused) {
    return IntStream.rangeClosed(1, attempt.entries().size())
        .filter(number -> attempt.entries().get(number - 1).item().equals(id))
        .mapToObj(number -> item(attempt, number, refused))
        .findFirst();
  }

  private List<Step> steps(Attempt attempt, int position) {
    var base = "/attempts/" + attempt.id();
    return IntStream.rangeClosed(1, attempt.entries().size())
        .mapToObj(number -> {
          var entry = attempt.entries().get(number - 1);
          return new Step(
              number,
              position == 0 ? base + "#item-" + entry.item() : base + "/" + number,
              state(entry),
              number == position);
        })
        .toList();
  }

  /** How far a question is answered: answered, part or open. */
  String state(Attempt.Entry entry) {
    if (entry.response() == null) {
      return "open";
    }
    var item = archive.version(entry.hash()).item();
    return Answers.complete(item, entry.response()) ? "answered" : "part";
  }

  private Marked marked(Attempt attempt, int number) {
    var entry = attempt.entries().get(number - 1);
    return marked.of(
        attempt.bank(),
        number,
        archive.version(entry.hash()),
        attempt.seed(),
        entry.response(),
        entry.hash().equals(entry.gradedHash()) ? null : corrected(entry));
  }

  /** What a regrade changed, in a sentence. */
  static String corrected(Attempt.Entry entry) {
    return "This question was corrected after you took it; it now counts "
        + entry.points()
        + " of "
        + entry.possible()
        + " points. Below it stands as you saw it.";
  }

  /** What to read again after an attempt, most missed first. */
  List<Link> readAgain(Attempt attempt) {
    var missed = new HashMap<Link, Integer>();
    for (var entry : attempt.entries()) {
      if (entry.points() != null && entry.possible() != null && entry.points() < entry.possible()) {
        int lost = entry.possible() - entry.points();
        readAgain
            .link(archive.version(entry.hash()).item().head().read())
            .ifPresent(link -> missed.merge(link, lost, Integer::sum));
      }
    }
    return missed.entrySet().stream()
        .sorted(
            Map.Entry.<Link, Integer>comparingByValue()
                .reversed()
                .thenComparing(e -> e.getKey().text(), Comparator.naturalOrder()))
        .map(Map.Entry::getKey)
        .toList();
  }
}
