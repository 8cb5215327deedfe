package hopwise.simulator.shell.netfilter;

/**
 * A long option of a match or target.
 *
 * @param name without the dashes
 * @param means the name that messages use: {@code source-port} for {@code sport}
 * @param argument whether a word follows it
 * @param negatable whether {@code !} may stand before it
 */
record Option(String name, String means, boolean argument, boolean negatable) {
  static Option of(String name) {
    return new Option(name, name, true, false);
  }

  static Option negatable(String name) {
    return new Option(name, name, true, true);
  }

  static Option negatable(String name, String means) {
    return new Option(name, means, true, true);
  }

  static Option flag(String name) {
    return new Option(name, name, false, false);
  }

  static Option negatableFlag(String name) {
    return new Option(name, name, false, true);
  }
}
