package hopwise.simulator.trace;

import hopwise.simulator.linux.Dynamics;
import hopwise.simulator.linux.NamespaceId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A probe's way and what came back.
 *
 * @param reply the answer's way; null where the request was not delivered
 * @param error the way of the ICMP error that was sent about the request, null where none was
 * @param reached the namespace that took the request, null where none did
 * @param settled whether TCP's third segment arrived, too: where not, the client believes in a
 *     connection that the server does not have; true for other protocols
 * @param choices the decisions by chance on the request's way, in order
 * @param after what the traffic left behind
 */
public record Walk(
    Trace request,
    @Nullable Trace reply,
    @Nullable Trace error,
    @Nullable NamespaceId reached,
    Outcome outcome,
    boolean settled,
    List<Chance> choices,
    Dynamics after) {
  /**
   * A decision by chance.
   *
   * @param probability of taking it, 0 to 1
   */
  public record Chance(double probability, boolean taken) {}
}
