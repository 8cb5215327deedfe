package hopwise.simulator.shell.netfilter;

import hopwise.simulator.linux.netfilter.TableName;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Checks a command line as a whole, in the order in which the real tool does. */
final class CommandCheck {
  private static final int LONGEST_CHAIN = 28;
  private static final String RULE_OPTIONS = "sdiopmj";

  private final CommandReader.Words words;
  private final RuleReader rule;

  private CommandCheck(CommandReader.Words words) {
    this.words = words;
    this.rule = words.rule();
  }

  /** Knows the chains of a table. */
  @FunctionalInterface
  interface Chains {
    /** Whether {@code table} has the chain. */
    boolean has(TableName table, String chain);
  }

  /** The command, null where something is wrong, which is then the refusal of its rule. */
  static @Nullable Command check(CommandReader.Words words, Chains chains) {
    var command = new CommandCheck(words).command(chains);
    return words.rule().refusal().isPresent() ? null : command;
  }

  private @Nullable Command command(Chains chains) {
    var table = table();
    var verb = words.verb();
    if (table.isEmpty()) {
      return null;
    }
    if (table.get() == TableName.NAT && (words.second().equals("DROP") || rule.jumpsTo("DROP"))) {
      usage(
          "\nThe \"nat\" table is not intended for filtering, the use of DROP is therefore"
              + " inhibited.\n\n");
    }
    var matches = rule.matches();
    var target = rule.target();
    if (verb == null) {
      usage("no command specified");
      return null;
    }
    var selectors = rule.selectors();
    options(verb);
    chain(verb);
    var jump = rule.jumpsTo();
    if (jump != null && !chains.has(table.get(), jump)) {
      usage("Chain '" + jump + "' does not exist");
    }
    return new Command(
        verb,
        table.get(),
        words.chain(),
        number(),
        words.second(),
        selectors,
        matches,
        target,
        listing());
  }

  private Optional<TableName> table() {
    var name = words.table();
    var table = TableName.parse(name);
    if (name.equals("security")) {
      var simulated = Arrays.stream(TableName.values()).map(TableName::toString).toList();
      rule.refuse(Refusal.notSimulated("table security", simulated));
    } else if (table.isEmpty()) {
      rule.refuse(new Refusal(Refusal.Kind.NO_TABLE, "table '" + name + "' does not exist"));
    }
    return table;
  }

  private void options(Verb verb) {
    boolean ofRule = verb != Verb.DELETE || words.number() == null;
    for (char option : words.options()) {
      if (!verb.allows(option) || (!ofRule && RULE_OPTIONS.indexOf(option) >= 0)) {
        usage("Illegal option `-" + option + "' with this command");
      }
    }
  }

  private void chain(Verb verb) {
    var chain = words.chain();
    if (chain == null) {
      return;
    }
    if (chain.length() > LONGEST_CHAIN) {
      usage(
          "chain name `%s' too long (must be under %d chars)".formatted(chain, LONGEST_CHAIN + 1));
    } else if (verb == Verb.NEW_CHAIN) {
      newName(chain);
    } else if ((chain.equals("PREROUTING") || chain.equals("INPUT")) && rule.hasOutput()) {
      usage("Can't use -o with " + chain + "\n");
    } else if ((chain.equals("POSTROUTING") || chain.equals("OUTPUT")) && rule.hasInput()) {
      usage("Can't use -i with " + chain + "\n");
    }
  }

  private void newName(String name) {
    if (name.startsWith("-") || name.startsWith("!")) {
      usage("chain name not allowed to start with `" + name.charAt(0) + "'");
    } else if (Extensions.isTarget(name)) {
      usage("chain name may not clash with target name");
    } else if (name.chars().anyMatch(Character::isWhitespace)) {
      usage("Invalid chain name `" + name + "'");
    }
  }

  private int number() {
    var number = words.number();
    if (number == null) {
      return 0;
    }
    var read = Numbers.parse(number, 1, Integer.MAX_VALUE);
    if (read.isEmpty()) {
      usage("Invalid rule number `" + number + "'");
    }
    return (int) read.orElse(0);
  }

  private Command.Listing listing() {
    var options = words.options();
    return new Command.Listing(
        options.contains('n'),
        options.contains('v'),
        options.contains('x'),
        options.contains(LongOptions.LINE_NUMBERS),
        false);
  }

  private void usage(String text) {
    rule.refuse(Refusal.usage(text));
  }
}
