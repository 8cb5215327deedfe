package hopwise.simulator.shell.ip;

import java.util.List;

/** The words of a command, read from left to right. */
final class Words {
  private final List<String> words;
  private int position;

  Words(List<String> words) {
    this.words = words;
  }

  boolean hasNext() {
    return position < words.size();
  }

  /** The next word, which stays the next one; empty where there is none. */
  String peek() {
    return hasNext() ? words.get(position) : "";
  }

  /** The next word; it is an error where there is none. */
  String next() throws Misuse {
    if (!hasNext()) {
      throw new Misuse(255, "Command line is not complete. Try option \"help\"");
    }
    return words.get(position++);
  }

  /** All words from here on. */
  List<String> rest() {
    return words.subList(position, words.size());
  }

  /** The first of {@code names} that {@code word} abbreviates, empty for none. */
  static String expand(String word, List<String> names) {
    return names.stream()
        .filter(name -> !word.isEmpty() && name.startsWith(word))
        .findFirst()
        .orElse("");
  }
}
