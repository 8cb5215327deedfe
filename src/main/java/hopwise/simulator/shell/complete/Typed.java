package hopwise.simulator.shell.complete;

import java.util.ArrayList;
import java.util.List;

/**
 * The command that the cursor is in.
 *
 * @param words before the one at the cursor, the command's name first
 * @param beginning of the word at the cursor; may be empty
 */
record Typed(List<String> words, String beginning) {
  /** Reads what is left of the cursor; a bar, a semicolon or a bracket begins another command. */
  static Typed of(String text) {
    var words = new ArrayList<String>();
    var word = new StringBuilder();
    char quote = 0;
    boolean inWord = false;
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      if (quote != 0) {
        if (letter == quote) {
          quote = 0;
        } else {
          word.append(letter);
        }
      } else if (letter == '"' || letter == '\'') {
        quote = letter;
        inWord = true;
      } else if (letter == '\\' && i + 1 < text.length() && text.charAt(i + 1) == '\n') {
        i++;
      } else if ("|;&(\n`".indexOf(letter) >= 0) {
        words.clear();
        word.setLength(0);
        inWord = false;
      } else if (Character.isWhitespace(letter)) {
        if (inWord) {
          words.add(word.toString());
        }
        word.setLength(0);
        inWord = false;
      } else if (letter == '>' || letter == '<') {
        words.add(String.valueOf(letter));
        word.setLength(0);
        inWord = false;
      } else {
        word.append(letter);
        inWord = true;
      }
    }
    return new Typed(words, word.toString());
  }
}
