package hopwise.simulator.shell.text;

import hopwise.simulator.shell.Answer;
import hopwise.simulator.shell.Call;
import hopwise.simulator.shell.Options;
import hopwise.simulator.shell.Program;
import hopwise.simulator.shell.Transcript;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** {@code awk [-F SEPARATOR] '[CONDITION] {print FIELDS}'}. */
public final class Awk implements Program {
  private static final String REFUSAL =
      "awk: this program is not simulated; simulated are: '[CONDITION] {print FIELDS}' with"
          + " $N, $NF, NR, \"text\" and a condition NR==N, NR>N, /EXPRESSION/, !/EXPRESSION/,"
          + " $N==\"text\" or $N~/EXPRESSION/\n";

  @Override
  public Answer run(Call call) {
    var options = Options.read(call, "", "F");
    if (options.problem().isPresent()) {
      return call.fails(2, options.problem().get());
    }
    var operands = new ArrayList<>(options.operands());
    var program =
        operands.isEmpty()
            ? Optional.<AwkProgram>empty()
            : AwkProgram.parse(operands.removeFirst());
    if (program.isEmpty()) {
      return call.fails(2, REFUSAL);
    }
    var separator = options.value('F').orElse(null);
    var written = new Transcript();
    var shown = new ArrayList<String>();
    var lines = new Inputs(call, "cannot open %s (%s)").lines(operands, written);
    for (int i = 0; i < lines.size(); i++) {
      var fields = separator == null ? blanks(lines.get(i)) : separated(lines.get(i), separator);
      program.get().line(lines.get(i), fields, i + 1).ifPresent(shown::add);
    }
    written.out(Lines.join(shown));
    return written.answer(call.world(), 2);
  }

  private static List<String> blanks(String line) {
    return line.isBlank() ? List.of() : List.of(line.strip().split("\\s+"));
  }

  private static List<String> separated(String line, String separator) {
    var expression = separator.length() == 1 ? Pattern.quote(separator) : separator;
    return line.isEmpty() ? List.of() : List.of(line.split(expression, -1));
  }
}
