package hopwise.quiz;

import hopwise.simulator.lab.DispositionWords;
import hopwise.simulator.trace.Disposition;
import hopwise.simulator.trace.Walk;
import java.util.List;
import java.util.stream.Stream;

/**
 * How a packet's way ends, as an option: the name of a disposition, or that the request arrives and
 * its answer does not.
 */
public final class PathEnd {
  private static final String REPLY_LOST = "REPLY_LOST";

  /** What is always worth considering; one of them is replaced by the key where it is another. */
  private static final List<String> USUAL =
      List.of(
          Disposition.DELIVERED.name(),
          REPLY_LOST,
          Disposition.NO_ROUTE.name(),
          Disposition.DROPPED_NETFILTER.name(),
          Disposition.NO_OWNER_IN_VNET.name());

  private PathEnd() {}

  /** How a walk ends. */
  public static String of(Walk walk) {
    var request = walk.request().disposition();
    var reply = walk.reply();
    boolean lost = reply != null && reply.disposition() != Disposition.DELIVERED;
    return request == Disposition.DELIVERED && lost ? REPLY_LOST : request.name();
  }

  /** The options among which {@code key} is to be found. */
  static List<String> options(String key) {
    return USUAL.contains(key)
        ? USUAL
        : Stream.concat(USUAL.subList(0, USUAL.size() - 1).stream(), Stream.of(key)).toList();
  }

  /** An option in words. */
  public static String words(String end) {
    if (end.equals(REPLY_LOST)) {
      return "Delivered, but the answer does not come back";
    }
    var disposition = Disposition.valueOf(end);
    return disposition == Disposition.DELIVERED
        ? "Delivered, and answered"
        : DispositionWords.of(disposition);
  }
}
