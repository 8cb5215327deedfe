package hopwise.simulator.shell.reach;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The words of a command, sorted as getopt does.
 *
 * @param values of the options that take one, by letter; an empty text for those that take none
 * @param operands the other words
 * @param unknown the first option that is not known, 0 for none
 * @param lacking the first option whose value is not there, 0 for none
 */
record Options(Map<Character, String> values, List<String> operands, char unknown, char lacking) {
  /**
   * Sorts words.
   *
   * @param plain letters of options without a value
   * @param valued letters of options with one
   */
  static Options read(List<String> words, String plain, String valued) {
    var values = new LinkedHashMap<Character, String>();
    var operands = new ArrayList<String>();
    for (int i = 0; i < words.size(); i++) {
      var word = words.get(i);
      if (!word.startsWith("-") || word.length() == 1) {
        operands.add(word);
        continue;
      }
      for (int at = 1; at < word.length(); at++) {
        char letter = word.charAt(at);
        if (plain.indexOf(letter) >= 0) {
          values.put(letter, "");
        } else if (valued.indexOf(letter) < 0) {
          return new Options(values, operands, letter, '\0');
        } else if (at + 1 < word.length()) {
          values.put(letter, word.substring(at + 1));
          break;
        } else if (i + 1 < words.size()) {
          values.put(letter, words.get(++i));
        } else {
          return new Options(values, operands, '\0', letter);
        }
      }
    }
    return new Options(values, operands, '\0', '\0');
  }

  boolean has(char letter) {
    return values.containsKey(letter);
  }
}
