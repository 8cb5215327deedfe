package hopwise.simulator.shell.tree.kubectl;

import java.util.List;

/**
 * A flag of a command.
 *
 * @param name without its hyphens, {@code no-headers}
 * @param letter of its short form; blank for none
 * @param kind what it takes
 */
public record KubeFlag(String name, char letter, Kind kind) {
  /** What a flag takes. */
  public enum Kind {
    /** Nothing, or {@code =true} and {@code =false}. */
    SWITCH,
    /** A word. */
    WORD,
    /** A word, and only as {@code --name=word}; alone it stands for a default. */
    GLUED
  }

  /** Flags that every command takes. */
  static final List<KubeFlag> GLOBAL =
      List.of(word("namespace", 'n'), word("context", ' '), word("kubeconfig", ' '));

  /** The flags of {@code get} that {@link GetOptions} reads. */
  public static final List<KubeFlag> GET =
      List.of(
          word("output", 'o'),
          onOff("all-namespaces", 'A'),
          word("selector", 'l'),
          word("field-selector", ' '),
          word("sort-by", ' '),
          onOff("no-headers", ' '),
          onOff("show-labels", ' '),
          word("label-columns", 'L'));

  /** A flag that takes a word. */
  public static KubeFlag word(String name, char letter) {
    return new KubeFlag(name, letter, Kind.WORD);
  }

  /** A flag that is on when it is there. */
  public static KubeFlag onOff(String name, char letter) {
    return new KubeFlag(name, letter, Kind.SWITCH);
  }
}
