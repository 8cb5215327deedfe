package hopwise.simulator.trace.kernel;

import hopwise.simulator.linux.netfilter.Hook;
import hopwise.simulator.linux.netfilter.Match.CtState;
import hopwise.simulator.linux.netfilter.TableName;
import org.jspecify.annotations.Nullable;

/**
 * Services where programs of eBPF stand for kube-proxy. They choose as its rules do; the source
 * they change only of what leaves by the link that it came in by, to a pod of another node or to
 * itself. A model, not compared with a kernel.
 */
final class Services {
  private static final int MASQUERADE_MARK = 0x4000;

  private Services() {}

  /** Gives the first packet of a connection another address, if it is for a service. */
  static void translate(
      Stack stack, Buffer buffer, Hook hook, @Nullable String input, @Nullable String output) {
    if (hook == Hook.POSTROUTING && (input == null || !input.equals(output))) {
      buffer.mark &=
          stack.namespace.balancing().table(TableName.NAT) == null ? -1 : ~MASQUERADE_MARK;
      return;
    }
    Rules.balance(stack, buffer, TableName.NAT, hook.name(), hook, input, output);
  }

  /** Rejects what is for a service without a pod; false then. */
  static boolean pass(
      Stack stack, Buffer buffer, Hook hook, @Nullable String input, @Nullable String output) {
    return buffer.state != CtState.NEW
        || Rules.balance(stack, buffer, TableName.FILTER, "KUBE-SERVICES", hook, input, output);
  }
}
