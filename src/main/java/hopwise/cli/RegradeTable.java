package hopwise.cli;

import hopwise.store.Regrade;
import hopwise.study.Score;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Shows what a regrade changes: a line for each answer whose points change or cannot. */
record RegradeTable(List<Regrade.Row> rows, boolean written) {
  private static final List<String> HEAD = List.of("attempt", "quiz", "question", "was", "is");
  private static final int SHOWN_OF_ID = 8;

  String text() {
    var cells = new ArrayList<List<String>>();
    cells.add(HEAD);
    rows.stream().filter(row -> !samePoints(row)).map(RegradeTable::cells).forEach(cells::add);
    return (cells.size() > 1 ? aligned(cells) + "\n\n" : "") + summary() + "\n";
  }

  private static boolean samePoints(Regrade.Row row) {
    return switch (row) {
      case Regrade.Row.Graded graded -> graded.before().equals(graded.after());
      case Regrade.Row.Gone gone -> false;
    };
  }

  private static List<String> cells(Regrade.Row row) {
    return List.of(
        row.attempt().substring(0, Math.min(SHOWN_OF_ID, row.attempt().length())),
        row.bank(),
        row.item(),
        points(row.before()),
        switch (row) {
          case Regrade.Row.Graded graded -> points(graded.after());
          case Regrade.Row.Gone gone -> "gone: " + gone.reason();
        });
  }

  private static String points(Score score) {
    return score.points() + "/" + score.possible();
  }

  private static String aligned(List<List<String>> cells) {
    var widths =
        IntStream.range(0, HEAD.size())
            .map(column -> cells.stream().mapToInt(row -> row.get(column).length()).max().orElse(0))
            .toArray();
    return cells.stream()
        .map(row ->
            IntStream.range(0, row.size())
                .mapToObj(column ->
                    row.get(column) + " ".repeat(widths[column] - row.get(column).length()))
                .collect(Collectors.joining("  "))
                .stripTrailing())
        .collect(Collectors.joining("\n"));
  }

  private String summary() {
    long gone = rows.stream().filter(Regrade.Row.Gone.class::isInstance).count();
    long same = rows.stream().filter(RegradeTable::samePoints).count();
    long graded = rows.size() - gone;
    if (rows.isEmpty()) {
      return "Every answer is graded by the questions of today.";
    }
    return String.join(
        "\n",
        "Answers to changed questions: "
            + graded
            + ", of these with other points: "
            + (graded - same),
        "Answers that cannot be graded again and keep their points: " + gone,
        graded == 0
            ? "There is nothing to write."
            : written ? "Written." : "Nothing is written yet; regrade --apply writes.");
  }
}
