package hopwise.web.walk;

import hopwise.simulator.linux.NamespaceId;
import hopwise.simulator.net.Packet;
import hopwise.simulator.trace.Decision;
import hopwise.simulator.trace.Step;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A decision that a reader is shown.
 *
 * @param part 0 the request, 1 the reply, 2 the error
 * @param hop its place in the trace, from 0
 * @param passed steps since the moment before that decided nothing
 * @param trail the rules of the same table that led here, in order, the deciding one last; empty
 *     where no rule decided
 * @param step the decision
 * @param change what connection tracking made of it; null for nothing
 */
record Moment(
    int part,
    int hop,
    NamespaceId at,
    List<Stay> passed,
    List<Decision.Filtered> trail,
    Step step,
    @Nullable Step change) {
  Moment {
    passed = List.copyOf(passed);
    trail = List.copyOf(trail);
  }

  /** A step and where it was taken. */
  record Stay(NamespaceId at, Step step) {}

  Decision decision() {
    return step.decision();
  }

  /** The packet that the stage got; empty for ARP. */
  Optional<Packet> before() {
    return step.before().payload() instanceof Packet packet
        ? Optional.of(packet)
        : Optional.empty();
  }

  /** The step after which the stage was done. */
  Step last() {
    return change == null ? step : change;
  }
}
