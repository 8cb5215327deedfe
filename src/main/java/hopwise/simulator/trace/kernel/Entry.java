package hopwise.simulator.trace.kernel;

import hopwise.simulator.linux.netfilter.Connection;
import hopwise.simulator.linux.netfilter.Tuple;
import hopwise.simulator.net.Protocol;

/** A tracked connection while packets walk. */
final class Entry {
  final Tuple original;
  Tuple reply;
  boolean confirmed;
  boolean replied;
  boolean assured;
  boolean sourceDecided;
  boolean destinationDecided;
  boolean sourceTranslated;
  boolean destinationTranslated;
  TcpState tcp = TcpState.NONE;
  final int mark;

  /** Index of the link whose address a masquerade took, 0 for none. */
  int masqueradedBy;

  long expires;

  Entry(Tuple original) {
    this.original = original;
    this.reply = original.inverse();
    this.mark = 0;
  }

  Entry(Connection connection) {
    original = connection.original();
    reply = connection.reply();
    confirmed = true;
    replied = connection.replied();
    assured = connection.assured();
    sourceDecided = true;
    destinationDecided = true;
    var plain = original.inverse();
    boolean echo = original.protocol() == Protocol.ICMP;
    int answeredTo = echo ? reply.sourcePort() : reply.destinationPort();
    int askedFrom = echo ? plain.sourcePort() : plain.destinationPort();
    sourceTranslated = !reply.destination().equals(plain.destination()) || answeredTo != askedFrom;
    destinationTranslated =
        !reply.source().equals(plain.source())
            || (!echo && reply.sourcePort() != plain.sourcePort());
    tcp = TcpState.of(connection.state());
    mark = connection.mark();
    masqueradedBy = connection.masqueradedBy();
    expires = connection.expires();
  }

  /** The tuple of one direction. */
  Tuple tuple(boolean replying) {
    return replying ? reply : original;
  }

  /** The entry for good; what was established has been closed by then. */
  Connection freeze() {
    var state = tcp == TcpState.ESTABLISHED ? TcpState.TIME_WAIT : tcp;
    return new Connection(
        original, reply, replied, assured, state.word(), masqueradedBy, mark, expires);
  }
}
