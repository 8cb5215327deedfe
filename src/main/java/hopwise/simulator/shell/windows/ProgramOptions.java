package hopwise.simulator.shell.windows;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The options of a program such as {@code ping}, with a dash or a slash.
 *
 * @param values by letter in lower case, switches with an empty value
 * @param wrong the first option that there is not, or whose value is no number; else empty
 */
record ProgramOptions(Map<String, String> values, List<String> operands, String wrong) {
  static ProgramOptions read(List<String> words, List<String> switches, List<String> numbers) {
    var values = new HashMap<String, String>();
    var operands = new ArrayList<String>();
    for (int i = 0; i < words.size(); i++) {
      var word = words.get(i);
      var letter = word.isEmpty() ? "" : word.substring(1).toLowerCase(Locale.ROOT);
      if (!word.startsWith("-") && !word.startsWith("/")) {
        operands.add(word);
      } else if (switches.contains(letter)) {
        values.put(letter, "");
      } else if (numbers.contains(letter)
          && i + 1 < words.size()
          && words.get(i + 1).matches("\\d{1,6}")) {
        values.put(letter, words.get(++i));
      } else {
        return new ProgramOptions(values, operands, word);
      }
    }
    return new ProgramOptions(Map.copyOf(values), List.copyOf(operands), "");
  }

  boolean has(String letter) {
    return values.containsKey(letter);
  }

  int number(String letter, int otherwise) {
    var value = values.get(letter);
    return value == null || value.isEmpty() ? otherwise : Integer.parseInt(value);
  }
}
