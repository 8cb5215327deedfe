package hopwise.simulator.windows;

import hopwise.simulator.net.Cidr;
import hopwise.simulator.net.Ipv4;
import hopwise.simulator.net.Protocol;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What HNS tells VFP to do at an endpoint. */
public sealed interface Policy {
  /** Frames leave with the node's Ethernet address: what L2Bridge does to every endpoint. */
  record L2Driver() implements Policy {}

  /**
   * The source becomes the node's address, but towards exceptions.
   *
   * @param exceptions the cluster's range, and the virtual network's where pods have addresses of
   *     it
   */
  record OutboundNat(List<Cidr> exceptions) implements Policy {
    /** Copies the exceptions. */
    public OutboundNat {
      exceptions = List.copyOf(exceptions);
    }

    /** The exception that holds {@code destination}, null for none. */
    public @Nullable Cidr exception(Ipv4 destination) {
      return exceptions.stream()
          .filter(range -> range.contains(destination))
          .findFirst()
          .orElse(null);
    }
  }

  /** Traffic to {@code ip} gets the node's address as source: how a pod reaches itself. */
  record LoopbackDsr(Ipv4 ip) implements Policy {}

  /**
   * Traffic to a range goes through the node first; without direct server return, that of services.
   */
  record SdnRoute(Cidr destination, boolean needEncap) implements Policy {}

  /**
   * A rule of the switch port.
   *
   * @param priority lower ones decide first
   * @param protocol null for all
   * @param remote null for all addresses
   * @param remotePort 0 for all
   */
  record Acl(
      boolean allow,
      boolean in,
      int priority,
      @Nullable Protocol protocol,
      @Nullable Cidr remote,
      int remotePort)
      implements Policy {
    /** Whether it speaks about a packet; {@code incoming} seen from the endpoint. */
    public boolean matches(FiveTuple flow, boolean incoming) {
      var other = incoming ? flow.source() : flow.destination();
      int port = incoming ? flow.sourcePort() : flow.destinationPort();
      return in == incoming
          && (protocol == null || protocol == flow.protocol())
          && (remote == null || remote.contains(other))
          && (remotePort == 0 || remotePort == port);
    }
  }

  /** A port of the node that leads to the endpoint ({@code hostPort}). */
  record PortMapping(Protocol protocol, int internalPort, int externalPort) implements Policy {}

  /**
   * A load balancer that kube-proxy asked for: in a policy list, for all ports of the switch.
   *
   * @param service whose it is, {@code default/web}
   * @param vip null for the node's own addresses: a node port
   * @param externalPort the port of {@code vip}
   * @param internalPort the port of the endpoints
   * @param dsr direct server return: the source stays, and answers go straight back
   */
  record LoadBalancer(
      String service,
      @Nullable Ipv4 vip,
      Protocol protocol,
      int externalPort,
      int internalPort,
      boolean dsr)
      implements Policy {
    /** Whether it takes a packet, on a node of this address. */
    public boolean matches(FiveTuple flow, Ipv4 node) {
      return protocol == flow.protocol()
          && externalPort == flow.destinationPort()
          && flow.destination().equals(vip == null ? node : vip);
    }
  }
}
