package hopwise.simulator.windows;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The connections that VFP remembers while a packet passes. */
final class Memory {
  private final List<Translation> translations;

  Memory(List<Translation> translations) {
    this.translations = new ArrayList<>(translations);
  }

  void add(Translation translation) {
    translations.add(translation);
  }

  List<Translation> all() {
    return List.copyOf(translations);
  }

  /** The connection that a packet opened at a port of the switch. */
  Optional<Translation> opened(String port, FiveTuple flow) {
    return first(one -> one.port().equals(port) && one.original().equals(flow));
  }

  /** The connection that a packet answers, at the port where it was changed. */
  Optional<Translation> answered(String port, FiveTuple flow) {
    return first(one -> one.port().equals(port) && one.answer().equals(flow));
  }

  /** The connection that a packet to the node's address answers. */
  Optional<Translation> answered(FiveTuple flow) {
    return first(one -> one.answer().equals(flow));
  }

  /** Whether no connection looks like this after its translation. */
  boolean isFree(FiveTuple translated) {
    return first(one -> one.translated().equals(translated)).isEmpty();
  }

  private Optional<Translation> first(Predicate<Translation> test) {
    return translations.stream().filter(test).findFirst();
  }
}
