package hopwise.simulator.shell.netfilter;

import java.util.Collection;
import java.util.TreeSet;

/**
 * Why a command was not done.
 *
 * @param kind decides the exit status and what stands around {@code text}
 */
record Refusal(Kind kind, String text) {
  /** The kinds of failure; each has its own exit status and wording around it. */
  enum Kind {
    /** A wrong command line. */
    USAGE,
    /** A word where none was expected. */
    STRAY_WORD,
    /** Right words, but there is no such chain or rule. */
    REFUSED,
    /** A list of a chain that is not there. */
    UNREADABLE,
    /** There is no such table. */
    NO_TABLE,
    /** The kernel said no. */
    KERNEL,
    /** The real tool can do it, the simulator cannot. */
    NOT_SIMULATED
  }

  static Refusal usage(String text) {
    return new Refusal(Kind.USAGE, text);
  }

  static Refusal refused(String text) {
    return new Refusal(Kind.REFUSED, text);
  }

  static Refusal notSimulated(String what, Collection<String> simulated) {
    return new Refusal(
        Kind.NOT_SIMULATED,
        what + " is not simulated; simulated are: " + String.join(" ", new TreeSet<>(simulated)));
  }

  int status() {
    return switch (kind) {
      case REFUSED, UNREADABLE -> 1;
      case USAGE, STRAY_WORD, NOT_SIMULATED -> 2;
      case NO_TABLE -> 3;
      case KERNEL -> 4;
    };
  }

  /** What {@code iptables} prints. */
  String message() {
    var version = "iptables v1.8.9 (nf_tables): ";
    var hint = "\nTry `iptables -h' or 'iptables --help' for more information.\n";
    return switch (kind) {
      case USAGE -> version + text + hint;
      case STRAY_WORD -> text + hint;
      case REFUSED -> "iptables: " + text + "\n";
      case UNREADABLE -> version + text + "\n";
      case NO_TABLE -> version + text + "\nPerhaps iptables or your kernel needs to be upgraded.\n";
      case KERNEL -> version + " " + text + "\n";
      case NOT_SIMULATED -> "iptables: " + text + "\n";
    };
  }

  /** What {@code iptables-restore} prints about line {@code line} of its input. */
  String message(int line) {
    var program = "iptables-restore";
    var version = program + " v1.8.9 (nf_tables): ";
    var hint =
        "\nError occurred at line: "
            + line
            + "\nTry `iptables-restore -h' or 'iptables-restore --help' for more information.\n";
    return switch (kind) {
      case USAGE -> version + text + hint;
      case STRAY_WORD -> text + hint;
      case REFUSED -> program + ": line " + line + " failed: " + text + "\n";
      case UNREADABLE, NO_TABLE -> version + text + "\n";
      case KERNEL -> version + "\nline " + line + ": " + text + "\n";
      case NOT_SIMULATED -> program + ": line " + line + ": " + text + "\n";
    };
  }
}
