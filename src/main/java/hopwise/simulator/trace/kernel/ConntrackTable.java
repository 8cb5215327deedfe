package hopwise.simulator.trace.kernel;

import hopwise.simulator.linux.netfilter.Connection;
import hopwise.simulator.linux.netfilter.Tuple;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The tracked connections of one namespace, found by the tuple of either direction. */
final class ConntrackTable {
  private final List<Connection> before;
  private final long now;
  private @Nullable Map<Tuple, Entry> found;
  private final Set<Entry> entries = new LinkedHashSet<>();

  ConntrackTable(List<Connection> before, long now) {
    this.before = before;
    this.now = now;
  }

  private Map<Tuple, Entry> found() {
    var map = found;
    if (map == null) {
      map = new HashMap<>();
      found = map;
      for (var connection : before) {
        if (connection.expires() > now) {
          add(new Entry(connection));
        }
      }
    }
    return map;
  }

  @Nullable Entry find(Tuple tuple) {
    return found().get(tuple);
  }

  /** Whether a packet of {@code tuple} would belong to a connection that is not {@code mine}. */
  boolean isTaken(Tuple tuple, Entry mine) {
    var other = found().get(tuple);
    return other != null && other != mine;
  }

  void add(Entry entry) {
    found().put(entry.original, entry);
    found().put(entry.reply, entry);
    entries.add(entry);
    entry.confirmed = true;
  }

  void remove(Entry entry) {
    found().remove(entry.original, entry);
    found().remove(entry.reply, entry);
    entries.remove(entry);
  }

  /** The confirmed connections, the oldest first. */
  Iterable<Entry> entries() {
    found();
    return entries;
  }

  List<Connection> freeze() {
    if (found == null) {
      return before;
    }
    var frozen = new ArrayList<Connection>(entries.size());
    entries.forEach(entry -> frozen.add(entry.freeze()));
    return frozen;
  }
}
