package hopwise.simulator.linux.ebtables;

import hopwise.simulator.net.Cidr;
import hopwise.simulator.net.Mac;
import org.jspecify.annotations.Nullable;

/**
 * A rule of ebtables. A test that is null is not made.
 *
 * @param handle its number for life: counters are kept under it
 * @param input port that the frame came in by
 * @param output port that the frame leaves by
 */
public record EbRule(
    int handle,
    @Nullable EtherType protocol,
    @Nullable Name input,
    @Nullable Name output,
    @Nullable MacTest source,
    @Nullable MacTest destination,
    @Nullable Range ipSource,
    @Nullable Range ipDestination,
    @Nullable Operation arpOperation,
    @Nullable Range arpSource,
    @Nullable Range arpDestination,
    EbTarget target) {
  /** {@code [!] -p PROTOCOL}. */
  public record EtherType(boolean arp, boolean negated) {}

  /** {@code [!] -i NAME}; a trailing {@code +} stands for any ending. */
  public record Name(String name, boolean negated) {}

  /** {@code [!] -s MAC/MASK}; {@code Unicast} is 00:00:00:00:00:00/01:00:00:00:00:00. */
  public record MacTest(Mac value, Mac mask, boolean negated) {}

  /** {@code [!] --ip-dst RANGE} and its like. */
  public record Range(Cidr range, boolean negated) {}

  /** {@code [!] --arp-op}: a request or a reply. */
  public record Operation(boolean reply, boolean negated) {}
}
