package hopwise.simulator.azure.route;

import hopwise.simulator.azure.NextHopType;
import hopwise.simulator.azure.ResourceId;
import hopwise.simulator.net.Cidr;
import hopwise.simulator.net.Ipv4;
import org.jspecify.annotations.Nullable;

/**
 * A route as it stands for the NICs of a subnet.
 *
 * @param name that its author gave to a user route, else null
 * @param active whether no other route takes its place
 * @param nextHop of a virtual appliance, else null
 * @param target the peered network, or the site behind the gateway, else null
 */
public record EffectiveRoute(
    @Nullable String name,
    Source source,
    boolean active,
    Cidr prefix,
    NextHopType type,
    @Nullable Ipv4 nextHop,
    @Nullable ResourceId target) {
  /** Where a route is from. {@code toString} is what Azure prints. */
  public enum Source {
    DEFAULT("Default"),
    USER("User"),
    GATEWAY("VirtualNetworkGateway");

    private final String word;

    Source(String word) {
      this.word = word;
    }

    @Override
    public String toString() {
      return word;
    }
  }

  /** The word for being active or not that Azure prints. */
  public String state() {
    return active ? "Active" : "Invalid";
  }

  static EffectiveRoute system(Cidr prefix, NextHopType type, @Nullable ResourceId target) {
    return new EffectiveRoute(null, Source.DEFAULT, true, prefix, type, null, target);
  }

  EffectiveRoute invalid() {
    return new EffectiveRoute(name, source, false, prefix, type, nextHop, target);
  }

  /** Whether it wins over learned routes even where those are more specific. */
  boolean isPreferred() {
    return source == Source.DEFAULT
        && switch (type) {
          case VNET_LOCAL, VNET_PEERING, SERVICE_ENDPOINT -> true;
          case INTERNET, VIRTUAL_APPLIANCE, VIRTUAL_NETWORK_GATEWAY, NONE -> false;
        };
  }
}
