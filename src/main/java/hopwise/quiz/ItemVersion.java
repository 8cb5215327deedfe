package hopwise.quiz;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * An item as it stood at some time.
 *
 * @param item what {@code content} says
 * @param content the item's canonical text: the same bytes for the same content; attempts keep it
 * @param hash of {@code content}: SHA-256, 64 hexadecimal digits
 */
public record ItemVersion(Item item, String content, String hash) {

  /** The version with its hash computed. */
  public static ItemVersion of(Item item, String content) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      var bytes = digest.digest(content.getBytes(StandardCharsets.UTF_8));
      return new ItemVersion(item, content, HexFormat.of().formatHex(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
