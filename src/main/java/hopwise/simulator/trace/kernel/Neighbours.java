package hopwise.simulator.trace.kernel;

import hopwise.simulator.linux.Learned.NeighbourKey;
import hopwise.simulator.linux.Learned.Resolved;
import hopwise.simulator.linux.Link;
import hopwise.simulator.linux.Namespace;
import hopwise.simulator.net.Ipv4;
import hopwise.simulator.net.Mac;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** The neighbour table of one namespace, and the packets that wait for an answer. */
final class Neighbours {
  /** How long an entry is trusted without asking again, in milliseconds. */
  private static final long TRUSTED = 30_000;

  /** How long the first of several answers stands, in milliseconds ({@code locktime}). */
  private static final long LOCKED = 1_000;

  private final Namespace namespace;
  private final long now;
  private final SequencedMap<NeighbourKey, Resolved> before;
  private @Nullable SequencedMap<NeighbourKey, Resolved> changed;
  private final Map<NeighbourKey, Question> waiting = new LinkedHashMap<>();

  Neighbours(Namespace namespace, SequencedMap<NeighbourKey, Resolved> before, long now) {
    this.namespace = namespace;
    this.before = before;
    this.now = now;
  }

  private SequencedMap<NeighbourKey, Resolved> entries() {
    return changed == null ? before : changed;
  }

  /** The address that somebody set for good, null where nobody did. */
  @Nullable Mac permanent(Link link, Ipv4 ip) {
    for (var neighbour : namespace.neighbours()) {
      if (neighbour.mac() != null
          && neighbour.link() == link.index()
          && neighbour.ip().equals(ip)) {
        return neighbour.mac();
      }
    }
    return null;
  }

  /** Whether we answer for {@code ip} on this link because somebody said so. */
  boolean isProxied(Link link, Ipv4 ip) {
    return namespace.neighbours().stream()
        .anyMatch(neighbour ->
            neighbour.mac() == null
                && neighbour.link() == link.index()
                && neighbour.ip().equals(ip));
  }

  /** The address that was learned, null where none is or it is too old to trust. */
  @Nullable Mac known(Link link, Ipv4 ip) {
    var entry = entries().get(new NeighbourKey(link.index(), ip));
    return entry == null || now - entry.at() > TRUSTED ? null : entry.mac();
  }

  /**
   * Notes a sender that asked us, made where there was none, and gives back the packets that waited
   * for it: its question answers ours.
   */
  List<Buffer> heard(Link link, Ipv4 ip, Mac mac) {
    if (permanent(link, ip) != null) {
      return List.of();
    }
    var key = new NeighbourKey(link.index(), ip);
    var old = entries().get(key);
    if (old == null || !mac.equals(old.mac()) || now - old.at() > TRUSTED) {
      put(key, new Resolved(mac, false, now));
    }
    return over(waiting.remove(key));
  }

  /** Takes an answer, and gives back the packets that waited for it. */
  List<Buffer> answered(Link link, Ipv4 ip, Mac mac, boolean toUs) {
    var key = new NeighbourKey(link.index(), ip);
    var asked = waiting.remove(key);
    var old = entries().get(key);
    boolean second =
        old != null && old.mac() != null && !mac.equals(old.mac()) && now - old.at() < LOCKED;
    if (!second && (asked != null || (old != null && permanent(link, ip) == null))) {
      put(key, new Resolved(mac, toUs, now));
    }
    return over(asked);
  }

  private static List<Buffer> over(@Nullable Question question) {
    if (question == null) {
      return List.of();
    }
    question.over = true;
    return question.buffers;
  }

  /** Lets a packet wait; the question that must be sent if it is the first, null if one is sent. */
  @Nullable Question await(Link link, Ipv4 ip, Buffer buffer) {
    var key = new NeighbourKey(link.index(), ip);
    var known = waiting.get(key);
    var question = known == null ? new Question(link, ip) : known;
    question.buffers.add(buffer);
    waiting.put(key, question);
    return known == null ? question : null;
  }

  /** Gives up a question that nobody answered, and gives back the packets that waited. */
  List<Buffer> giveUp(Question question) {
    var key = new NeighbourKey(question.link.index(), question.ip);
    put(key, new Resolved(null, false, now));
    return over(waiting.remove(key));
  }

  /** An ARP request without an answer, and the packets that wait for it. */
  static final class Question {
    final Link link;
    final Ipv4 ip;
    final List<Buffer> buffers = new ArrayList<>();
    int asked = 0;
    boolean over = false;

    private Question(Link link, Ipv4 ip) {
      this.link = link;
      this.ip = ip;
    }
  }

  private void put(NeighbourKey key, Resolved resolved) {
    if (changed == null) {
      changed = new LinkedHashMap<>(before);
    }
    changed.put(key, resolved);
  }

  SequencedMap<NeighbourKey, Resolved> freeze() {
    return changed == null ? before : Collections.unmodifiableSequencedMap(changed);
  }
}
