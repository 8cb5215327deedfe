package hopwise.simulator.shell.text;

import hopwise.simulator.shell.Answer;
import hopwise.simulator.shell.Call;
import hopwise.simulator.shell.Options;
import hopwise.simulator.shell.Patience;
import hopwise.simulator.shell.Program;
import hopwise.simulator.shell.Transcript;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code sed [-E] s/EXPRESSION/TEXT/[g]}. */
public final class Sed implements Program {
  private static final String REFUSAL =
      "sed: this script is not simulated; simulated are: s/EXPRESSION/TEXT/ and s/…/…/g\n";

  @Override
  public Answer run(Call call) {
    var options = Options.read(call, "Er", "e");
    if (options.problem().isPresent()) {
      return call.fails(1, options.problem().get());
    }
    var operands = new ArrayList<>(options.operands());
    var given = options.value('e').orElse(null);
    if (given == null && operands.isEmpty()) {
      return call.fails(1, REFUSAL);
    }
    var script = given == null ? operands.removeFirst() : given;
    var parts = parts(script);
    var extended = options.has('E') || options.has('r');
    var kind = extended ? Expressions.Kind.EXTENDED : Expressions.Kind.BASIC;
    var pattern =
        parts.size() == 3
            ? Expressions.compile(parts.getFirst(), kind, parts.get(2).contains("i"))
            : Optional.<Pattern>empty();
    if (pattern.isEmpty()) {
      return call.fails(1, REFUSAL);
    }
    var written = new Transcript();
    var lines =
        new Inputs(call, "can't read %s: %s")
            .lines(operands, written).stream()
                .map(line ->
                    replace(
                        pattern.get().matcher(Patience.watched(line)), parts.get(1), parts.get(2)))
                .toList();
    written.out(Lines.join(lines));
    return written.answer(call.world(), 2);
  }

  /** Expression, text and flags of {@code s/…/…/…}; empty for any other script. */
  private static List<String> parts(String script) {
    if (!script.matches("s([/|,#:]).*")) {
      return List.of();
    }
    char separator = script.charAt(1);
    var parts = new ArrayList<String>();
    var part = new StringBuilder();
    for (int i = 2; i < script.length(); i++) {
      char letter = script.charAt(i);
      if (letter == '\\' && i + 1 < script.length() && script.charAt(i + 1) == separator) {
        part.append(separator);
        i++;
      } else if (letter == separator) {
        parts.add(part.toString());
        part.setLength(0);
      } else {
        part.append(letter);
      }
    }
    parts.add(part.toString());
    return parts.size() == 3 && parts.getLast().matches("[gi]*") ? parts : List.of();
  }

  private static String replace(Matcher matcher, String text, String flags) {
    var java =
        text.replace("$", "\\$").replaceAll("\\\\(\\d)", "\\$$1").replaceAll("(?<!\\\\)&", "\\$0");
    return flags.contains("g") ? matcher.replaceAll(java) : matcher.replaceFirst(java);
  }
}
