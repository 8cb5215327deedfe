package hopwise.simulator.shell.text;

import hopwise.simulator.shell.Answer;
import hopwise.simulator.shell.Call;
import hopwise.simulator.shell.Options;
import hopwise.simulator.shell.Program;
import hopwise.simulator.shell.Transcript;
import java.util.ArrayList;
import java.util.List;

/** {@code head} and {@code tail}, with {@code -n}. */
public final class Head implements Program {
  private final boolean fromEnd;

  private Head(boolean fromEnd) {
    this.fromEnd = fromEnd;
  }

  /** The first lines. */
  public static Head head() {
    return new Head(false);
  }

  /** The last lines. */
  public static Head tail() {
    return new Head(true);
  }

  @Override
  public Answer run(Call call) {
    var options = Options.read(withNumber(call), "", "n");
    if (options.problem().isPresent()) {
      return call.fails(1, options.problem().get());
    }
    var count = options.value('n').orElse("10");
    if (!count.matches("[-+]?\\d{1,9}")) {
      return call.fails(1, "%s: invalid number of lines: ‘%s’\n".formatted(call.name(), count));
    }
    var inputs = new Inputs(call, "cannot open '%s' for reading: %s");
    var written = new Transcript();
    var between = "";
    for (var name : options.operands().isEmpty() ? List.of("-") : options.operands()) {
      var input = inputs.one(name, written);
      if (input.isPresent() && options.operands().size() > 1) {
        written.out(between + "==> " + name + " <==\n");
        between = "\n";
      }
      input.ifPresent(found -> written.out(Lines.join(part(found.lines(), count))));
    }
    return written.answer(call.world(), 1);
  }

  /** {@code -5} is an old form of {@code -n 5}. */
  private static Call withNumber(Call call) {
    var words = new ArrayList<>(call.arguments());
    if (!words.isEmpty() && words.getFirst().matches("-\\d+")) {
      words.set(0, "-n" + words.getFirst().substring(1));
    }
    return new Call(
        call.world(),
        call.place(),
        call.name(),
        words,
        call.input(),
        call.directory(),
        call.runner());
  }

  /** {@code head -n -2}: all but the last two; {@code tail -n +2}: from the second on. */
  private List<String> part(List<String> lines, String count) {
    int number = Math.abs(Integer.parseInt(count));
    int size = lines.size();
    if (fromEnd) {
      int skipped = count.startsWith("+") ? Math.max(number - 1, 0) : Math.max(size - number, 0);
      return lines.subList(Math.min(skipped, size), size);
    }
    int taken = count.startsWith("-") ? Math.max(size - number, 0) : number;
    return lines.subList(0, Math.min(taken, size));
  }
}
