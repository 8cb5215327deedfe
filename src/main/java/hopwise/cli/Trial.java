package hopwise.cli;

import hopwise.quiz.Answers;
import hopwise.quiz.Grader;
import hopwise.quiz.Item;
import hopwise.quiz.Response;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** One question, asked and marked in a terminal. */
final class Trial {
  private final Item item;
  private final TrialSheet sheet;
  private final PrintWriter out;

  Trial(Item item, long seed, PrintWriter out) {
    this.item = item;
    this.sheet = new TrialSheet(item, seed);
    this.out = out;
  }

  /** Asks until an answer can be graded or the input ends. */
  int run(String bank, BufferedReader in) {
    out.println(bank + "/" + item.id());
    out.println();
    out.print(sheet.question());
    out.println();
    out.println(sheet.instruction());
    @Nullable Response response = null;
    for (var line = read(in); line.isPresent() && response == null; ) {
      var read = sheet.read(line.get());
      var refusal =
          read.isEmpty()
              ? Optional.of("That is no answer. " + sheet.instruction())
              : refusal(read.get());
      if (refusal.isEmpty()) {
        response = read.get();
      } else {
        out.println(refusal.get());
        line = read(in);
      }
    }
    var grade = Grader.grade(item, response);
    out.println();
    out.println(
        "%s: %d of %d %s"
            .formatted(
                response == null ? "Not answered" : verdict(grade.points(), grade.possible()),
                grade.points(),
                grade.possible(),
                grade.possible() == 1 ? "point" : "points"));
    out.print(new TrialResult(item, sheet, response, grade).text());
    return response == null ? 1 : 0;
  }

  private static String verdict(int points, int possible) {
    if (points == possible) {
      return "Right";
    }
    return points == 0 ? "Wrong" : "Partly right";
  }

  private Optional<String> refusal(Response response) {
    return Answers.refusal(item, response)
        .or(() ->
            response instanceof Response.Typed typed
                ? Answers.unreadable(item, typed.text())
                : Optional.empty());
  }

  private Optional<String> read(BufferedReader in) {
    try {
      out.print("> ");
      out.flush();
      @Nullable String line = in.readLine();
      if (line == null || !sheet.takesLines()) {
        out.println(line == null ? "" : line);
        return Optional.ofNullable(line);
      }
      var all = new StringJoiner("\n");
      for (; line != null && !line.isBlank(); line = in.readLine()) {
        out.println(line);
        all.add(line);
      }
      return Optional.of(all.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
