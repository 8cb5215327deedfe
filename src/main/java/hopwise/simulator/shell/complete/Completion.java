package hopwise.simulator.shell.complete;

import hopwise.simulator.shell.Session;
import java.util.List;

/**
 * What can stand in a line in place of a word's beginning.
 *
 * @param from where the word begins
 * @param to where the cursor is
 * @param candidates whole words, sorted; each begins with what is there
 * @param more how many there are besides
 */
public record Completion(int from, int to, List<String> candidates, int more) {
  private static final int MOST = 200;

  /** Copies the candidates. */
  public Completion {
    candidates = List.copyOf(candidates);
  }

  /**
   * Completes the word before the cursor.
   *
   * @param cursor 0 to the length of {@code line}
   */
  public static Completion of(Session session, String line, int cursor) {
    var typed = Typed.of(line.substring(0, cursor));
    var found =
        Completers.at(session, typed.words(), typed.beginning())
            .filter(word -> word.startsWith(typed.beginning()))
            .filter(word -> !word.equals(typed.beginning()))
            .distinct()
            .sorted()
            .toList();
    int shown = Math.min(found.size(), MOST);
    return new Completion(
        cursor - typed.beginning().length(), cursor, found.subList(0, shown), found.size() - shown);
  }

  /** The longest beginning that all candidates share; empty for none. */
  public String common() {
    if (candidates.isEmpty()) {
      return "";
    }
    var first = candidates.getFirst();
    int length = first.length();
    for (var other : candidates) {
      while (!other.startsWith(first.substring(0, length))) {
        length--;
      }
    }
    return first.substring(0, length);
  }
}
