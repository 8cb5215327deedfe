package hopwise.simulator.shell.ebtables;

/** What a command line of {@code ebtables} asks for. */
enum EbVerb {
  APPEND("-A", "--append"),
  INSERT("-I", "--insert"),
  DELETE("-D", "--delete"),
  FLUSH("-F", "--flush"),
  POLICY("-P", "--policy"),
  NEW_CHAIN("-N", "--new-chain"),
  DELETE_CHAIN("-X", "--delete-chain"),
  LIST("-L", "--list"),
  ZERO("-Z", "--zero");

  private final String letter;
  private final String longName;

  EbVerb(String letter, String longName) {
    this.letter = letter;
    this.longName = longName;
  }

  /** Whether {@code word} asks for it. */
  boolean is(String word) {
    return word.equals(letter) || word.equals(longName);
  }
}
