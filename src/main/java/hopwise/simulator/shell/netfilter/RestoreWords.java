package hopwise.simulator.shell.netfilter;

import java.util.ArrayList;
import java.util.List;

/** Takes a line of {@code iptables-restore} apart: blanks, and quotes with backslashes in them. */
final class RestoreWords {
  private RestoreWords() {}

  static List<String> split(String line) {
    var words = new ArrayList<String>();
    var word = new StringBuilder();
    boolean quoted = false;
    boolean begun = false;
    for (int i = 0; i < line.length(); i++) {
      char letter = line.charAt(i);
      if (quoted && letter == '\\' && i + 1 < line.length()) {
        word.append(line.charAt(++i));
      } else if (letter == '"') {
        quoted = !quoted;
        begun = true;
      } else if (!quoted && (letter == ' ' || letter == '\t')) {
        if (begun) {
          words.add(word.toString());
        }
        word.setLength(0);
        begun = false;
      } else {
        word.append(letter);
        begun = true;
      }
    }
    if (begun) {
      words.add(word.toString());
    }
    return words;
  }
}
