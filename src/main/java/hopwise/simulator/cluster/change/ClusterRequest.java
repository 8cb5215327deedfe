package hopwise.simulator.cluster.change;

import hopwise.simulator.cluster.ClusterId;
import hopwise.simulator.cluster.Identity;
import hopwise.simulator.cluster.NetworkProfile.Dataplane;
import hopwise.simulator.cluster.NetworkProfile.OutboundType;
import hopwise.simulator.cluster.NetworkProfile.PolicyEngine;
import hopwise.simulator.cluster.Plugin;
import hopwise.simulator.cluster.Release;
import hopwise.simulator.net.Cidr;
import hopwise.simulator.net.Ipv4;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A cluster that somebody asks for. Null is for what AKS chooses.
 *
 * @param pool its first pool
 * @param nodeGroup the name of the resource group of its machines
 * @param digits the eight digits in the names of its machines
 */
public record ClusterRequest(
    ClusterId id,
    String location,
    @Nullable Release release,
    @Nullable Plugin plugin,
    Dataplane dataplane,
    PolicyEngine policyEngine,
    @Nullable Cidr podCidr,
    @Nullable Cidr serviceCidr,
    @Nullable Ipv4 dnsServiceIp,
    OutboundType outboundType,
    Identity identity,
    PoolRequest pool,
    @Nullable String nodeGroup,
    @Nullable String digits) {
  /** A cluster of which only the name and the number of nodes are said. */
  public static ClusterRequest of(ClusterId id, String location, int nodes) {
    return new ClusterRequest(
        id,
        location,
        null,
        null,
        Dataplane.AZURE,
        PolicyEngine.NONE,
        null,
        null,
        null,
        OutboundType.LOAD_BALANCER,
        new Identity.SystemAssigned(),
        PoolRequest.linux("nodepool1", nodes),
        null,
        null);
  }

  /** The same with another plugin. */
  public ClusterRequest with(@Nullable Plugin other) {
    return copy(draft -> draft.plugin = other);
  }

  /** The same with another release. */
  public ClusterRequest with(@Nullable Release other) {
    return copy(draft -> draft.release = other);
  }

  /** The same with another first pool. */
  public ClusterRequest with(PoolRequest other) {
    return copy(draft -> draft.pool = other);
  }

  /** The same with another identity. */
  public ClusterRequest with(Identity other) {
    return copy(draft -> draft.identity = other);
  }

  /** The same with another way out. */
  public ClusterRequest with(OutboundType other) {
    return copy(draft -> draft.outboundType = other);
  }

  /** The same with another data plane and policy engine. */
  public ClusterRequest with(Dataplane plane, PolicyEngine engine) {
    return copy(draft -> {
      draft.dataplane = plane;
      draft.policyEngine = engine;
    });
  }

  /** The same with other ranges. */
  public ClusterRequest withRanges(
      @Nullable Cidr pods, @Nullable Cidr services, @Nullable Ipv4 dns) {
    return new ClusterRequest(
        id,
        location,
        release,
        plugin,
        dataplane,
        policyEngine,
        pods,
        services,
        dns,
        outboundType,
        identity,
        pool,
        nodeGroup,
        digits);
  }

  /** The same with names that are random otherwise. */
  public ClusterRequest withNames(@Nullable String group, @Nullable String eight) {
    return copy(draft -> {
      draft.nodeGroup = group;
      draft.digits = eight;
    });
  }

  private ClusterRequest copy(Consumer<Draft> change) {
    var draft = new Draft(this);
    change.accept(draft);
    return draft.made();
  }

  /** All components while a copy is made. */
  private static final class Draft {
    private ClusterId id;
    private String location;
    private @Nullable Release release;
    private @Nullable Plugin plugin;
    private Dataplane dataplane;
    private PolicyEngine policyEngine;
    private @Nullable Cidr podCidr;
    private @Nullable Cidr serviceCidr;
    private @Nullable Ipv4 dnsServiceIp;
    private OutboundType outboundType;
    private Identity identity;
    private PoolRequest pool;
    private @Nullable String nodeGroup;
    private @Nullable String digits;

    Draft(ClusterRequest original) {
      id = original.id;
      location = original.location;
      release = original.release;
      plugin = original.plugin;
      dataplane = original.dataplane;
      policyEngine = original.policyEngine;
      podCidr = original.podCidr;
      serviceCidr = original.serviceCidr;
      dnsServiceIp = original.dnsServiceIp;
      outboundType = original.outboundType;
      identity = original.identity;
      pool = original.pool;
      nodeGroup = original.nodeGroup;
      digits = original.digits;
    }

    ClusterRequest made() {
      return new ClusterRequest(
          id,
          location,
          release,
          plugin,
          dataplane,
          policyEngine,
          podCidr,
          serviceCidr,
          dnsServiceIp,
          outboundType,
          identity,
          pool,
          nodeGroup,
          digits);
    }
  }
}
