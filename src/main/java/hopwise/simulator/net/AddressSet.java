package hopwise.simulator.net;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A set of IPv4 addresses. Two sets are equal when they hold the same addresses, however they were
 * written: {@code 10.0.0.0/25, 10.0.0.128/25} equals {@code 10.0.0.0/24}.
 *
 * @param spans in order, not touching one another
 */
public record AddressSet(List<Span> spans) {

  /**
   * Consecutive addresses.
   *
   * @param first as an unsigned number, 0 to 2^32 - 1
   * @param last at least {@code first}
   */
  public record Span(long first, long last) {}

  /** Joins spans that touch or overlap. */
  public AddressSet {
    var sorted = spans.stream().sorted(Comparator.comparingLong(Span::first)).toList();
    var joined = new ArrayList<Span>();
    for (var span : sorted) {
      if (!joined.isEmpty() && span.first() <= joined.getLast().last() + 1) {
        var before = joined.removeLast();
        joined.add(new Span(before.first(), Math.max(before.last(), span.last())));
      } else {
        joined.add(span);
      }
    }
    spans = List.copyOf(joined);
  }

  /** The addresses of all {@code ranges}. */
  public static AddressSet of(List<Cidr> ranges) {
    return new AddressSet(ranges.stream().map(AddressSet::span).toList());
  }

  /** Reads addresses and ranges between commas or blanks; empty if any of them is neither. */
  public static Optional<AddressSet> parse(String text) {
    var ranges = new ArrayList<Cidr>();
    for (var word : text.strip().split("[\\s,;]+")) {
      var range = Cidr.parse(word).or(() -> Ipv4.parse(word).map(ip -> Cidr.around(ip, 32)));
      if (range.isEmpty()) {
        return Optional.empty();
      }
      ranges.add(range.get());
    }
    return Optional.of(of(ranges));
  }

  private static Span span(Cidr range) {
    long first = Integer.toUnsignedLong(range.network().bits());
    return new Span(first, first + range.size() - 1);
  }
}
