package hopwise.simulator.trace.fabric;

import hopwise.simulator.linux.netfilter.Connection;
import hopwise.simulator.linux.netfilter.Tuple;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** The flows that one part of the fabric remembers, by the tuples of both directions. */
final class Flows {
  /** How long a flow without a packet is remembered, in milliseconds. */
  private static final long IDLE = 240_000;

  private final long now;
  private final SequencedMap<Tuple, Connection> byOriginal = new LinkedHashMap<>();
  private final Map<Tuple, Connection> byReply = new HashMap<>();
  private boolean changed;

  Flows(List<Connection> before, long now) {
    this.now = now;
    for (var flow : before) {
      if (flow.expires() > now) {
        put(flow);
      }
    }
  }

  private void put(Connection flow) {
    byOriginal.put(flow.original(), flow);
    byReply.put(flow.reply(), flow);
  }

  /** The flow whose first packet had this tuple. */
  @Nullable Connection begunBy(Tuple tuple) {
    return byOriginal.get(tuple);
  }

  /** The flow whose answers have this tuple. */
  @Nullable Connection answeredBy(Tuple tuple) {
    return byReply.get(tuple);
  }

  boolean knows(Tuple tuple) {
    return byOriginal.containsKey(tuple) || byReply.containsKey(tuple);
  }

  /**
   * Remembers a flow.
   *
   * @param original of the first packet as it came
   * @param translated of the same packet as it went on
   */
  void remember(Tuple original, Tuple translated) {
    changed = true;
    var reply = translated.inverse();
    put(new Connection(original, reply, false, false, "", 0, 0, now + IDLE));
  }

  boolean hasChanged() {
    return changed;
  }

  List<Connection> freeze() {
    return List.copyOf(byOriginal.values());
  }
}
