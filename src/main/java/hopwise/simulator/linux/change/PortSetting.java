package hopwise.simulator.linux.change;

import hopwise.simulator.linux.Link;
import hopwise.simulator.linux.LinkRef;
import hopwise.simulator.linux.Namespace;
import hopwise.simulator.linux.Network;
import hopwise.simulator.linux.Port;
import hopwise.simulator.net.Mac;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Bridges and their ports ({@code ip link set master}, {@code bridge link set}). */
public final class PortSetting {
  private PortSetting() {}

  /** Makes a link a port of {@code bridge}, the index of a link beside it. */
  public static Outcome join(Network network, LinkRef at, int bridge) {
    var namespace = network.at(at.namespace());
    var link = Change.link(namespace, at.index());
    if (link.port() != null && link.port().bridge() == bridge) {
      return new Outcome.Done(network);
    }
    var refusal = refusal(link, Change.link(namespace, bridge));
    if (refusal != null) {
      return refusal;
    }
    namespace = Bridges.released(namespace, link);
    var port =
        new Port(bridge, freeNumber(namespace, bridge), next(namespace, bridge), false, true, true);
    var joined = namespace.with(Change.link(namespace, at.index()).withPort(port));
    return new Outcome.Done(network.with(Bridges.settled(joined, bridge)));
  }

  private static @Nullable Outcome refusal(Link link, Link bridge) {
    if (!bridge.isBridge()) {
      return Outcome.refused(Errno.EOPNOTSUPP);
    }
    if (link.isLoopback() || link.mac().isGroup() || link.mac().equals(Mac.ZERO)) {
      return Outcome.refused(Errno.EINVAL);
    }
    return link.isBridge()
        ? new Outcome.Refused(Errno.ELOOP, "Can not enslave a bridge to a bridge")
        : null;
  }

  private static int freeNumber(Namespace namespace, int bridge) {
    int number = 1;
    while (isTaken(namespace, bridge, number)) {
      number++;
    }
    return number;
  }

  private static boolean isTaken(Namespace namespace, int bridge, int number) {
    return namespace.links().ports(bridge).stream()
        .anyMatch(link -> link.port() != null && link.port().number() == number);
  }

  private static int next(Namespace namespace, int bridge) {
    return namespace.links().ports(bridge).stream()
            .mapToInt(link -> link.port() == null ? 0 : link.port().sequence())
            .max()
            .orElse(0)
        + 1;
  }

  /** Takes a link from its bridge, if it is a port. */
  public static Network leave(Network network, LinkRef at) {
    var namespace = network.at(at.namespace());
    return network.with(Bridges.released(namespace, Change.link(namespace, at.index())));
  }

  /** Sets flags of a port; a link that is none is refused. */
  public static Outcome flags(Network network, LinkRef at, UnaryOperator<Port> flags) {
    var namespace = network.at(at.namespace());
    var link = Change.link(namespace, at.index());
    var port = link.port();
    return port == null
        ? Outcome.refused(Errno.EOPNOTSUPP)
        : new Outcome.Done(network.with(namespace.with(link.withPort(flags.apply(port)))));
  }
}
