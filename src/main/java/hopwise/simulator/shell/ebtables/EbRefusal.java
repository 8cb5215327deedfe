package hopwise.simulator.shell.ebtables;

/**
 * Why a command of {@code ebtables} was not done.
 *
 * @param message what it prints
 */
record EbRefusal(int status, String message) {
  private static final String VERSION = "ebtables v1.8.9 (nf_tables): ";

  static final EbRefusal UNKNOWN = usage("Unknown argument: '(null)'");
  static final EbRefusal NO_CHAIN = refused("No chain/target/match by that name");
  static final EbRefusal NO_RULE = refused("Bad rule (does a matching rule exist in that chain?)");

  /** A wrong command line. */
  static EbRefusal usage(String text) {
    var hint = "\nTry `ebtables -h' or 'ebtables --help' for more information.\n";
    return new EbRefusal(2, VERSION + text + hint);
  }

  /** Right words, but there is no such chain or rule. */
  static EbRefusal refused(String text) {
    return new EbRefusal(1, "ebtables: " + text + "\n");
  }

  /** A list of a chain that is not there. */
  static EbRefusal unreadable(String text) {
    return new EbRefusal(1, VERSION + text + "\n");
  }

  /** There is no such table. */
  static EbRefusal noTable(String name) {
    return new EbRefusal(
        3,
        VERSION
            + "table '"
            + name
            + "' does not exist\nPerhaps ebtables or your kernel needs to be upgraded.\n");
  }

  /** The kernel said no. */
  static EbRefusal kernel(String text) {
    return new EbRefusal(4, VERSION + " " + text + "\n");
  }

  /** The real tool can do it, the simulator cannot. */
  static EbRefusal notSimulated(String what, String simulated) {
    return new EbRefusal(
        2, "ebtables: " + what + " is not simulated; simulated are: " + simulated + "\n");
  }
}
