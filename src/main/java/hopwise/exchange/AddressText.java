package hopwise.exchange;

import hopwise.quiz.Item.Address.Form;
import hopwise.simulator.net.AddressSet;
import hopwise.simulator.net.Cidr;
import hopwise.simulator.net.Ipv4;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes sets of addresses the way they are typed. */
final class AddressText {
  private AddressText() {}

  static String of(Form form, AddressSet set) {
    return set.spans().stream()
        .flatMap(span -> ranges(span).stream())
        .map(range -> range.length() == 32 && form != Form.CIDR ? range.network() : range)
        .map(Object::toString)
        .collect(Collectors.joining(", "));
  }

  /** The largest ranges that fit, from the first address on. */
  private static List<Cidr> ranges(AddressSet.Span span) {
    var ranges = new ArrayList<Cidr>();
    long from = span.first();
    while (from <= span.last()) {
      long size = Math.min(Long.highestOneBit(span.last() - from + 1), aligned(from));
      ranges.add(new Cidr(new Ipv4((int) from), 32 - Long.numberOfTrailingZeros(size)));
      from += size;
    }
    return ranges;
  }

  private static long aligned(long from) {
    return from == 0 ? 1L << 32 : Long.lowestOneBit(from);
  }
}
