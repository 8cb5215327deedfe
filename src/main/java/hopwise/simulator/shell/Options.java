package hopwise.simulator.shell;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One-letter options and operands of a command line, as {@code getopt} reads them.
 *
 * @param flags letters of the options without a value
 * @param values of the other options by letter, as often as they were given
 * @param operands all other words
 * @param problem the line to print where an option is not simulated or lacks its value
 */
public record Options(
    Set<Character> flags,
    Map<Character, List<String>> values,
    List<String> operands,
    Optional<String> problem) {

  /**
   * Reads the arguments of a call.
   *
   * @param alone letters of the options that stand alone
   * @param valued letters of those that a value follows
   */
  public static Options read(Call call, String alone, String valued) {
    var flags = new HashSet<Character>();
    var values = new HashMap<Character, List<String>>();
    var operands = new ArrayList<String>();
    var words = call.arguments();
    for (int i = 0; i < words.size(); i++) {
      var word = words.get(i);
      if (word.equals("--")) {
        operands.addAll(words.subList(i + 1, words.size()));
        break;
      }
      if (!word.startsWith("-") || word.length() == 1) {
        operands.add(word);
        continue;
      }
      for (int at = 1; at < word.length(); at++) {
        char letter = word.charAt(at);
        if (alone.indexOf(letter) >= 0) {
          flags.add(letter);
        } else if (valued.indexOf(letter) < 0) {
          return new Options(
              flags, values, operands, Optional.of(unknown(call, word, alone + valued)));
        } else if (at + 1 < word.length()) {
          add(values, letter, word.substring(at + 1));
          break;
        } else if (++i < words.size()) {
          add(values, letter, words.get(i));
        } else {
          var missing = call.name() + ": option requires an argument -- '" + letter + "'\n";
          return new Options(flags, values, operands, Optional.of(missing));
        }
      }
    }
    return new Options(flags, values, operands, Optional.empty());
  }

  private static String unknown(Call call, String word, String simulated) {
    var known = new StringBuilder();
    simulated.chars().forEach(letter -> known.append(" -").append((char) letter));
    return call.name()
        + ": option "
        + word
        + " is not simulated; simulated are:"
        + (known.isEmpty() ? " none" : known)
        + "\n";
  }

  private static void add(Map<Character, List<String>> values, char letter, String value) {
    values.computeIfAbsent(letter, key -> new ArrayList<>()).add(value);
  }

  /** The last value of an option. */
  public Optional<String> value(char letter) {
    return Optional.ofNullable(values.get(letter)).map(List::getLast);
  }

  /** Whether the option was given. */
  public boolean has(char letter) {
    return flags.contains(letter);
  }
}
