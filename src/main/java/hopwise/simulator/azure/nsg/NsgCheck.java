package hopwise.simulator.azure.nsg;

import hopwise.simulator.azure.AddressPrefix;
import hopwise.simulator.azure.Nsg;
import hopwise.simulator.azure.NsgRule;
import hopwise.simulator.azure.Ports;
import hopwise.simulator.net.Ipv4;
import hopwise.simulator.net.Protocol;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Tries a security group's rules on the first packet of a flow. */
public final class NsgCheck {
  private NsgCheck() {}

  /**
   * What rules look at.
   *
   * @param sourcePort 0 for ICMP
   * @param destinationPort 0 for ICMP
   */
  public record Tried(
      NsgRule.Direction direction,
      Protocol protocol,
      Ipv4 source,
      int sourcePort,
      Ipv4 destination,
      int destinationPort) {}

  /** The rule that decides: of those that match the one with the lowest priority number. */
  public static NsgRule decide(Nsg nsg, TagRanges tags, Tried tried) {
    return Stream.concat(nsg.rules().stream(), DefaultRules.ALL.stream())
        .filter(rule -> matches(rule, tags, tried))
        .min(Comparator.comparingInt(NsgRule::priority))
        .orElseThrow(() -> new IllegalStateException("the default rules leave out " + tried));
  }

  private static boolean matches(NsgRule rule, TagRanges tags, Tried tried) {
    return rule.direction() == tried.direction()
        && (rule.protocol() == null || rule.protocol() == tried.protocol())
        && isIn(tags, rule.sources(), tried.source())
        && isIn(tags, rule.destinations(), tried.destination())
        && isIn(rule.sourcePorts(), tried.sourcePort())
        && isIn(rule.destinationPorts(), tried.destinationPort());
  }

  private static boolean isIn(TagRanges tags, List<AddressPrefix> prefixes, Ipv4 ip) {
    return prefixes.stream().anyMatch(prefix -> tags.holds(prefix, ip));
  }

  private static boolean isIn(List<Ports> ranges, int port) {
    return ranges.stream().anyMatch(range -> range.contains(port));
  }
}
