package hopwise.web;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Makes and checks the secrets that stand for a learner. */
final class Tokens {
  private static final Pattern COOKIE = Pattern.compile("[A-Za-z0-9_-]{43}");

  /** Crockford's base 32: no I, L, O, U, so that a code can be read out and typed. */
  private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  private static final int CODE_LENGTH = 12;
  private static final SecureRandom RANDOM = new SecureRandom();

  private Tokens() {}

  /** A new cookie value: 256 random bits in base64url. */
  static String cookie() {
    return base64(random(32));
  }

  /** A seed for the order of options. */
  static long seed() {
    return RANDOM.nextLong();
  }

  /** Whether {@code value} has the form of {@link #cookie}. */
  static boolean wellFormed(String value) {
    return COOKIE.matcher(value).matches();
  }

  /** What the database keeps instead of a secret: its SHA-256 in hexadecimal. */
  static String hash(String secret) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(secret.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** The form token that belongs to a cookie: HMAC-SHA256 under the cookie's value. */
  static String form(String cookie) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(cookie.getBytes(StandardCharsets.US_ASCII), "HmacSHA256"));
      return base64(mac.doFinal("form".getBytes(StandardCharsets.US_ASCII)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HmacSHA256", e);
    }
  }

  /** Compares without telling by its time how much of them agrees. */
  static boolean same(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }

  /** A new claim code: 60 random bits, {@code 4F2K-9QWX-1HZT}. */
  static String claimCode() {
    var code = new StringBuilder();
    for (int i = 0; i < CODE_LENGTH; i++) {
      if (i > 0 && i % 4 == 0) {
        code.append('-');
      }
      code.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
    }
    return code.toString();
  }

  /** A claim code as it was made, from what somebody typed: case, blanks and O for 0 forgiven. */
  static String readClaimCode(String typed) {
    var letters =
        typed
            .toUpperCase(Locale.ROOT)
            .replace('O', '0')
            .replace('I', '1')
            .replace('L', '1')
            .replaceAll("[^0-9A-Z]", "");
    return letters.length() == CODE_LENGTH ? letters.replaceAll("(.{4})(?=.)", "$1-") : letters;
  }

  private static byte[] random(int bytes) {
    var random = new byte[bytes];
    RANDOM.nextBytes(random);
    return random;
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
