package hopwise.quiz;

import hopwise.simulator.lab.Journey;
import hopwise.simulator.net.Ipv4;
import hopwise.simulator.net.Packet;
import hopwise.simulator.trace.Hop;
import hopwise.simulator.trace.Walk;
import java.util.List;
import java.util.Optional;

/**
 * The key of an {@link Item.Path}, found by walking the request.
 *
 * @param stops one for each stay of the packet
 * @param end how it ends, as {@link PathEnd} says it
 */
public record PathKey(List<Stop> stops, String end) {
  /** Copies the list. */
  public PathKey {
    stops = List.copyOf(stops);
  }

  /**
   * A stay of the packet.
   *
   * @param source in its header when it leaves; of the last stop when it came
   * @param destination likewise
   */
  public record Stop(String place, String source, String destination) {}

  /** The key, or why there is none. */
  public sealed interface Found {
    /** It was walked. */
    record Key(PathKey key) implements Found {}

    /** There is no such way, or several; {@code reason} is a sentence without a full stop. */
    record None(String reason) implements Found {}
  }

  /** Walks. */
  public static Found of(Journey.Plan plan) {
    return switch (plan) {
      case Journey.Plan.Impossible(var reason) -> new Found.None(reason);
      case Journey.Plan.Ready(var journey) -> {
        var keys =
            journey.branches(journey.world().seed()).stream()
                .map(branch -> of(branch.walk()))
                .distinct()
                .toList();
        yield keys.size() == 1
            ? new Found.Key(keys.getFirst())
            : new Found.None(
                "chance chooses among %d ways; ask for a target that leaves no choice"
                    .formatted(keys.size()));
      }
    };
  }

  private static PathKey of(Walk walk) {
    var hops = walk.request().hops();
    var stops =
        hops.stream()
            .map(hop -> new Stop(hop.at().toString(), ip(hop, true), ip(hop, false)))
            .toList();
    return new PathKey(stops, PathEnd.of(walk));
  }

  private static String ip(Hop hop, boolean source) {
    return hop.steps().reversed().stream()
        .flatMap(step ->
            step.after().payload() instanceof Packet packet
                ? Optional.of(source ? packet.source() : packet.destination()).stream()
                : Optional.<Ipv4>empty().stream())
        .findFirst()
        .map(Ipv4::toString)
        .orElse("");
  }
}
