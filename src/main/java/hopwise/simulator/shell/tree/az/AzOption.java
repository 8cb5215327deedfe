package hopwise.simulator.shell.tree.az;

import java.util.List;

/**
 * An option of a command.
 *
 * @param names the long one first, {@code --name} and {@code -n}
 * @param values how many words belong to it
 * @param choices the only words it takes; empty for any
 */
public record AzOption(List<String> names, boolean required, Values values, List<String> choices) {
  /** How many words belong to an option. */
  public enum Values {
    NONE,
    ONE,
    /** None or one. */
    MAYBE,
    /** One or more, up to the next option. */
    SOME
  }

  /** Copies the lists. */
  public AzOption {
    names = List.copyOf(names);
    choices = List.copyOf(choices);
  }

  /** An option that takes a word, and that a command can do without. */
  public static AzOption of(String... names) {
    return new AzOption(List.of(names), false, Values.ONE, List.of());
  }

  /** The same option, which must be given. */
  public AzOption asRequired() {
    return new AzOption(names, true, values, choices);
  }

  /** The same option with another number of words. */
  public AzOption taking(Values number) {
    return new AzOption(names, required, number, choices);
  }

  /** The same option, which takes only these words. */
  public AzOption among(String... words) {
    return new AzOption(names, required, values, List.of(words));
  }

  /** The choice that a word means, in upper or lower case; the word itself where it is none. */
  String meant(String word) {
    return choices.stream().filter(word::equalsIgnoreCase).findFirst().orElse(word);
  }

  /** The long name, by which a request finds it. */
  public String name() {
    return names.getFirst();
  }

  @Override
  public String toString() {
    return String.join("/", names);
  }
}
