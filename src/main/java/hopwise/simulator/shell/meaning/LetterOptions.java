package hopwise.simulator.shell.meaning;

import java.util.ArrayList;
import java.util.List;

/** Words of a program whose options stand anywhere: {@code -c 1}, {@code -c1}, {@code -nv}. */
final class LetterOptions {
  private LetterOptions() {}

  /**
   * The meaning.
   *
   * @param valued letters of options that take a word
   */
  static String of(String program, List<String> words, String valued) {
    var operands = new ArrayList<String>();
    var options = new ArrayList<List<String>>();
    for (int i = 0; i < words.size(); i++) {
      var word = words.get(i);
      if (word.startsWith("--") && word.contains("=")) {
        options.add(List.of(word.split("=", 2)));
      } else if (word.startsWith("--") || !word.startsWith("-") || word.length() == 1) {
        operands.add(word);
      } else {
        i += letters(word, valued, i + 1 < words.size() ? words.get(i + 1) : "", options);
      }
    }
    return Words.shown(program, operands, options.stream());
  }

  /** How many words behind it belong to a word of letters. */
  private static int letters(String word, String valued, String next, List<List<String>> options) {
    for (int at = 1; at < word.length(); at++) {
      var letter = "-" + word.charAt(at);
      if (valued.indexOf(word.charAt(at)) < 0) {
        options.add(List.of(letter));
      } else if (at + 1 < word.length()) {
        options.add(List.of(letter, word.substring(at + 1)));
        return 0;
      } else {
        options.add(List.of(letter, next));
        return 1;
      }
    }
    return 0;
  }
}
