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
    return new ClusterRequest(
        id,
        location,
        release,
        other,
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

  /** The same with another release. */
  public ClusterRequest with(@Nullable Release other) {
    return new ClusterRequest(
        id,
        location,
        other,
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

  /** The same with another first pool. */
  public ClusterRequest with(PoolRequest other) {
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
        other,
        nodeGroup,
        digits);
  }

  /** The same with another identity. */
  public ClusterRequest with(Identity other) {
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
        other,
        pool,
        nodeGroup,
        digits);
  }

  /** The same with another way out. */
  public ClusterRequest with(OutboundType other) {
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
        other,
        identity,
        pool,
        nodeGroup,
        digits);
  }

  /** The same with another data plane and policy engine. */
  public ClusterRequest with(Dataplane plane, PolicyEngine engine) {
    return new ClusterRequest(
        id,
        location,
        release,
        plugin,
        plane,
        engine,
        podCidr,
        serviceCidr,
        dnsServiceIp,
        outboundType,
        identity,
        pool,
        nodeGroup,
        digits);
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
        group,
        eight);
  }
}
