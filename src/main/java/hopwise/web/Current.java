package hopwise.web;

import hopwise.source.ContentWatcher;
import hopwise.source.Edition;
import hopwise.source.Library;
import hopwise.store.SearchIndex;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The edition of the course that is shown now, with its search index; follows the files. */
final class Current implements AutoCloseable {
  private record Shown(Edition edition, SearchIndex index) {}

  private final AtomicReference<@Nullable Shown> shown = new AtomicReference<>();
  private final ContentWatcher watcher;

  /**
   * Reads {@code library} now, and again whenever a file changes.
   *
   * @param settled gets each edition once all of it was played, in the background
   */
  Current(Library library, Consumer<Edition> settled) {
    watcher = ContentWatcher.start(library, this::show, settled);
  }

  Edition edition() {
    return now().edition();
  }

  SearchIndex index() {
    return now().index();
  }

  private Shown now() {
    return Objects.requireNonNull(shown.get(), "the watcher shows an edition before it returns");
  }

  private void show(Edition next) {
    var before = shown.get();
    if (before == null) {
      shown.set(new Shown(next, SearchIndex.of(next.course())));
    } else {
      before.index().rebuild(next.course());
      shown.set(new Shown(next, before.index()));
    }
  }

  @Override
  public void close() {
    watcher.close();
    index().close();
  }
}
