package hopwise.simulator.shell.node;

import hopwise.simulator.shell.Answer;
import hopwise.simulator.shell.Call;
import hopwise.simulator.shell.Program;

/** {@code chroot /host}: out of the debugging container into the node's files. */
public final class Chroot implements Program {
  @Override
  public Answer run(Call call) {
    var words = call.arguments();
    if (words.isEmpty()) {
      return call.fails(
          125, "chroot: missing operand\nTry 'chroot --help' for more information.\n");
    }
    if (!words.getFirst().equals("/host") || Seat.at(call.world(), call.place()).isEmpty()) {
      return call.fails(
          125,
          "chroot: cannot change root directory to '"
              + words.getFirst()
              + "': No such file or directory\n");
    }
    return words.size() == 1
        ? call.prints("").opening(new Answer.Opened(call.place(), "exit\n"))
        : call.runner()
            .run(call.world(), call.place(), words.subList(1, words.size()), call.input());
  }
}
