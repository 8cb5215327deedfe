package hopwise.simulator.trace.kernel;

import hopwise.simulator.linux.Link;
import hopwise.simulator.linux.SourceAddress;
import hopwise.simulator.linux.netfilter.Hook;
import hopwise.simulator.linux.netfilter.Match.CtState;
import hopwise.simulator.linux.netfilter.PortRange;
import hopwise.simulator.linux.netfilter.Rewrite;
import hopwise.simulator.linux.netfilter.TableName;
import hopwise.simulator.linux.netfilter.Target;
import hopwise.simulator.linux.netfilter.Target.NatRange;
import hopwise.simulator.linux.route.Scope;
import hopwise.simulator.net.Ipv4;
import hopwise.simulator.net.Transport;
import hopwise.simulator.trace.Decision;
import org.jspecify.annotations.Nullable;

/**
 * Translation of addresses: the nat table is asked once in a connection for each side, every other
 * packet is changed as was decided then ({@code nf_nat_inet_fn}).
 */
final class Nat {
  private static final Ipv4 LOCALHOST = Ipv4.of("127.0.0.1");

  private Nat() {}

  /** Asks the nat table where that is due, and changes the packet; false where it was dropped. */
  static boolean pass(
      Stack stack, Buffer buffer, Hook hook, @Nullable Link input, @Nullable Link output) {
    var entry = buffer.entry;
    if (entry == null || stack.namespace.rules().table(TableName.NAT) == null) {
      return true;
    }
    boolean source = hook == Hook.INPUT || hook == Hook.POSTROUTING;
    if (buffer.state == CtState.RELATED
        && buffer.packet().transport() instanceof Transport.Failure failure) {
      NatErrors.translate(stack, buffer, entry, failure, source);
      return true;
    }
    if (buffer.state != CtState.ESTABLISHED && !isDecided(entry, source)) {
      var in = input == null ? null : input.name();
      var out = output == null ? null : output.name();
      Services.translate(stack, buffer, hook, in, out);
      if (!isDecided(entry, source) && !Rules.pass(stack, buffer, TableName.NAT, hook, in, out)) {
        return false;
      }
      keep(stack, entry, source);
    } else if (isAstray(buffer, entry, hook, output)) {
      stack.connections.remove(entry);
      Hooks.drop(stack, buffer, "its connection was masqueraded for another link, and ends");
      return false;
    }
    change(stack, buffer, entry, source);
    return true;
  }

  /** Whether it leaves by another link than the one that a masquerade was for. */
  private static boolean isAstray(Buffer buffer, Entry entry, Hook hook, @Nullable Link output) {
    return hook == Hook.POSTROUTING
        && !buffer.replying
        && output != null
        && entry.masqueradedBy != 0
        && entry.masqueradedBy != output.index();
  }

  private static boolean isDecided(Entry entry, boolean source) {
    return source ? entry.sourceDecided : entry.destinationDecided;
  }

  /** No rule spoke: the addresses stay, though a port may have to give way. */
  private static void keep(Stack stack, Entry entry, boolean source) {
    if (!isDecided(entry, source)) {
      var now = entry.reply.inverse();
      var ip = source ? now.source() : now.destination();
      NatChoice.set(stack, entry, new NatRange(ip, ip, null), source);
    }
  }

  /** A rule spoke; false where there is no address to use. */
  static boolean decide(
      Stack stack, Buffer buffer, Target target, @Nullable String input, @Nullable String output) {
    var entry = buffer.entry;
    if (entry == null) {
      return true;
    }
    return switch (target) {
      case Target.Dnat(var to) -> set(stack, entry, to, false);
      case Target.Snat(var to) -> set(stack, entry, to, true);
      case Target.Masquerade(var ports) -> masquerade(stack, buffer, entry, ports, output);
      case Target.Redirect(var ports) -> redirect(stack, entry, ports, input);
      case Target.Accept accept -> true;
      case Target.Drop drop -> true;
      case Target.Return back -> true;
      case Target.Jump jump -> true;
      case Target.None none -> true;
      case Target.Reject reject -> true;
      case Target.Log log -> true;
      case Target.SetMark mark -> true;
      case Target.Ttl ttl -> true;
      case Target.Trace trace -> true;
    };
  }

  private static boolean set(Stack stack, Entry entry, NatRange to, boolean source) {
    NatChoice.set(stack, entry, to, source);
    return true;
  }

  private static boolean masquerade(
      Stack stack, Buffer buffer, Entry entry, @Nullable PortRange ports, @Nullable String output) {
    var link = stack.links().named(output == null ? "" : output).orElseThrow();
    var way = buffer.way;
    var nextHop = way == null ? buffer.packet().destination() : way.nextHop();
    var ip = SourceAddress.of(stack.links(), link, nextHop, Scope.GLOBAL);
    if (ip.equals(Routes.ANY)) {
      return false;
    }
    entry.masqueradedBy = link.index();
    return set(stack, entry, new NatRange(ip, ip, ports), true);
  }

  private static boolean redirect(
      Stack stack, Entry entry, @Nullable PortRange ports, @Nullable String input) {
    var ip =
        input == null
            ? LOCALHOST
            : stack.links().named(input).orElseThrow().addresses().stream()
                .findFirst()
                .map(address -> address.ip())
                .orElse(Routes.ANY);
    return !ip.equals(Routes.ANY) && set(stack, entry, new NatRange(ip, ip, ports), false);
  }

  /** Changes one side of a packet to what its connection's tuples say. */
  private static void change(Stack stack, Buffer buffer, Entry entry, boolean source) {
    boolean asked = source != buffer.replying;
    if (asked ? !entry.sourceTranslated : !entry.destinationTranslated) {
      return;
    }
    var target = entry.tuple(!buffer.replying).inverse();
    var changed =
        source
            ? Rewrite.source(buffer.packet(), target)
            : Rewrite.destination(buffer.packet(), target);
    if (!changed.equals(buffer.packet())) {
      var before = buffer.shot();
      buffer.payload = Checksums.translated(buffer, changed);
      buffer.note(stack.id(), new Decision.Translated(source, entry.original, entry.reply), before);
    }
  }
}
