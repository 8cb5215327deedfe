package hopwise.simulator.trace.kernel;

import hopwise.simulator.linux.NamespaceId;
import hopwise.simulator.trace.Decision;
import hopwise.simulator.trace.Disposition;
import hopwise.simulator.trace.Flow;
import hopwise.simulator.trace.Outcome;
import hopwise.simulator.trace.Trace;
import hopwise.simulator.trace.Trace.Seen;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How the packets of a walk ended. Of the copies of a flooded frame the most telling counts. */
final class Ends {
  private static final Set<Disposition> ARRIVED =
      Set.of(Disposition.DELIVERED, Disposition.DELIVERED_NO_LISTENER);

  private record End(Disposition disposition, @Nullable Path path, @Nullable Seen seen, int rank) {}

  private final Map<Flow, End> ends = new EnumMap<>(Flow.class);
  private @Nullable NamespaceId reached;
  private @Nullable Outcome outcome;
  private boolean settled;

  /** Notes that a packet went no further. */
  void dropped(NamespaceId at, Buffer buffer, Disposition disposition, String detail) {
    buffer.note(at, new Decision.Ended(disposition, detail));
    int rank = disposition == Disposition.NOT_FOR_THIS_HOST ? 0 : 1;
    end(buffer.flow, new End(disposition, buffer.path(), null, rank));
  }

  /** Notes that a packet came to a receiver, or a tunnel's datagram to one that is no tunnel. */
  void received(
      NamespaceId at, Buffer buffer, Disposition disposition, Decision how, @Nullable Seen seen) {
    buffer.note(at, how);
    boolean arrived = ARRIVED.contains(disposition) && !buffer.isTunnel();
    end(buffer.flow, new End(disposition, buffer.path(), seen, arrived ? 2 : 1));
    if (buffer.flow == Flow.REQUEST && reached == null && !buffer.isTunnel()) {
      reached = at;
    }
  }

  /** Notes that the walk was stopped with a packet still moving. */
  void looped(NamespaceId at, Buffer buffer) {
    dropped(at, buffer, Disposition.LOOP, "");
  }

  /** Notes what the client got to know; the first word counts. */
  void tell(Outcome word) {
    if (outcome == null) {
      outcome = word;
    }
  }

  /** Notes that the last segment of the handshake came to the server. */
  void settle() {
    settled = true;
  }

  boolean isSettled() {
    return settled;
  }

  /** An arrival tells more than a loss elsewhere, and that more than a copy nobody wanted. */
  private void end(Flow flow, End end) {
    var old = ends.get(flow);
    if (old == null || end.rank() > old.rank()) {
      ends.put(flow, end);
    }
  }

  /** The trace of a kind of packet, null where none was sent. */
  @Nullable Trace trace(Flow flow) {
    var end = ends.get(flow);
    return end == null ? null : new Trace(end.disposition(), Path.hops(end.path()), end.seen());
  }

  @Nullable NamespaceId reached() {
    return reached;
  }

  Outcome outcome() {
    return outcome == null ? new Outcome.Silence() : outcome;
  }
}
