package hopwise.web;

import hopwise.quiz.ItemVersion;
import hopwise.source.ItemReader;
import hopwise.store.Attempts;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Items as they stood when attempts were begun, by hash. */
final class Archive {
  private final Attempts attempts;
  private final Map<String, ItemVersion> known = new ConcurrentHashMap<>();

  Archive(Attempts attempts) {
    this.attempts = attempts;
  }

  /** The version that an attempt keeps. */
  ItemVersion version(String hash) {
    return known.computeIfAbsent(hash, this::load);
  }

  private ItemVersion load(String hash) {
    var content =
        attempts
            .content(hash)
            .orElseThrow(() -> new IllegalStateException("no item version " + hash));
    return new ItemVersion(ItemReader.read(content), content, hash);
  }
}
