package hopwise.store;

import hopwise.quiz.Item;
import hopwise.quiz.Variant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/** Items as they stood when they were first used. A hash stands for one content forever. */
final class KeptItems {
  private static final int MOST_REMEMBERED = 4_096;

  private final Function<String, Item> reader;
  private final Map<String, Item> remembered = new ConcurrentHashMap<>();

  KeptItems(Function<String, Item> reader) {
    this.reader = reader;
  }

  static void keep(Handle handle, List<Variant> variants) {
    var batch =
        handle.prepareBatch(
            """
            INSERT INTO item_version (hash, bank, item, content) VALUES (?, ?, ?, ?)
            ON CONFLICT (hash) DO NOTHING
            """);
    for (var variant : variants) {
      var version = variant.version();
      batch.add(version.hash(), variant.bank(), version.item().id(), version.content());
    }
    batch.execute();
  }

  static Optional<String> content(Handle handle, String hash) {
    return handle
        .createQuery("SELECT content FROM item_version WHERE hash = :hash")
        .bind("hash", hash)
        .mapTo(String.class)
        .findOne();
  }

  Optional<Item> remembered(String hash) {
    return Optional.ofNullable(remembered.get(hash));
  }

  Optional<Item> find(Handle handle, String hash) {
    return remembered(hash).or(() -> content(handle, hash).map(text -> remember(hash, text)));
  }

  private Item remember(String hash, String content) {
    if (remembered.size() >= MOST_REMEMBERED) {
      remembered.clear();
    }
    return remembered.computeIfAbsent(hash, unread -> reader.apply(content));
  }

  Item get(Handle handle, String hash) {
    return find(handle, hash)
        .orElseThrow(() -> new IllegalStateException("no item is kept under " + hash));
  }
}
