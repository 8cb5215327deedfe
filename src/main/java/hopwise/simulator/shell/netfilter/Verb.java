package hopwise.simulator.shell.netfilter;

import java.util.Arrays;
import java.util.Optional;

/** What a command line of {@code iptables} asks for. */
enum Verb {
  APPEND('A', "append", "4ptjmsdiovcgw"),
  CHECK('C', "check", "4ptjmsdiovgw"),
  DELETE('D', "delete", "4ptjmsdiovgw"),
  REPLACE('R', "replace", "4ptjmsdiovcgw"),
  INSERT('I', "insert", "4ptjmsdiovcgw"),
  LIST('L', "list", "4tnvx0w"),
  LIST_RULES('S', "list-rules", "4tvw"),
  FLUSH('F', "flush", "4tvw"),
  ZERO('Z', "zero", "4tvw"),
  NEW_CHAIN('N', "new-chain", "4tvw"),
  DELETE_CHAIN('X', "delete-chain", "4tvw"),
  RENAME_CHAIN('E', "rename-chain", "4tvw"),
  POLICY('P', "policy", "4tvcw");

  private final char letter;
  private final String longName;
  private final String options;

  Verb(char letter, String longName, String options) {
    this.letter = letter;
    this.longName = longName;
    this.options = options;
  }

  char letter() {
    return letter;
  }

  String longName() {
    return longName;
  }

  /** Whether the option of this letter may stand beside it; 0 is {@code --line-numbers}. */
  boolean allows(char option) {
    return options.indexOf(option) >= 0;
  }

  static Optional<Verb> of(char letter) {
    return Arrays.stream(values()).filter(verb -> verb.letter == letter).findFirst();
  }
}
