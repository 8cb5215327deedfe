package hopwise.source;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** An address space of the colour grammar, named in front matter and by tags. */
enum Space {
  VNET,
  POD,
  SERVICE,
  ON_PREMISES,
  INTERNET;

  /** As authors write it, and as it stands in CSS classes. */
  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<Space> of(String word) {
    return Arrays.stream(values()).filter(space -> space.word().equals(word)).findFirst();
  }
}
