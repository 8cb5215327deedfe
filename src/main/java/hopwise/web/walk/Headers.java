package hopwise.web.walk;

import hopwise.simulator.net.Packet;
import hopwise.simulator.trace.Shot;
import hopwise.web.address.AddressMarks;
import hopwise.web.walk.WalkView.Header;
import java.util.ArrayList;
import java.util.List;

/** The fields of a packet on both sides of a decision. */
final class Headers {
  private final AddressMarks marks;
  private final Shot before;
  private final Shot after;
  private final List<Header> rows = new ArrayList<>();

  private Headers(AddressMarks marks, Shot before, Shot after) {
    this.marks = marks;
    this.before = before;
    this.after = after;
  }

  static List<Header> of(AddressMarks marks, Moment moment) {
    var headers = new Headers(marks, moment.step().before(), moment.last().after());
    headers.row("source", Packets.end(headers.before, true), Packets.end(headers.after, true));
    headers.row("dest", Packets.end(headers.before, false), Packets.end(headers.after, false));
    headers.row("ttl", ttl(headers.before), ttl(headers.after));
    headers.row("mark", mark(headers.before), mark(headers.after));
    headers.row(
        "ethernet",
        headers.before.source() + " → " + headers.before.destination(),
        headers.after.source() + " → " + headers.after.destination());
    return headers.rows;
  }

  private void row(String name, String was, String is) {
    if (!was.isEmpty() || !is.isEmpty()) {
      rows.add(new Header(name, marks.html(was), marks.html(is), !was.equals(is)));
    }
  }

  private static String ttl(Shot shot) {
    return shot.payload() instanceof Packet packet ? Integer.toString(packet.ttl()) : "";
  }

  private static String mark(Shot shot) {
    return shot.mark() == 0 ? "" : "0x" + Integer.toHexString(shot.mark());
  }
}
