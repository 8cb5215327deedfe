package hopwise.simulator.shell.netfilter;

import hopwise.simulator.shell.Answer;
import hopwise.simulator.shell.Call;
import hopwise.simulator.shell.Program;

/** {@code iptables-restore}, from its input. */
public final class IptablesRestore implements Program {
  @Override
  public Answer run(Call call) {
    boolean flush = true;
    for (var word : call.arguments()) {
      switch (word) {
        case "-n", "--noflush" -> flush = false;
        case "-w", "--wait" -> {}
        default -> {
          return refuse(call, word);
        }
      }
    }
    var restore = new Restore(Namespaces.tables(call), flush);
    var failure = restore.read(call.input());
    var world = Namespaces.with(call, restore.committed());
    return failure
        .map(why -> new Answer(world, restore.output(), why.message(), why.status()))
        .orElseGet(() -> new Answer(world, restore.output(), "", 0));
  }

  private static Answer refuse(Call call, String word) {
    var hint = "Try `iptables-restore -h' for more information.\n";
    return word.matches("-[ctTvh]|--(counters|test|table|verbose|help)")
        ? call.fails(
            1, "iptables-restore: " + word + " is not simulated; simulated are: -n --noflush -w\n")
        : word.startsWith("-")
            ? call.fails(
                1,
                "iptables-restore: invalid option -- '"
                    + word.replaceFirst("^-+", "")
                    + "'\n"
                    + hint)
            : call.fails(1, "Can't open " + word + ": No such file or directory\n");
  }
}
