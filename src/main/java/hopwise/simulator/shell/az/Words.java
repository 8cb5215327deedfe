package hopwise.simulator.shell.az;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** Constants by the words that they are printed as. */
final class Words {
  private Words() {}

  /** The constant that is printed as {@code word}. */
  static <E extends Enum<E>> Optional<E> find(Class<E> kind, String word) {
    return Arrays.stream(kind.getEnumConstants())
        .filter(constant -> constant.toString().equalsIgnoreCase(word))
        .findFirst();
  }

  /** All words with {@code |} between them, as a row of the table of verbs takes them. */
  static <E extends Enum<E>> String all(Class<E> kind) {
    return Arrays.stream(kind.getEnumConstants())
        .map(Enum::toString)
        .collect(Collectors.joining("|"));
  }
}
