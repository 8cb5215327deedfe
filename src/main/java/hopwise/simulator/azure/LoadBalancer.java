package hopwise.simulator.azure;

import hopwise.simulator.net.Ipv4;
import hopwise.simulator.net.Protocol;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A Standard load balancer, public or internal. Its parts name one another by name. */
public record LoadBalancer(
    ResourceId id,
    String location,
    List<Frontend> frontends,
    List<Pool> pools,
    List<Rule> rules,
    List<HealthProbe> probes,
    List<OutboundRule> outboundRules)
    implements Resource {
  /** Copies the lists; refuses the id of another type. */
  public LoadBalancer {
    ResourceType.LOAD_BALANCER.check(id);
    frontends = List.copyOf(frontends);
    pools = List.copyOf(pools);
    rules = List.copyOf(rules);
    probes = List.copyOf(probes);
    outboundRules = List.copyOf(outboundRules);
  }

  /** An address that clients talk to. */
  public sealed interface Frontend {
    /** Unique among the load balancer's frontends. */
    String name();

    /** A public address. */
    record Public(String name, ResourceId publicIp) implements Frontend {}

    /** An address of a subnet. */
    record Private(String name, SubnetId subnet, Ipv4 address) implements Frontend {}
  }

  /** The NICs that traffic is spread over. */
  public record Pool(String name, List<ResourceId> nics) {
    /** Copies the ids. */
    public Pool {
      nics = List.copyOf(nics);
    }
  }

  /**
   * What comes to a port of a frontend goes to a pool.
   *
   * @param protocol null for all protocols; both ports are 0 then
   * @param probe null where every NIC counts as healthy
   * @param floatingIp whether the packet keeps the frontend's address and port as its destination
   */
  public record Rule(
      String name,
      String frontend,
      String pool,
      @Nullable Protocol protocol,
      int frontendPort,
      int backendPort,
      @Nullable String probe,
      boolean floatingIp) {}

  /**
   * How it finds out which NICs of a pool can serve.
   *
   * @param path what an HTTP probe asks for; null for a TCP probe
   */
  public record HealthProbe(String name, int port, @Nullable String path) {}

  /**
   * How the NICs of a pool reach the internet.
   *
   * @param portsPerNic SNAT ports that each NIC has; 0 for the allocation by the pool's size
   */
  public record OutboundRule(String name, List<String> frontends, String pool, int portsPerNic) {
    /** Copies the names. */
    public OutboundRule {
      frontends = List.copyOf(frontends);
    }
  }
}
