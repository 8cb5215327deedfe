package hopwise.web.walk;

import hopwise.simulator.lab.DispositionWords;
import hopwise.simulator.net.Ipv4;
import hopwise.simulator.trace.Disposition;
import hopwise.simulator.trace.Trace;
import hopwise.simulator.trace.Walk;
import hopwise.simulator.world.Addresses;
import hopwise.simulator.world.World;
import hopwise.web.address.AddressMarks;

/** Says in two sentences what became of a packet, and whom its receiver sees. */
record Summary(World world, AddressMarks marks) {
  /** HTML with addresses marked. */
  String html(Walk walk) {
    return marks.html(text(walk));
  }

  private String text(Walk walk) {
    return text(world, walk.request()) + told(walk) + back(walk);
  }

  /** About a request alone, plain text. */
  static String text(World world, Trace request) {
    var where = Names.of(request.hops().getLast().at());
    return request.disposition() == Disposition.DELIVERED
        ? "Delivered. " + seen(world, request, where)
        : "It ends at " + where + ": " + small(DispositionWords.of(request.disposition())) + ".";
  }

  /** As it stands within a sentence. */
  private static String small(String sentence) {
    return Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1);
  }

  private static String seen(World world, Trace request, String where) {
    var seen = request.seen();
    if (seen == null) {
      return "";
    }
    var sent = Packets.ip(request.hops().getFirst().steps().getFirst().after(), true);
    var source = seen.source().toString();
    return source.equals(sent)
        ? where + " sees " + source + ", the sender's own address."
        : where + " sees " + source + owner(world, seen.source()) + ", and not " + sent + ".";
  }

  private static String owner(World world, Ipv4 ip) {
    return Addresses.of(world).home(ip).map(home -> " (" + home + ")").orElse("");
  }

  private static String told(Walk walk) {
    return walk.error() == null ? "" : " The sender is told.";
  }

  private static String back(Walk walk) {
    var reply = walk.reply();
    return reply == null || reply.disposition() == Disposition.DELIVERED
        ? ""
        : " The reply does not come back: " + DispositionWords.of(reply.disposition()) + ".";
  }
}
