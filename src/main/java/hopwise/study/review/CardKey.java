package hopwise.study.review;

import java.util.Comparator;

/**
 * What a card asks.
 *
 * @param bank the slug of the chapter of a recall card, of the bank of an item
 * @param id of the card in its chapter, of the item in its bank
 */
public record CardKey(Kind kind, String bank, String id) implements Comparable<CardKey> {
  private static final Comparator<CardKey> ORDER =
      Comparator.comparing(CardKey::kind).thenComparing(CardKey::bank).thenComparing(CardKey::id);

  /** What is asked. */
  public enum Kind {
    /** A recall card of a chapter, which the learner marks. */
    RECALL,
    /** An item of a bank, as a fresh variant, which is graded. */
    ITEM
  }

  @Override
  public int compareTo(CardKey other) {
    return ORDER.compare(this, other);
  }
}
