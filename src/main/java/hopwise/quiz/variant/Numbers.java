package hopwise.quiz.variant;

/** Reads whole numbers. */
final class Numbers {
  private Numbers() {}

  static long whole(String text) {
    if (!text.matches("-?\\d{1,18}")) {
      throw new Unresolvable("“%s” is no whole number".formatted(text));
    }
    return Long.parseLong(text);
  }
}
