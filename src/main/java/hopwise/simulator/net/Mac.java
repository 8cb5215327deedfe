package hopwise.simulator.net;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An Ethernet address.
 *
 * @param bits the 48 bits, the first octet highest
 */
public record Mac(long bits) implements Comparable<Mac> {
  /** {@code ff:ff:ff:ff:ff:ff}. */
  public static final Mac BROADCAST = new Mac(0xffff_ffff_ffffL);

  /** {@code 00:00:00:00:00:00}: the address of a loopback device, and of an unanswered target. */
  public static final Mac ZERO = new Mac(0);

  private static final Pattern FORM = Pattern.compile("[0-9a-fA-F]{1,2}(:[0-9a-fA-F]{1,2}){5}");

  /** Reads six hexadecimal octets with colons; empty for anything else. */
  public static Optional<Mac> parse(String text) {
    if (!FORM.matcher(text).matches()) {
      return Optional.empty();
    }
    long bits = 0;
    for (int start = 0; start < text.length(); ) {
      int colon = text.indexOf(':', start);
      int end = colon < 0 ? text.length() : colon;
      bits = bits << 8 | Integer.parseInt(text, start, end, 16);
      start = end + 1;
    }
    return Optional.of(new Mac(bits));
  }

  /**
   * The address written with colons.
   *
   * @throws IllegalArgumentException if {@code text} is not one
   */
  public static Mac of(String text) {
    return parse(text)
        .orElseThrow(() -> new IllegalArgumentException("not an Ethernet address: " + text));
  }

  /** Whether frames to it go to a group: broadcast is one too. */
  public boolean isGroup() {
    return (bits >>> 40 & 1) != 0;
  }

  /** Whether it is {@link #BROADCAST}. */
  public boolean isBroadcast() {
    return bits == BROADCAST.bits;
  }

  @Override
  public int compareTo(Mac other) {
    return Long.compare(bits, other.bits);
  }

  @Override
  public String toString() {
    var text = new StringBuilder(17);
    for (int shift = 40; shift >= 0; shift -= 8) {
      if (shift < 40) {
        text.append(':');
      }
      text.append(Character.forDigit((int) (bits >>> (shift + 4) & 15), 16));
      text.append(Character.forDigit((int) (bits >>> shift & 15), 16));
    }
    return text.toString();
  }
}
