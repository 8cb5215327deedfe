package hopwise.simulator.trace.kernel;

import hopwise.simulator.linux.Link;
import hopwise.simulator.linux.netfilter.Hook;
import hopwise.simulator.linux.netfilter.Match;
import hopwise.simulator.linux.netfilter.Match.CtState;
import hopwise.simulator.linux.netfilter.Rule;
import hopwise.simulator.linux.netfilter.TableName;
import hopwise.simulator.trace.Disposition;
import org.jspecify.annotations.Nullable;

/** The five hooks of netfilter for IPv4: which tables each asks, and where connections come in. */
final class Hooks {
  private Hooks() {}

  /** raw, connection tracking, mangle, nat (destination). */
  static boolean prerouting(Stack stack, Buffer buffer, Link input) {
    return Rules.pass(stack, buffer, TableName.RAW, Hook.PREROUTING, input.name(), null)
        && Conntrack.in(stack, buffer)
        && Rules.pass(stack, buffer, TableName.MANGLE, Hook.PREROUTING, input.name(), null)
        && Nat.pass(stack, buffer, Hook.PREROUTING, input, null);
  }

  /** mangle, filter, nat (source), and the connection stands. */
  static boolean input(Stack stack, Buffer buffer, Link input) {
    return Rules.pass(stack, buffer, TableName.MANGLE, Hook.INPUT, input.name(), null)
        && Rules.pass(stack, buffer, TableName.FILTER, Hook.INPUT, input.name(), null)
        && Nat.pass(stack, buffer, Hook.INPUT, input, null)
        && Conntrack.confirm(stack, buffer);
  }

  /** mangle, filter, and the engines of network policy. */
  static boolean forward(Stack stack, Buffer buffer, Link input, Link output) {
    return Rules.pass(stack, buffer, TableName.MANGLE, Hook.FORWARD, input.name(), output.name())
        && Rules.pass(stack, buffer, TableName.FILTER, Hook.FORWARD, input.name(), output.name())
        && Services.pass(stack, buffer, Hook.FORWARD, input.name(), output.name())
        && Policies.forward(stack, buffer, input, output);
  }

  /**
   * raw, connection tracking, mangle, nat (destination), filter. Where mangle changed the mark or
   * nat the destination, routing is asked again; {@code -o} goes on meaning the first answer.
   */
  static boolean output(Stack stack, Buffer buffer, Way first) {
    var name = first.output().name();
    return Rules.pass(stack, buffer, TableName.RAW, Hook.OUTPUT, null, name)
        && Conntrack.in(stack, buffer)
        && mangleOutput(stack, buffer, name)
        && Nat.pass(stack, buffer, Hook.OUTPUT, null, first.output())
        && IpOutput.rerouteTranslated(stack, buffer)
        && Rules.pass(stack, buffer, TableName.FILTER, Hook.OUTPUT, null, name)
        && Services.pass(stack, buffer, Hook.OUTPUT, null, name);
  }

  private static boolean mangleOutput(Stack stack, Buffer buffer, String output) {
    int mark = buffer.mark;
    return Rules.pass(stack, buffer, TableName.MANGLE, Hook.OUTPUT, null, output)
        && (mark == buffer.mark || IpOutput.reroute(stack, buffer));
  }

  /** mangle, nat (source), and the connection stands. */
  static boolean postrouting(Stack stack, Buffer buffer, @Nullable Link input, Link output) {
    var inputName = input == null ? null : input.name();
    return Rules.pass(stack, buffer, TableName.MANGLE, Hook.POSTROUTING, inputName, output.name())
        && Nat.pass(stack, buffer, Hook.POSTROUTING, input, output)
        && Conntrack.confirm(stack, buffer);
  }

  /** Ends a packet that a policy or the kernel dropped. */
  static void drop(Stack stack, Buffer buffer, String detail) {
    stack.wire.ends.dropped(stack.id(), buffer, Disposition.DROPPED_NETFILTER, detail);
  }

  /** Ends a packet that a rule dropped. */
  static void drop(Stack stack, Buffer buffer, Rule rule) {
    boolean invalid =
        buffer.state == CtState.INVALID
            && rule.matches().stream()
                .anyMatch(match ->
                    match instanceof Match.State state && state.states().contains(CtState.INVALID));
    stack.wire.ends.dropped(
        stack.id(), buffer, invalid ? Disposition.CT_INVALID : Disposition.DROPPED_NETFILTER, "");
  }
}
