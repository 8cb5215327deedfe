package hopwise.simulator.shell.complete;

import hopwise.simulator.shell.Session;
import java.util.List;
import java.util.Optional;

/**
 * A command as far as it was typed.
 *
 * @param words the name first
 * @param beginning of the word at the cursor
 */
record Line(Session session, List<String> words, String beginning) {
  Line {
    words = List.copyOf(words);
  }

  Names names() {
    return new Names(session);
  }

  /** The word before the one at the cursor. */
  String last() {
    return words.getLast();
  }

  boolean isOption() {
    return beginning.startsWith("-");
  }

  /** What follows one of these options, if it was given. */
  Optional<String> value(String... options) {
    for (int i = 1; i + 1 < words.size(); i++) {
      if (List.of(options).contains(words.get(i))) {
        return Optional.of(words.get(i + 1));
      }
    }
    return Optional.empty();
  }

  /** The words behind the name that are no options. */
  List<String> operands() {
    return words.stream().skip(1).filter(word -> !word.startsWith("-")).toList();
  }
}
