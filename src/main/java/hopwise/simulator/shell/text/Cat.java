package hopwise.simulator.shell.text;

import hopwise.simulator.shell.Answer;
import hopwise.simulator.shell.Call;
import hopwise.simulator.shell.Options;
import hopwise.simulator.shell.Program;
import hopwise.simulator.shell.Transcript;
import java.util.List;

/** {@code cat [-n]}. */
public final class Cat implements Program {
  @Override
  public Answer run(Call call) {
    var options = Options.read(call, "n", "");
    if (options.problem().isPresent()) {
      return call.fails(1, options.problem().get());
    }
    var inputs = new Inputs(call, "%s: %s");
    var written = new Transcript();
    int number = 0;
    for (var name : options.operands().isEmpty() ? List.of("-") : options.operands()) {
      var input = inputs.one(name, written);
      if (input.isPresent() && !options.has('n')) {
        written.out(input.get().text());
      } else if (input.isPresent()) {
        for (var line : input.get().lines()) {
          written.out("%6d\t%s\n".formatted(++number, line));
        }
      }
    }
    return written.answer(call.world(), 1);
  }
}
