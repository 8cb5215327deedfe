package hopwise.simulator.shell.system;

import hopwise.simulator.shell.Answer;
import hopwise.simulator.shell.Call;
import hopwise.simulator.shell.Program;

/** {@code sudo COMMAND}: everybody is root here already. */
public final class Sudo implements Program {
  @Override
  public Answer run(Call call) {
    var words = call.arguments();
    while (!words.isEmpty() && (words.getFirst().equals("-E") || words.getFirst().equals("-n"))) {
      words = words.subList(1, words.size());
    }
    if (words.isEmpty()) {
      return call.fails(1, "usage: sudo COMMAND\n");
    }
    if (words.getFirst().startsWith("-")) {
      var refusal =
          "sudo: option " + words.getFirst() + " is not simulated; simulated are: -E -n\n";
      return call.fails(1, refusal);
    }
    return call.runner().run(call.world(), call.place(), words, call.input());
  }
}
