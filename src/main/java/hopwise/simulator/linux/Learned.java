package hopwise.simulator.linux;

import hopwise.simulator.linux.netfilter.Connection;
import hopwise.simulator.net.Ipv4;
import hopwise.simulator.net.Mac;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * What traffic left behind in one namespace.
 *
 * @param connections tracked connections, the oldest first
 * @param neighbours answers and failures of ARP, in the order of learning
 * @param stations which port of a bridge, or which remote of a VXLAN device, a sender was seen at
 * @param counters of rules and policies: of an iptables rule under its handle ({@code "7"}), of a
 *     built-in chain's policy under table and chain ({@code "nat/POSTROUTING"}), of an ebtables
 *     rule under {@code "eb"} and its handle ({@code "eb7"})
 */
public record Learned(
    List<Connection> connections,
    SequencedMap<NeighbourKey, Resolved> neighbours,
    SequencedMap<StationKey, Station> stations,
    Map<String, Counter> counters) {
  /** A namespace that has seen no traffic. */
  public static final Learned NOTHING =
      new Learned(
          List.of(),
          Collections.unmodifiableSequencedMap(new LinkedHashMap<>()),
          Collections.unmodifiableSequencedMap(new LinkedHashMap<>()),
          Map.of());

  /** A neighbour on a link, by the link's index. */
  public record NeighbourKey(int link, Ipv4 ip) {}

  /**
   * What is known of a neighbour.
   *
   * @param mac null where nobody answered
   * @param confirmed whether it answered us ({@code REACHABLE}); else we saw it ask ({@code STALE})
   * @param at milliseconds of the lab's clock
   */
  public record Resolved(@Nullable Mac mac, boolean confirmed, long at) {}

  /** A sender's address in a bridge's or VXLAN device's forwarding database. */
  public record StationKey(int bridge, Mac mac) {}

  /**
   * Where a sender was seen.
   *
   * @param port index of the bridge's port, or of the VXLAN device itself
   * @param remote the outer source of a VXLAN device, else null
   * @param at milliseconds of the lab's clock
   */
  public record Station(int port, @Nullable Ipv4 remote, long at) {}

  /** Packets and their octets. */
  public record Counter(long packets, long octets) {}

  /** The same with other connections. */
  public Learned withConnections(List<Connection> others) {
    return new Learned(others, neighbours, stations, counters);
  }

  /** The same with other neighbours. */
  public Learned withNeighbours(SequencedMap<NeighbourKey, Resolved> others) {
    return new Learned(connections, others, stations, counters);
  }

  /** The same with other stations. */
  public Learned withStations(SequencedMap<StationKey, Station> others) {
    return new Learned(connections, neighbours, others, counters);
  }

  /** The same with other counters. */
  public Learned withCounters(Map<String, Counter> others) {
    return new Learned(connections, neighbours, stations, others);
  }
}
