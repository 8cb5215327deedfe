package hopwise.web;

import hopwise.source.Edition;
import hopwise.study.review.CardKey;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Which objective each item of the banks serves; found once for each edition. */
final class Objectives {
  private record Known(Edition edition, Map<CardKey, String> byItem) {}

  private final Supplier<Edition> edition;
  private volatile @Nullable Known known;

  Objectives(Supplier<Edition> edition) {
    this.edition = edition;
  }

  /** The id of each item's objective. */
  @SuppressWarnings("ReferenceEquality") // each reread makes another edition, however alike
  Map<CardKey, String> byItem() {
    var now = edition.get();
    var current = known;
    if (current == null || current.edition() != now) {
      current = new Known(now, read(now));
      known = current;
    }
    return current.byItem();
  }

  private static Map<CardKey, String> read(Edition edition) {
    var byItem = new HashMap<CardKey, String>();
    edition
        .banks()
        .forEach((slug, bank) ->
            bank.items()
                .forEach(item ->
                    byItem.put(new CardKey(CardKey.Kind.ITEM, slug, item.id()), item.objective())));
    return byItem;
  }
}
