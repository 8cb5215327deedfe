package hopwise.web;

import hopwise.quiz.Bank;
import hopwise.quiz.BankItem;
import hopwise.source.Edition;
import hopwise.study.Attempt;
import hopwise.study.Estimate;
import hopwise.study.Score;
import hopwise.web.Standing.Kept;
import hopwise.web.view.QuizViews.Past;
import hopwise.web.view.QuizViews.Start;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The page before a quiz, and what it is begun with. */
final class QuizPages {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private final Supplier<Edition> edition;
  private final Standing standing;

  QuizPages(Supplier<Edition> edition, Standing standing) {
    this.edition = edition;
    this.standing = standing;
  }

  /** The bank {@code slug}, unless its chapter is hidden or locked for who asks. */
  Optional<Bank> bank(Kept kept, String slug) {
    boolean chapter = edition.get().chapterFiles().contains(slug);
    boolean open = kept.progress().of(slug).map(state -> state.open()).orElse(!chapter);
    return open ? edition.get().bank(slug) : Optional.empty();
  }

  /** The page before the quiz of {@code slug}. */
  Optional<Page> start(Visitor visitor, String slug) {
    var kept = standing.of(visitor);
    return bank(kept, slug)
        .map(bank ->
            Page.of("quiz", "Quiz: " + bank.title(), view(kept, bank))
                .in("course")
                .described("The quiz on " + bank.title() + "."));
  }

  /** The items of a new attempt: all, or those that the latest attempt did not get whole. */
  List<BankItem> items(Kept kept, Bank bank, Attempt.Scope scope) {
    var missed = missed(kept, bank);
    return scope == Attempt.Scope.MISSED && !missed.isEmpty() ? missed : bank.items();
  }

  private Start view(Kept kept, Bank bank) {
    var mine = mine(kept, bank);
    @Nullable Attempt open = kept.open(bank.slug());
    return new Start(
        "/quiz/" + bank.slug(),
        "/practice/" + bank.slug(),
        bank.title(),
        kept.course().chapter(bank.slug()).map(CourseParts::link).orElse(null),
        bank.items().size(),
        bank.points(),
        Score.PASS_PERCENT,
        mine.isEmpty() ? "" : mine.getLast().id(),
        open == null ? null : "/attempts/" + open.id(),
        open == null ? 0 : open.answered(),
        missed(kept, bank).size(),
        past(mine, QuizPages::scope));
  }

  private static List<Attempt> mine(Kept kept, Bank bank) {
    return kept.attempts().stream().filter(a -> a.bank().equals(bank.slug())).toList();
  }

  /** Today's items that the latest submitted attempt did not get whole. */
  List<BankItem> missed(Kept kept, Bank bank) {
    return mine(kept, bank).stream()
        .filter(attempt -> !attempt.open())
        .max(Comparator.comparing(QuizPages::submitted))
        .map(attempt -> missed(attempt, bank))
        .orElse(List.of());
  }

  private static List<BankItem> missed(Attempt attempt, Bank bank) {
    return attempt.entries().stream()
        .filter(entry -> entry.points() != null && !entry.points().equals(entry.possible()))
        .flatMap(entry -> bank.item(entry.item()).stream())
        .toList();
  }

  /** Submitted attempts in a list, newest first, each with what {@code label} says of it. */
  static List<Past> past(List<Attempt> attempts, Function<Attempt, String> label) {
    return attempts.stream()
        .filter(attempt -> !attempt.open())
        .sorted(Comparator.comparing(QuizPages::submitted).reversed())
        .map(attempt -> past(attempt, label.apply(attempt)))
        .toList();
  }

  private static Past past(Attempt attempt, String label) {
    var score = attempt.score();
    return new Past(
        "/attempts/" + attempt.id(),
        date(submitted(attempt)),
        label,
        score.points(),
        score.possible(),
        score.percent(),
        passed(attempt));
  }

  /** Whether a submitted attempt passed; an exam asks for more than a chapter. */
  static boolean passed(Attempt attempt) {
    return attempt.scope() == Attempt.Scope.EXAM
        ? Estimate.passed(attempt.score())
        : attempt.score().passed();
  }

  /** What an attempt was at, in words. */
  static String scope(Attempt attempt) {
    return switch (attempt.scope()) {
      case ALL -> "all questions";
      case MISSED -> "missed questions only";
      case EXAM -> "exam";
    };
  }

  /** A time in words. */
  static String date(Instant instant) {
    return DATE.format(instant);
  }

  /** When a submitted attempt was submitted. */
  static Instant submitted(Attempt attempt) {
    var submitted = attempt.submitted();
    return submitted == null ? attempt.started() : submitted;
  }
}
