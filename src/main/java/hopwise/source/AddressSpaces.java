package hopwise.source;

import hopwise.simulator.net.Cidr;
import hopwise.simulator.world.AddressSpace;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Which range belongs to which space, from a chapter's front matter.
 *
 * @param ofScenario whether a scenario says it, which is not built while the text is read
 */
record AddressSpaces(List<Range> ranges, boolean ofScenario) {
  static final AddressSpaces NONE = new AddressSpaces(List.of(), false);
  static final AddressSpaces LATER = new AddressSpaces(List.of(), true);

  AddressSpaces {
    ranges = List.copyOf(ranges);
  }

  record Range(Cidr addresses, AddressSpace space) {}

  /** The space of the narrowest range that holds all of {@code addresses}. */
  Optional<AddressSpace> of(Cidr addresses) {
    return ranges.stream()
        .filter(range -> range.addresses().contains(addresses))
        .max(Comparator.comparingInt(range -> range.addresses().length()))
        .map(Range::space);
  }
}
