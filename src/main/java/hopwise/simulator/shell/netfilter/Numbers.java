package hopwise.simulator.shell.netfilter;

import java.util.OptionalLong;

/** Numbers as C's {@code strtoul} with base 0 reads them: decimal, octal, hexadecimal. */
final class Numbers {
  private Numbers() {}

  /** Reads all of {@code text}; empty unless it is a number from {@code min} to {@code max}. */
  static OptionalLong parse(String text, long min, long max) {
    var digits = text.startsWith("0x") || text.startsWith("0X") ? text.substring(2) : text;
    int radix = digits.length() < text.length() ? 16 : text.startsWith("0") ? 8 : 10;
    if (digits.isEmpty()
        || digits.length() > 15
        || !digits.chars().allMatch(digit -> Character.digit(digit, radix) >= 0)) {
      return OptionalLong.empty();
    }
    long number = Long.parseLong(digits, radix);
    return number < min || number > max ? OptionalLong.empty() : OptionalLong.of(number);
  }
}
