package hopwise.simulator.shell.meaning;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes words so that no two lists of words look alike. */
final class Words {
  private Words() {}

  static String shown(List<String> words) {
    return words.stream().map(word -> "{" + word + "}").collect(Collectors.joining(" "));
  }

  /** A program's words: those whose order counts, then the others, sorted. */
  static String shown(String program, List<String> ordered, Stream<List<String>> options) {
    return program
        + " "
        + shown(ordered)
        + options.map(Words::shown).sorted().map(" "::concat).collect(Collectors.joining());
  }
}
