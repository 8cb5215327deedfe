package hopwise.simulator.shell.netfilter;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What {@code iptables} is asked for, however it is written. */
public final class RuleMeaning {
  private RuleMeaning() {}

  /**
   * A text that is equal for words that ask for the same; empty where the words are refused.
   *
   * @param words behind the name of the program
   */
  public static Optional<String> of(List<String> words) {
    var read = CommandReader.read(words, "filter");
    var command = CommandCheck.check(read, (table, chain) -> true);
    return Optional.ofNullable(command)
        .filter(found -> read.rule().refusal().isEmpty())
        .map(RuleMeaning::sorted)
        .map(Command::toString);
  }

  /** The order of matches changes what a rule costs, and not what it matches. */
  private static Command sorted(Command command) {
    return new Command(
        command.verb(),
        command.table(),
        command.chain(),
        command.number(),
        command.word(),
        command.selectors(),
        command.matches().stream().sorted(Comparator.comparing(Object::toString)).toList(),
        command.target(),
        command.listing());
  }
}
