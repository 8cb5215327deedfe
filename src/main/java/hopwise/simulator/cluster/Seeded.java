package hopwise.simulator.cluster;

import hopwise.simulator.net.Mac;
import hopwise.simulator.net.SplitMix64;
import java.util.Locale;

/**
 * What is random in reality, from a seed: FNV-1a over the words, then the last step of SplitMix64.
 * The same seed and words give the same values for ever.
 */
public final class Seeded {
  private static final char[] POD_LETTERS = "bcdfghjklmnpqrstvwxz2456789".toCharArray();

  private Seeded() {}

  /** 64 bits. */
  public static long bits(long seed, String... words) {
    long hash = 0xcbf29ce484222325L ^ seed;
    for (var word : words) {
      for (int i = 0; i < word.length(); i++) {
        hash = (hash ^ word.charAt(i)) * 0x100000001b3L;
      }
      hash = (hash ^ 0xff) * 0x100000001b3L;
    }
    return SplitMix64.mix(hash);
  }

  /** A number from 0 to {@code bound - 1}. */
  public static int below(int bound, long seed, String... words) {
    return (int) Long.remainderUnsigned(bits(seed, words), bound);
  }

  /** Lower-case hexadecimal digits. */
  public static String hex(int digits, long seed, String... words) {
    var text = new StringBuilder(digits);
    long left = bits(seed, words);
    for (int i = 0; i < digits; i++) {
      if (i > 0 && i % 16 == 0) {
        left = SplitMix64.mix(left + i);
      }
      text.append(Character.forDigit((int) (left >>> (4 * (i % 16))) & 15, 16));
    }
    return text.toString();
  }

  /** Decimal digits, the first not 0. */
  public static String digits(int count, long seed, String... words) {
    var text = new StringBuilder(count);
    long left = bits(seed, words);
    for (int i = 0; i < count; i++) {
      int base = i == 0 ? 9 : 10;
      text.append(Long.remainderUnsigned(left, base) + (i == 0 ? 1 : 0));
      left = SplitMix64.mix(left + 1);
    }
    return text.toString();
  }

  /** Letters as Kubernetes uses them in generated names: no vowels, no 0, 1 and 3. */
  public static String letters(int count, long seed, String... words) {
    var text = new StringBuilder(count);
    long left = bits(seed, words);
    for (int i = 0; i < count; i++) {
      text.append(POD_LETTERS[(int) Long.remainderUnsigned(left, POD_LETTERS.length)]);
      left = SplitMix64.mix(left + 1);
    }
    return text.toString();
  }

  /** A random UUID, version 4. */
  public static String uuid(long seed, String... words) {
    var hex = hex(32, seed, words);
    return "%s-%s-4%s-%c%s-%s"
        .formatted(
            hex.substring(0, 8),
            hex.substring(8, 12),
            hex.substring(13, 16),
            "89ab".charAt(Character.digit(hex.charAt(16), 16) % 4),
            hex.substring(17, 20),
            hex.substring(20));
  }

  /** An Ethernet address as Azure gives them to NICs: 00:0d:3a or 00:22:48, then random. */
  public static Mac nicMac(long seed, String... words) {
    long bits = bits(seed, words);
    long vendor = bits < 0 ? 0x000d3aL : 0x002248L;
    return new Mac(vendor << 24 | (bits & 0xff_ffffL));
  }

  /** An Ethernet address as Linux makes them for virtual links: locally administered. */
  public static Mac localMac(long seed, String... words) {
    return new Mac((bits(seed, words) & 0xfcff_ffff_ffffL) | 0x0200_0000_0000L);
  }

  /** A name in lower case with letters and digits only, as Azure makes DNS labels. */
  static String label(String text, int longest) {
    var plain = text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    return plain.substring(0, Math.min(longest, plain.length()));
  }
}
