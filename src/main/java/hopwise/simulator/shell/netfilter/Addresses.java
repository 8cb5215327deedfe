package hopwise.simulator.shell.netfilter;

import hopwise.simulator.linux.netfilter.Selector;
import hopwise.simulator.net.Cidr;
import hopwise.simulator.net.Ipv4;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What {@code -s} or {@code -d} names.
 *
 * @param ranges a null range matches every address
 */
record Addresses(List<Selector.@Nullable Range> ranges, Optional<Refusal> refusal) {
  private static final int WORD = 32;

  private record Part(@Nullable Cidr range, @Nullable Refusal refusal) {}

  /** No {@code -s} at all. */
  static Addresses any() {
    var one = new ArrayList<Selector.@Nullable Range>();
    one.add(null);
    return new Addresses(one, Optional.empty());
  }

  /** Reads addresses, with or without masks, between commas. */
  static Addresses read(String text, boolean negated) {
    var ranges = new ArrayList<Selector.@Nullable Range>();
    var words = text.split(",", -1);
    if (negated && words.length > 1) {
      return refused(
          Refusal.usage("! not allowed with multiple source or destination IP addresses"));
    }
    for (var word : words) {
      var part = part(word);
      if (part.refusal() != null) {
        return refused(part.refusal());
      }
      var range = part.range();
      ranges.add(
          range == null || (range.length() == 0 && !negated)
              ? null
              : new Selector.Range(range, negated));
    }
    return new Addresses(ranges, Optional.empty());
  }

  private static Addresses refused(Refusal why) {
    return new Addresses(List.of(), Optional.of(why));
  }

  private static Part part(String word) {
    int slash = word.indexOf('/');
    var address = dotted(slash < 0 ? word : word.substring(0, slash), false);
    if (address.isEmpty()) {
      var host = slash < 0 ? word : word.substring(0, slash);
      return new Part(null, Refusal.usage("host/network `" + host + "' not found"));
    }
    var mask = slash < 0 ? Optional.of(new Ipv4(-1)) : mask(word.substring(slash + 1));
    if (mask.isEmpty()) {
      var bad = word.substring(slash + 1);
      return new Part(null, Refusal.usage("invalid mask `" + bad + "' specified"));
    }
    int bits = mask.get().bits();
    int length = Integer.bitCount(bits);
    return length == Integer.numberOfLeadingZeros(~bits)
        ? new Part(Cidr.around(address.get(), length), null)
        : new Part(null, Refusal.notSimulated("mask " + mask.get(), List.of("/0 to /32")));
  }

  private static Optional<Ipv4> mask(String text) {
    var length = Numbers.parse(text, 0, WORD);
    return length.isPresent()
        ? Optional.of(Cidr.around(new Ipv4(-1), (int) length.getAsLong()).network())
        : dotted(text, true);
  }

  /** One to four octets; those that are missing are zero, so {@code 10.1} is {@code 10.1.0.0}. */
  private static Optional<Ipv4> dotted(String text, boolean complete) {
    var octets = text.split("\\.", -1);
    if (octets.length > 4 || (complete && octets.length < 4)) {
      return Optional.empty();
    }
    int bits = 0;
    for (int i = 0; i < 4; i++) {
      var octet = i < octets.length ? Numbers.parse(octets[i], 0, 255) : Numbers.parse("0", 0, 0);
      if (octet.isEmpty()) {
        return Optional.empty();
      }
      bits = bits << 8 | (int) octet.getAsLong();
    }
    return Optional.of(new Ipv4(bits));
  }
}
