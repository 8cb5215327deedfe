package hopwise.simulator.trace.kernel;

import hopwise.simulator.linux.Link;
import hopwise.simulator.linux.VethPolicy;
import hopwise.simulator.linux.VethPolicy.Allowance;
import hopwise.simulator.linux.netfilter.Match.CtState;
import hopwise.simulator.net.Ipv4;
import hopwise.simulator.trace.Decision;
import hopwise.simulator.trace.Disposition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Network policies at the veths of pods. They see addresses as they are once a service's
 * destination is translated and before a source is. A node may always call its own pods, and they
 * it.
 */
final class Policies {
  private Policies() {}

  static boolean forward(Stack stack, Buffer buffer, Link input, Link output) {
    var policies = stack.namespace.policies();
    if (policies.isEmpty()
        || buffer.state == CtState.ESTABLISHED
        || buffer.state == CtState.RELATED) {
      return true;
    }
    var packet = buffer.packet();
    return pass(stack, buffer, input, policies.get(input.name()), false, packet.destination())
        && pass(stack, buffer, output, policies.get(output.name()), true, packet.source());
  }

  private static boolean pass(
      Stack stack,
      Buffer buffer,
      Link link,
      @Nullable VethPolicy policy,
      boolean toPod,
      Ipv4 peer) {
    var allowances = policy == null ? null : toPod ? policy.toPod() : policy.fromPod();
    if (policy == null || allowances == null) {
      return true;
    }
    var by = find(allowances, buffer, peer);
    buffer.note(stack.id(), new Decision.Policed(link, policy, toPod, by));
    if (by == null) {
      stack.wire.ends.dropped(stack.id(), buffer, Disposition.DROPPED_POLICY, link.name());
    }
    return by != null;
  }

  private static @Nullable Allowance find(List<Allowance> allowances, Buffer buffer, Ipv4 peer) {
    var transport = buffer.packet().transport();
    for (var one : allowances) {
      if (one.covers(peer, transport.protocol(), transport.destinationPort())) {
        return one;
      }
    }
    return null;
  }
}
