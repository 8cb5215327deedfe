package hopwise.source;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at the files of a library over and over, and reads them again when one has changed. It has
 * a daemon thread of its own until it is closed; nothing that goes wrong in reading ends it.
 */
public final class ContentWatcher implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ContentWatcher.class);
  private static final Duration PAUSE = Duration.ofMillis(300);

  private final Library library;
  private final Consumer<Edition> changed;
  private final Consumer<Edition> settled;
  private final Thread thread;
  private List<Map<String, String>> seen;
  private Edition edition;
  private String reported = "";
  private volatile boolean closed;

  private ContentWatcher(Library library, Consumer<Edition> changed, Consumer<Edition> settled) {
    this.library = library;
    this.changed = changed;
    this.settled = settled;
    this.seen = library.fingerprint();
    this.edition = library.glance();
    this.thread = Thread.ofPlatform().daemon().name("content-watcher").unstarted(this::run);
  }

  /**
   * Reads {@code library} at a glance and gives the edition to {@code changed} before it returns;
   * then, from the watcher's thread, the edition in which everything was played, and each new one.
   *
   * @param settled gets the edition after it was shown, when there is time
   */
  public static ContentWatcher start(
      Library library, Consumer<Edition> changed, Consumer<Edition> settled) {
    var watcher = new ContentWatcher(library, changed, settled);
    changed.accept(watcher.edition);
    watcher.thread.start();
    return watcher;
  }

  @Override
  public void close() {
    closed = true;
    thread.interrupt();
  }

  private void run() {
    try {
      lookClosely();
      while (true) {
        Thread.sleep(PAUSE);
        lookAgain();
      }
    } catch (InterruptedException e) {
      LOG.debug("closed");
    }
  }

  /**
   * The first time nothing is better than a chapter that fails, so nothing is kept for it; unless a
   * file changed since the glance, whose last good version is what was seen at the glance.
   */
  private void lookClosely() {
    try {
      var played = library.read();
      var now = library.fingerprint();
      show(now.equals(seen) ? played : library.reread(edition));
      seen = now;
      settled.accept(edition);
    } catch (RuntimeException | Error e) {
      report(e);
    }
  }

  private void lookAgain() {
    try {
      var now = library.fingerprint();
      if (!now.equals(seen)) {
        var next = library.reread(edition);
        seen = now;
        show(next);
        settled.accept(edition);
      }
      reported = "";
    } catch (RuntimeException | Error e) {
      report(e);
    }
  }

  private void show(Edition next) {
    if (!next.equals(edition)) {
      edition = next;
      changed.accept(next);
    }
  }

  /** Once, not with every look; what was broken off by closing is no trouble. */
  private void report(Throwable e) {
    if (!closed && !e.toString().equals(reported)) {
      reported = e.toString();
      LOG.error("The content could not be read again", e);
    }
  }
}
