package hopwise.simulator.world;

import hopwise.simulator.linux.NamespaceId;
import java.util.ArrayList;
import java.util.List;

/**
 * A tcpdump that waits for the next command that sends packets.
 *
 * @param at the namespace it listens in
 * @param link {@code any} for every link
 * @param detailed whether Ethernet addresses are shown ({@code -e})
 * @param filter the words of its expression
 * @param limit packets after which it stops ({@code -c}), 0 for none
 * @param lines what it has seen
 */
public record Capture(
    NamespaceId at,
    String link,
    boolean detailed,
    List<String> filter,
    int limit,
    List<String> lines) {
  /** Copies the lists. */
  public Capture {
    filter = List.copyOf(filter);
    lines = List.copyOf(lines);
  }

  /** The same capture after more lines, as far as its limit allows. */
  public Capture seeing(List<String> more) {
    var all = new ArrayList<>(lines);
    for (var line : more) {
      if (limit == 0 || all.size() < limit) {
        all.add(line);
      }
    }
    return new Capture(at, link, detailed, filter, limit, all);
  }
}
