package hopwise.simulator.shell.netfilter;

/** Runs a command of {@code iptables} on the rules of a namespace. */
final class Commands {
  private Commands() {}

  static Outcome run(Tables tables, Command command) {
    return switch (command.verb()) {
      case APPEND -> RuleCommands.append(tables, command);
      case INSERT -> RuleCommands.insert(tables, command);
      case REPLACE -> RuleCommands.replace(tables, command);
      case DELETE -> RuleCommands.delete(tables, command);
      case CHECK -> RuleCommands.check(tables, command);
      case NEW_CHAIN -> ChainCommands.create(tables, command);
      case DELETE_CHAIN -> ChainCommands.delete(tables, command);
      case RENAME_CHAIN -> ChainCommands.rename(tables, command);
      case POLICY -> ChainCommands.policy(tables, command);
      case FLUSH -> ChainCommands.flush(tables, command);
      case ZERO -> ChainCommands.zero(tables, command);
      case LIST, LIST_RULES -> Printing.run(tables, command);
    };
  }
}
