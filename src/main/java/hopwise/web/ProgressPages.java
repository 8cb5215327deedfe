package hopwise.web;

import hopwise.course.Block;
import hopwise.store.Recalls;
import hopwise.study.Attempt;
import hopwise.study.Score;
import hopwise.web.Standing.Kept;
import hopwise.web.view.LearnerViews.Plot;
import hopwise.web.view.LearnerViews.Point;
import hopwise.web.view.LearnerViews.ProgressPage;
import hopwise.web.view.ReviewViews;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How far a learner has come. */
final class ProgressPages {
  private static final int LEFT = 16;
  private static final int RIGHT = 624;
  private static final int TOP = 0;
  private static final int BOTTOM = 240;

  private final Standing standing;
  private final LabStanding labs;
  private final Recalls recalls;
  private final MasteryRows mastery;
  private final ReviewDesk desk;
  private final Margins margins;

  ProgressPages(
      Standing standing,
      LabStanding labs,
      Recalls recalls,
      MasteryRows mastery,
      ReviewDesk desk,
      Margins margins) {
    this.standing = standing;
    this.labs = labs;
    this.recalls = recalls;
    this.mastery = mastery;
    this.desk = desk;
    this.margins = margins;
  }

  /** The progress page. */
  Optional<Page> progress(Visitor visitor) {
    var kept = standing.of(visitor);
    var cards = cards(kept);
    int known = known(visitor, cards);
    var submitted =
        kept.attempts().stream()
            .filter(attempt -> !attempt.open())
            .sorted(Comparator.comparing(QuizPages::submitted))
            .toList();
    var worked = labs.rows(visitor);
    var margin = margins.all(visitor);
    var view =
        new ProgressPage(
            !worked.isEmpty()
                || !kept.attempts().isEmpty()
                || !kept.readings().isEmpty()
                || known > 0
                || !margin.chapters().isEmpty(),
            kept.progress().completed(),
            kept.course().chapters().size(),
            submitted.size(),
            known,
            cards.size(),
            CourseParts.of(kept.course(), kept.progress(), ""),
            QuizPages.past(submitted, attempt -> title(kept, attempt)),
            worked,
            plot(kept, submitted),
            mastery.of(visitor, kept),
            forecast(visitor),
            margin);
    return Optional.of(
        Page.of("progress", "Progress", view)
            .in("progress")
            .described("Chapters completed, quizzes taken, and where to go on."));
  }

  private ReviewViews.@Nullable Forecast forecast(Visitor visitor) {
    var kept = desk.kept(visitor);
    return kept.cards().isEmpty() ? null : ReviewPages.forecast(desk.forecast(kept));
  }

  private int known(Visitor visitor, Set<String> cards) {
    return visitor.learner() == null
        ? 0
        : (int)
            recalls.all(visitor.learner().id()).stream()
                .filter(mark -> mark.knew() && cards.contains(mark.chapter() + "#" + mark.card()))
                .count();
  }

  private static Set<String> cards(Kept kept) {
    return kept.course().chapters().stream()
        .flatMap(chapter ->
            chapter.blocks().stream()
                .filter(block -> block instanceof Block.Recall)
                .map(block -> chapter.slug() + "#" + ((Block.Recall) block).id()))
        .collect(Collectors.toSet());
  }

  private static @Nullable Plot plot(Kept kept, List<Attempt> submitted) {
    if (submitted.isEmpty()) {
      return null;
    }
    var points = new ArrayList<Point>();
    var lines = new LinkedHashMap<String, StringBuilder>();
    for (int i = 0; i < submitted.size(); i++) {
      var attempt = submitted.get(i);
      int x = x(i, submitted.size());
      int y = y(attempt.score().percent());
      points.add(
          new Point(
              x, y, QuizPages.passed(attempt), label(kept, attempt), "/attempts/" + attempt.id()));
      lines
          .computeIfAbsent(attempt.bank(), bank -> new StringBuilder())
          .append(String.format(Locale.ROOT, "%d,%d ", x, y));
    }
    return new Plot(
        points,
        lines.values().stream().map(line -> line.toString().strip()).toList(),
        y(Score.PASS_PERCENT),
        QuizPages.date(QuizPages.submitted(submitted.getFirst())),
        QuizPages.date(QuizPages.submitted(submitted.getLast())));
  }

  private static int x(int index, int count) {
    return count == 1 ? (LEFT + RIGHT) / 2 : LEFT + (RIGHT - LEFT) * index / (count - 1);
  }

  private static int y(int percent) {
    return BOTTOM - (BOTTOM - TOP) * percent / 100;
  }

  private static String title(Kept kept, Attempt attempt) {
    var title = kept.title(attempt);
    return attempt.scope() == Attempt.Scope.MISSED
        ? title + ", " + QuizPages.scope(attempt)
        : title;
  }

  private static String label(Kept kept, Attempt attempt) {
    var date = QuizPages.date(QuizPages.submitted(attempt));
    return title(kept, attempt) + ", " + date + ", " + attempt.score().percent() + " %";
  }
}
