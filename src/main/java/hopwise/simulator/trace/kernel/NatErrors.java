package hopwise.simulator.trace.kernel;

import hopwise.simulator.linux.netfilter.Rewrite;
import hopwise.simulator.linux.netfilter.Tuple;
import hopwise.simulator.net.Packet;
import hopwise.simulator.net.Transport;
import hopwise.simulator.trace.Decision;

/**
 * Translation of ICMP errors: the packet inside is changed back to what its sender sent, the error
 * itself goes where its answer would go ({@code nf_nat_icmp_reply_translation}).
 */
final class NatErrors {
  private NatErrors() {}

  static void translate(
      Stack stack, Buffer buffer, Entry entry, Transport.Failure failure, boolean source) {
    boolean asked = source != buffer.replying;
    if (asked ? !entry.sourceTranslated : !entry.destinationTranslated) {
      return;
    }
    var other = entry.tuple(!buffer.replying);
    var before = buffer.shot();
    buffer.payload = outer(buffer.packet(), inner(failure, other, source), other, source);
    buffer.note(stack.id(), new Decision.Translated(source, entry.original, entry.reply), before);
  }

  private static Transport.Failure inner(Transport.Failure failure, Tuple other, boolean source) {
    var original =
        source
            ? Rewrite.destination(failure.original(), other)
            : Rewrite.source(failure.original(), other);
    return new Transport.Failure(failure.error(), original);
  }

  private static Packet outer(
      Packet packet, Transport.Failure failure, Tuple other, boolean source) {
    return source
        ? new Packet(other.destination(), packet.destination(), packet.ttl(), failure)
        : new Packet(packet.source(), other.source(), packet.ttl(), failure);
  }
}
