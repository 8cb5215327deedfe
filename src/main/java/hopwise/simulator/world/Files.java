package hopwise.simulator.world;

import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The files that somebody made or changed, machine by machine. Immutable. */
public final class Files {
  /** No file. */
  public static final Files NONE = new Files(Map.of());

  private final Map<String, NavigableMap<String, Node>> byHost;

  private Files(Map<String, NavigableMap<String, Node>> byHost) {
    this.byHost = byHost;
  }

  /** What lies at a path. */
  public sealed interface Node {}

  /** A file of text. */
  public record Text(String content) implements Node {}

  /** A directory. */
  public record Directory() implements Node {}

  /**
   * A symbolic link.
   *
   * @param target relative to the directory of the link, or absolute
   */
  public record Symlink(String target) implements Node {}

  /** What lies at an absolute path of a machine, null where nothing was made. */
  public @Nullable Node at(String host, String path) {
    return under(host).get(path);
  }

  /** All that was made on a machine, by absolute path. */
  public NavigableMap<String, Node> under(String host) {
    return byHost.getOrDefault(host, Collections.emptyNavigableMap());
  }

  /** The same files with one added or replaced. */
  public Files with(String host, String path, Node node) {
    var nodes = new TreeMap<>(under(host));
    nodes.put(path, node);
    return with(host, nodes);
  }

  /** The same files without that at {@code path}. */
  public Files without(String host, String path) {
    var nodes = new TreeMap<>(under(host));
    nodes.remove(path);
    return with(host, nodes);
  }

  private Files with(String host, NavigableMap<String, Node> nodes) {
    var others = new TreeMap<>(byHost);
    others.put(host, Collections.unmodifiableNavigableMap(nodes));
    return new Files(others);
  }
}
