package hopwise.store;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The words of a query as somebody typed it. Each becomes a quoted phrase, so that nothing in it is
 * an operator; SQLite splits a phrase as it splits the text, so {@code 10.244.0.0/16} finds that
 * range and not just its numbers. The last word also finds what begins with it.
 */
record SearchWords(List<String> words) {
  private static final int MOST_WORDS = 16;
  private static final int LONGEST_QUERY = 200;

  static SearchWords of(String query) {
    var start = query.substring(0, Math.min(query.length(), LONGEST_QUERY));
    return new SearchWords(
        List.of(start.split("[\\s\\p{Cntrl}]+")).stream()
            .filter(word -> word.codePoints().anyMatch(Character::isLetterOrDigit))
            .limit(MOST_WORDS)
            .toList());
  }

  boolean isEmpty() {
    return words.isEmpty();
  }

  /** Asks for rows with all of the words. */
  String all() {
    return joined(" AND ");
  }

  /** Asks for rows with any of the words. */
  String any() {
    return joined(" OR ");
  }

  private String joined(String operator) {
    return IntStream.range(0, words.size())
        .mapToObj(i -> phrase(words.get(i)) + (i == words.size() - 1 ? "*" : ""))
        .collect(Collectors.joining(operator));
  }

  private static String phrase(String word) {
    return '"' + word.replace("\"", "\"\"") + '"';
  }
}
