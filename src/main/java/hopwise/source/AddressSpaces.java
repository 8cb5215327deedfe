package hopwise.source;

import hopwise.simulator.net.Cidr;
import hopwise.simulator.world.AddressSpace;
import hopwise.simulator.world.Addresses;
import hopwise.simulator.world.World;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which range belongs to which space.
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

  /** The ranges of a world; all other addresses are the internet's. */
  static AddressSpaces of(World world) {
    var everything = new Range(Cidr.of("0.0.0.0/0"), AddressSpace.INTERNET);
    var named =
        Addresses.of(world).ranges().stream()
            .map(range -> new Range(range.addresses(), range.space()));
    return new AddressSpaces(Stream.concat(named, Stream.of(everything)).toList(), false);
  }

  /** The space of the narrowest range that holds all of {@code addresses}. */
  Optional<AddressSpace> of(Cidr addresses) {
    return ranges.stream()
        .filter(range -> range.addresses().contains(addresses))
        .max(Comparator.comparingInt(range -> range.addresses().length()))
        .map(Range::space);
  }
}
