package hopwise.simulator.shell.tree.kubectl;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A command with its arguments, which fit its flags.
 *
 * @param words that are no flags
 * @param values of the flags that were given, by their long names; {@code true} or {@code false}
 *     for a switch
 * @param behind the words behind {@code --}
 */
public record KubeRequest(
    List<String> words, Map<String, List<String>> values, List<String> behind) {
  /** Copies the lists. */
  public KubeRequest {
    words = List.copyOf(words);
    values = Map.copyOf(values);
    behind = List.copyOf(behind);
  }

  /** The last word of a flag. */
  public Optional<String> value(String flag) {
    return Optional.ofNullable(values.get(flag)).map(List::getLast);
  }

  /** All words of a flag that may be repeated. */
  public List<String> all(String flag) {
    return values.getOrDefault(flag, List.of());
  }

  /** Whether a switch is on. */
  public boolean is(String flag) {
    return value(flag).equals(Optional.of("true"));
  }
}
