package hopwise.store;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.function.Supplier;

/** Makes ids that nobody guesses: 128 random bits as 32 hexadecimal digits. */
public final class RandomIds implements Supplier<String> {
  private static final int BYTES = 16;

  private final SecureRandom random;

  /** Draws from {@code random}. */
  public RandomIds(SecureRandom random) {
    this.random = random;
  }

  @Override
  public String get() {
    var bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
