package hopwise.quiz;

/**
 * An item as it is asked.
 *
 * @param bank the slug of the bank that it is from
 * @param seed that it was made with; 1 to {@link Variants#MOST}
 */
public record Variant(String bank, long seed, ItemVersion version) {

  /** The variant of {@code item} that an attempt with {@code attemptSeed} asks. */
  public static Variant in(long attemptSeed, String bank, BankItem item) {
    long seed = Variants.seed(attemptSeed, item.id());
    return new Variant(bank, seed, item.version(seed));
  }
}
