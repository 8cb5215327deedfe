package hopwise.simulator.shell.tree.az;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A command with its arguments, which fit its options.
 *
 * @param values the words of each option that was given, by its long name; none for a flag
 */
public record AzRequest(Map<String, List<String>> values) {
  /** Copies the map. */
  public AzRequest {
    values = Map.copyOf(values);
  }

  /** Whether the option was given. */
  public boolean has(String name) {
    return values.containsKey(name);
  }

  /** The only, or the first, word of an option. */
  public Optional<String> value(String name) {
    return all(name).stream().findFirst();
  }

  /**
   * The word of an option that its verb requires.
   *
   * @throws IllegalArgumentException if it was not given, so that the verb does not require it
   */
  public String required(String name) {
    return value(name)
        .orElseThrow(() -> new IllegalArgumentException(name + " is not a required option"));
  }

  /** All words of an option; none where it was not given. */
  public List<String> all(String name) {
    return values.getOrDefault(name, List.of());
  }
}
