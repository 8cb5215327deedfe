package hopwise.quiz;

/** An item of a bank as it stands today: one text for everybody, or another with each seed. */
public sealed interface BankItem {
  /** The item's permanent id, unique in its bank. */
  String id();

  /** The id of the objective that every variant of it serves. */
  String objective();

  /** The type's name in bank files. */
  String type();

  /**
   * The item that {@code seed} gives: always the same for the same seed, and for a {@link Fixed}
   * item the same for all.
   *
   * @param seed of the variant; {@link Variants#SAMPLE} where nobody asked for another
   */
  ItemVersion version(long seed);

  /** The item that is shown where no variant was asked for. */
  default ItemVersion sample() {
    return version(Variants.SAMPLE);
  }

  /** An item whose numbers are written in its file. */
  record Fixed(ItemVersion version) implements BankItem {
    @Override
    public String id() {
      return version.item().id();
    }

    @Override
    public String objective() {
      return version.item().head().objective();
    }

    @Override
    public String type() {
      return version.item().type();
    }

    @Override
    public ItemVersion version(long seed) {
      return version;
    }
  }

  /** An item whose numbers are drawn and computed anew with each seed. */
  record Computed(String id, String objective, String type, Variants variants) implements BankItem {
    @Override
    public ItemVersion version(long seed) {
      return variants.at(seed);
    }
  }

  /** An item whose key is found by walking a packet, when somebody first asks for it. */
  record Walked(String id, String objective, Variants variants) implements BankItem {
    @Override
    public String type() {
      return "path";
    }

    @Override
    public ItemVersion version(long seed) {
      return variants.at(Variants.SAMPLE);
    }
  }
}
