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
import org.jspecify.annotations.Nullable;

/** How the packets of a walk ended. Of the copies of a flooded frame the most telling counts. */
final class Ends {
  private record End(Disposition disposition, @Nullable Path path, @Nullable Seen seen) {}

  private final Map<Flow, End> ends = new EnumMap<>(Flow.class);
  private @Nullable NamespaceId reached;
  private @Nullable Outcome outcome;
  private boolean settled;

  /** Notes that a packet went no further. */
  void dropped(NamespaceId at, Buffer buffer, Disposition disposition, String detail) {
    buffer.note(at, new Decision.Ended(disposition, detail));
    end(buffer.flow, new End(disposition, buffer.path(), null));
  }

  /** Notes that a packet came to a receiver. */
  void received(
      NamespaceId at, Buffer buffer, Disposition disposition, Decision how, @Nullable Seen seen) {
    buffer.note(at, how);
    end(buffer.flow, new End(disposition, buffer.path(), seen));
    if (buffer.flow == Flow.REQUEST && reached == null) {
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

  private void end(Flow flow, End end) {
    var old = ends.get(flow);
    if (old == null || rank(end.disposition()) > rank(old.disposition())) {
      ends.put(flow, end);
    }
  }

  private static int rank(Disposition disposition) {
    return switch (disposition) {
      case NOT_FOR_THIS_HOST -> 0;
      case DELIVERED, DELIVERED_NO_LISTENER -> 2;
      case DROPPED_NETFILTER,
          DROPPED_WINDOWS,
          DROPPED_POLICY,
          REJECTED,
          DROPPED_NSG_IN,
          DROPPED_NSG_OUT,
          NO_ROUTE,
          HOST_UNREACHABLE,
          NEXT_HOP_NONE,
          NO_OWNER_IN_VNET,
          DROPPED_PEERING,
          NO_BACKEND,
          NO_OUTBOUND,
          SNAT_PORTS_EXHAUSTED,
          FORWARDING_DISABLED,
          SPOOF_GUARD,
          RP_FILTER,
          CT_INVALID,
          REPLY_NOT_UNDONE,
          TTL_EXPIRED,
          LOOP,
          EXITS_TO_INTERNET,
          LINK_DOWN,
          MARTIAN,
          UNSUPPORTED ->
          1;
    };
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
