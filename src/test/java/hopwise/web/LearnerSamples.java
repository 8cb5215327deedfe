package hopwise.web;

import hopwise.web.view.LearnerViews.Claim;
import hopwise.web.view.LearnerViews.LabRow;
import hopwise.web.view.LearnerViews.ObjectiveRow;
import hopwise.web.view.LearnerViews.Plot;
import hopwise.web.view.LearnerViews.Point;
import hopwise.web.view.LearnerViews.ProgressPage;
import hopwise.web.view.LearnerViews.SettingsPage;
import hopwise.web.view.NoteViews;
import java.util.List;

/** Made-up views of the pages about the learner. */
final class LearnerSamples {
  private LearnerSamples() {}

  static ProgressPage progress() {
    return new ProgressPage(
        true,
        1,
        3,
        4,
        7,
        12,
        ChapterSamples.parts(),
        QuizSamples.past(),
        List.of(new LabRow("kubenet", "Look into a kubenet node", 2, 5, 9, "6 November 2026")),
        plot(),
        List.of(
            new ObjectiveRow("Plan subnets", "mastered", "mastered", 9, 7, List.of(Samples.FIRST)),
            new ObjectiveRow("Read routes", "slipped", "slipped", 8, 5, List.of(Samples.SECOND)),
            new ObjectiveRow("Choose a plugin", "learning", "learning", 1, 0, List.of()),
            new ObjectiveRow("Windows", "untouched", "not asked yet", 0, 0, List.of())),
        ReviewSamples.forecast(),
        ReviewSamples.margins());
  }

  static ProgressPage nothing() {
    return new ProgressPage(
        false,
        0,
        3,
        0,
        0,
        12,
        List.of(),
        List.of(),
        List.of(),
        null,
        List.of(),
        null,
        new NoteViews.Notes(List.of()));
  }

  private static Plot plot() {
    return new Plot(
        List.of(
            new Point(0, 132, false, "Four address spaces, 3 November 2026, 45 %", "/attempts/1"),
            new Point(180, 60, true, "Four address spaces, 6 November 2026, 75 %", "/attempts/2"),
            new Point(420, 24, true, "Four address spaces, 15 November 2026, 90 %", "/attempts/3"),
            new Point(640, 110, false, "kubenet, 20 November 2026, 54 %", "/attempts/4")),
        List.of("0,132 180,60 420,24", "640,110"),
        96,
        "3 November 2026",
        "20 November 2026");
  }

  static SettingsPage settings() {
    return new SettingsPage(
        true,
        "auto",
        "normal",
        "on",
        10,
        60,
        "K7QM-22PX-9TRA",
        "20 November 2026, 21:00",
        "Saved.");
  }

  static SettingsPage unknown() {
    return new SettingsPage(false, "auto", "normal", "on", 10, 60, null, null, null);
  }

  static Claim claim() {
    return new Claim("", null, false, null);
  }
}
