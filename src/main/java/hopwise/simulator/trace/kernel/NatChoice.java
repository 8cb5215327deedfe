package hopwise.simulator.trace.kernel;

import hopwise.simulator.linux.netfilter.Target.NatRange;
import hopwise.simulator.linux.netfilter.Tuple;
import hopwise.simulator.net.Ipv4;
import hopwise.simulator.net.Protocol;
import org.jspecify.annotations.Nullable;

/** Which address and port a translation uses ({@code get_unique_tuple}). */
final class NatChoice {
  private NatChoice() {}

  /** Decides one side of a connection, once. */
  static void set(Stack stack, Entry entry, NatRange range, boolean source) {
    if (entry.confirmed || (source ? entry.sourceDecided : entry.destinationDecided)) {
      return;
    }
    var current = entry.reply.inverse();
    var chosen = choose(stack, entry, current, range, source);
    if (!chosen.equals(current)) {
      entry.reply = chosen.inverse();
      if (source) {
        entry.sourceTranslated = true;
      } else {
        entry.destinationTranslated = true;
      }
    }
    if (source) {
      entry.sourceDecided = true;
    } else {
      entry.destinationDecided = true;
    }
  }

  private static Tuple choose(
      Stack stack, Entry entry, Tuple current, NatRange range, boolean source) {
    if (source) {
      if (isIn(current, range) && !isUsed(stack, current, entry)) {
        return current;
      }
      var before = sameSource(stack, current, range);
      if (before != null && !isUsed(stack, before, entry)) {
        return before;
      }
    }
    var moved = moved(stack, current, range, source);
    int port = source ? moved.sourcePort() : moved.destinationPort();
    var ports = range.ports();
    boolean fits =
        ports == null
            ? !isUsed(stack, moved, entry)
            : ports.contains(port)
                && (ports.first() == ports.last() || !isUsed(stack, moved, entry));
    return fits ? moved : freePort(stack, entry, moved, range, source);
  }

  private static Tuple moved(Stack stack, Tuple current, NatRange range, boolean source) {
    var first = range.first();
    var last = range.last();
    if (first == null || last == null) {
      return current;
    }
    int many = last.bits() - first.bits() + 1;
    var ip = new Ipv4(first.bits() + (many > 1 ? stack.wire.chances.below(many) : 0));
    return source
        ? current.withSource(ip, current.sourcePort())
        : current.withDestination(ip, current.destinationPort());
  }

  /** The same source that another connection of this socket already has. */
  private static @Nullable Tuple sameSource(Stack stack, Tuple current, NatRange range) {
    for (var other : stack.connections.entries()) {
      if (other.original.protocol() == current.protocol()
          && other.original.source().equals(current.source())
          && other.original.sourcePort() == current.sourcePort()) {
        var seen = other.reply.inverse();
        var tuple = current.withSource(seen.source(), seen.sourcePort());
        if (isIn(tuple, range)) {
          return tuple;
        }
      }
    }
    return null;
  }

  private static boolean isIn(Tuple tuple, NatRange range) {
    boolean address =
        range.first() == null
            || range.last() == null
            || (tuple.source().compareTo(range.first()) >= 0
                && tuple.source().compareTo(range.last()) <= 0);
    return address && (range.ports() == null || range.ports().contains(tuple.sourcePort()));
  }

  private static boolean isUsed(Stack stack, Tuple tuple, Entry entry) {
    return stack.connections.isTaken(tuple.inverse(), entry);
  }

  /**
   * Tries ports from a random one on, for a destination from the first on; the last tried is taken
   * where none is free. An echo has one id for both its sides.
   */
  private static Tuple freePort(
      Stack stack, Entry entry, Tuple tuple, NatRange range, boolean source) {
    var ports = range.ports();
    boolean echo = tuple.protocol() == Protocol.ICMP;
    if (ports == null && !source && !echo) {
      return tuple;
    }
    int port = tuple.sourcePort();
    int first = ports != null ? ports.first() : lowest(tuple.protocol(), port);
    int last = ports != null ? ports.last() : highest(tuple.protocol(), port);
    int many = last - first + 1;
    int start = source && many > 1 ? stack.wire.chances.below(many) : 0;
    var tried = tuple;
    for (int i = 0; i < many; i++) {
      int next = first + (start + i) % many;
      tried =
          source || echo
              ? tuple.withSource(tuple.source(), next)
              : tuple.withDestination(tuple.destination(), next);
      if (!isUsed(stack, tried, entry)) {
        return tried;
      }
    }
    return tried;
  }

  private static int lowest(Protocol protocol, int port) {
    if (protocol == Protocol.ICMP) {
      return 0;
    }
    if (port < 512) {
      return 1;
    }
    return port < 1024 ? 600 : 1024;
  }

  private static int highest(Protocol protocol, int port) {
    if (protocol == Protocol.ICMP || port >= 1024) {
      return 65_535;
    }
    return port < 512 ? 511 : 1023;
  }
}
