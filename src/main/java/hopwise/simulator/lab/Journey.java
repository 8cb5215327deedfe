package hopwise.simulator.lab;

import hopwise.simulator.net.Protocol;
import hopwise.simulator.shell.reach.Sender;
import hopwise.simulator.trace.Probe;
import hopwise.simulator.trace.Walk;
import hopwise.simulator.trace.kernel.Walker;
import hopwise.simulator.world.Place;
import hopwise.simulator.world.World;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A packet between two places of a world: what is to be sent, and every way it may take.
 *
 * @param probe what is sent
 */
public record Journey(World world, Probe probe) {
  /** The source port that is used where none is asked for. */
  public static final int SOURCE_PORT = 40_000;

  private static final int MOST_BRANCHES = 64;

  /** A way, with the chance of taking it, above 0 to 1. */
  public record Branch(double probability, Walk walk) {}

  /** Either a journey or the reason why there is none. */
  public sealed interface Plan {
    /** It can be sent. */
    record Ready(Journey journey) implements Plan {}

    /** A place or address that is not there; {@code reason} names it. */
    record Impossible(String reason) implements Plan {}
  }

  /**
   * Prepares a packet.
   *
   * @param protocol null for TCP to the target's only listening port, else ICMP
   * @param sourcePort 0 for {@link #SOURCE_PORT}
   */
  public static Plan plan(
      World world, Place from, Target to, @Nullable Protocol protocol, int sourcePort) {
    var start = Spot.at(world, from);
    if (start.isEmpty() || start.get().id() == null) {
      return new Plan.Impossible(
          start.isEmpty() ? "there is no place " + from : "nobody sends from " + from);
    }
    var place = to.place();
    var end = place == null ? Optional.<Spot>empty() : Spot.at(world, place);
    if (place != null && end.isEmpty()) {
      return new Plan.Impossible("there is no place " + place);
    }
    var ip = to.ip() == null ? end.flatMap(Spot::address) : Optional.of(to.ip());
    if (ip.isEmpty()) {
      return new Plan.Impossible(to.who() + " has no address");
    }
    var owner = end.or(() -> Spot.owner(world, ip.get()));
    var wanted = protocol == null ? to.protocol() : protocol;
    int port = to.port() > 0 ? to.port() : onlyPort(owner, wanted);
    var chosen = wanted == null ? implied(to.port(), port) : wanted;
    if (chosen != Protocol.ICMP && port == 0) {
      return new Plan.Impossible("say a port: " + to.who() + ":PORT");
    }
    var probe =
        new Probe(
            Objects.requireNonNull(start.get().id()),
            chosen,
            null,
            sourcePort == 0 ? SOURCE_PORT : sourcePort,
            ip.get(),
            chosen == Protocol.ICMP ? 1 : port,
            0);
    return new Plan.Ready(new Journey(world, probe));
  }

  private static Protocol implied(int asked, int found) {
    return asked > 0 || found > 0 ? Protocol.TCP : Protocol.ICMP;
  }

  private static int onlyPort(Optional<Spot> owner, @Nullable Protocol wanted) {
    var ports = owner.map(spot -> spot.ports(wanted == null ? Protocol.TCP : wanted));
    return ports.isPresent() && ports.get().size() == 1 ? ports.get().getFirst() : 0;
  }

  /** The way that the world's seed chooses. */
  public Walk walk(long seed) {
    return walk(seed, List.of());
  }

  private Walk walk(long seed, List<Boolean> prescribed) {
    return Walker.walk(
        Sender.ground(world), world.dynamics(), probe, world.clock(), seed, prescribed);
  }

  /** All ways, where rules choose by chance; the first is {@link #walk}'s. At most 64. */
  public List<Branch> branches(long seed) {
    var branches = new ArrayList<Branch>();
    var open = new ArrayDeque<List<Boolean>>();
    open.add(List.of());
    while (!open.isEmpty() && branches.size() < MOST_BRANCHES) {
      var prescribed = open.removeFirst();
      var walk = walk(seed, prescribed);
      branches.add(new Branch(probability(walk.choices()), walk));
      var taken = walk.choices().stream().map(Walk.Chance::taken).toList();
      for (int i = prescribed.size(); i < taken.size(); i++) {
        var other = new ArrayList<>(taken.subList(0, i));
        other.add(!taken.get(i));
        open.add(List.copyOf(other));
      }
    }
    return branches;
  }

  private static double probability(List<Walk.Chance> choices) {
    double product = 1;
    for (var chance : choices) {
      product *= chance.taken() ? chance.probability() : 1 - chance.probability();
    }
    return product;
  }
}
