package hopwise.exchange;

/** Categories, which are what objectives are to us: {@code hopwise/BANK/OBJECTIVE}. */
final class Categories {
  private static final String OURS = "hopwise/";

  private Categories() {}

  static String of(String bank, String objective) {
    return OURS + bank + "/" + objective;
  }

  /** Whether nothing is lost when only the objective is left of it. */
  static boolean isOurs(String category) {
    return category.isEmpty() || (category.startsWith(OURS) && Slugs.isOne(last(category)));
  }

  static String objective(String category, Defaults defaults) {
    return defaults.objective().isEmpty()
        ? Slugs.of(last(category), Defaults.NO_OBJECTIVE)
        : defaults.objective();
  }

  private static String last(String category) {
    return category.substring(category.lastIndexOf('/') + 1).strip();
  }
}
