package hopwise.simulator.shell.tree.az;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Guesses which word was meant, as Python's difflib does. */
final class CloseMatch {
  /** What Azure CLI takes for close. */
  private static final double CUTOFF = 0.7;

  private CloseMatch() {}

  static Optional<String> of(String word, Collection<String> choices) {
    return choices.stream()
        .filter(choice -> ratio(choice, word) >= CUTOFF)
        .max(
            Comparator.<String>comparingDouble(choice -> ratio(choice, word))
                .thenComparing(Comparator.naturalOrder()));
  }

  /** Twice the letters in common over all letters. */
  static double ratio(String one, String other) {
    int letters = one.length() + other.length();
    return letters == 0 ? 1 : 2.0 * common(one, other) / letters;
  }

  /** Letters of the longest common part, and of what lies before and behind it. */
  private static int common(String one, String other) {
    int length = 0;
    int start = 0;
    int otherStart = 0;
    for (int i = 0; i < one.length(); i++) {
      for (int j = 0; j < other.length(); j++) {
        int same = 0;
        while (i + same < one.length()
            && j + same < other.length()
            && one.charAt(i + same) == other.charAt(j + same)) {
          same++;
        }
        if (same > length) {
          length = same;
          start = i;
          otherStart = j;
        }
      }
    }
    return length == 0
        ? 0
        : length
            + common(one.substring(0, start), other.substring(0, otherStart))
            + common(one.substring(start + length), other.substring(otherStart + length));
  }
}
