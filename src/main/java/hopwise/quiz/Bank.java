package hopwise.quiz;

import java.util.List;
import java.util.Optional;

/**
 * A bank of items.
 *
 * @param slug its permanent name; the slug of the chapter whose quiz it is, if there is one
 */
public record Bank(String slug, String title, List<BankItem> items) {
  /** Copies the list. */
  public Bank {
    items = List.copyOf(items);
  }

  /** Points that can be earned with the samples of all items. */
  public int points() {
    return items.stream()
        .mapToInt(item -> Grader.grade(item.sample().item(), null).possible())
        .sum();
  }

  /** The item {@code id} as it stands today. */
  public Optional<BankItem> item(String id) {
    return items.stream().filter(item -> item.id().equals(id)).findFirst();
  }
}
