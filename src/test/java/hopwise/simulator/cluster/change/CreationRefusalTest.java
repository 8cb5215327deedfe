package hopwise.simulator.cluster.change;

import static hopwise.simulator.cluster.change.Samples.NOW;
import static hopwise.simulator.cluster.change.Samples.TODAY;
import static hopwise.simulator.cluster.change.Samples.request;
import static hopwise.simulator.cluster.change.Samples.subnet;
import static hopwise.simulator.cluster.change.Samples.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import hopwise.simulator.azure.NextHopType;
import hopwise.simulator.azure.ResourceId;
import hopwise.simulator.azure.ResourceType;
import hopwise.simulator.azure.RouteTable;
import hopwise.simulator.azure.Subnet;
import hopwise.simulator.azure.UserRoute;
import hopwise.simulator.cluster.ClusterId;
import hopwise.simulator.cluster.Estate;
import hopwise.simulator.cluster.NetworkProfile.Dataplane;
import hopwise.simulator.cluster.NetworkProfile.OutboundType;
import hopwise.simulator.cluster.NetworkProfile.PolicyEngine;
import hopwise.simulator.cluster.Plugin;
import hopwise.simulator.cluster.Release;
import hopwise.simulator.net.Cidr;
import hopwise.simulator.net.Ipv4;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is refused when a cluster is to be made. */
class CreationRefusalTest {
  private static final Estate ESTATE =
      Samples.estate(
          TODAY,
          "nodes=10.220.1.0/24",
          "pods=10.220.2.0/24",
          "small=10.220.3.0/27",
          "wide=10.220.128.0/17");

  static Stream<Arguments> refusals() {
    return Stream.of(
        arguments(
            "DNS outside the service range",
            kubenet(3).withRanges(null, Cidr.of("10.200.0.0/16"), Ipv4.of("10.0.0.10")),
            "DnsServiceIpOutOfServiceCidr: The DNS service IP 10.0.0.10 is out of the range defined"
                + " by service CIDR 10.200.0.0/16."),
        arguments(
            "DNS on the API server's address",
            kubenet(3).withRanges(null, Cidr.of("10.200.0.0/16"), Ipv4.of("10.200.0.1")),
            "DnsServiceIpIsFirst: "),
        arguments(
            "services over a subnet",
            kubenet(3).withRanges(null, Cidr.of("10.220.0.0/16"), null),
            "ServiceCidrOverlapExistingSubnetsCidr: The specified service CIDR 10.220.0.0/16 is"
                + " conflicted with an existing subnet CIDR 10.220.1.0/24"),
        arguments(
            "services of a /12",
            kubenet(3).withRanges(null, Cidr.of("10.0.0.0/12"), null),
            "ServiceCidrTooLarge: "),
        arguments(
            "services over pods",
            kubenet(3).withRanges(Cidr.of("10.0.0.0/16"), null, null),
            "ServiceCidrOverlapPodCidr: "),
        arguments(
            "pods over a subnet",
            kubenet(3).withRanges(Cidr.of("10.220.0.0/16"), null, null),
            "NetworkProfileCIDROverlapVNET: NetworkProfile CIDR 10.220.0.0/16 overlaps with"
                + " reserved VNET CIDR 10.220.1.0/24"),
        arguments(
            "pods over a reserved range",
            kubenet(3).withRanges(Cidr.of("172.16.0.0/12"), null, null),
            "ReservedCIDROverlap: The pod CIDR 172.16.0.0/12 overlaps with the range"
                + " 172.30.0.0/16"),
        arguments(
            "services over a reserved range",
            kubenet(3).withRanges(null, Cidr.of("172.31.0.0/16"), null),
            "ReservedCIDROverlap: The service CIDR 172.31.0.0/16"),
        arguments(
            "an overlay of public addresses",
            request(Plugin.OVERLAY, 3).withRanges(Cidr.of("11.0.0.0/16"), null, null),
            "PodCidrNotPrivate: "),
        arguments(
            "a pod range with a node subnet",
            request(Plugin.NODE_SUBNET, 3).withRanges(Cidr.of("10.244.0.0/16"), null, null),
            "PodCidrNotSupported: "),
        arguments(
            "9 pods a node",
            pods(kubenet(3), 9),
            "InvalidParameter: The value of parameter maxPods"),
        arguments(
            "251 pods a node",
            pods(kubenet(3), 251),
            "InvalidParameter: The value of parameter maxPods"),
        arguments(
            "two nodes of 10 pods",
            pods(kubenet(2), 10),
            "InvalidParameter: The value of parameter maxPods is invalid. The 2 nodes of pool"
                + " nodepool1 have room for 20 pods"),
        arguments(
            "401 nodes with kubenet",
            kubenet(401).withRanges(Cidr.of("10.32.0.0/11"), Cidr.of("192.168.0.0/16"), null),
            "MaxNodesExceeded: A cluster with kubenet can have 400 nodes"),
        arguments(
            "257 nodes in a /16",
            kubenet(257),
            "InsufficientSubnetSize: Pre-allocated IPs 65792 exceeds IPs available 65536 in Subnet"
                + " Cidr 10.244.0.0/16, Subnet Name networkProfile.podCIDR."),
        arguments(
            "an overlay of 5 nodes in a /22",
            request(Plugin.OVERLAY, 5).withRanges(Cidr.of("10.240.100.0/22"), null, null),
            "InsufficientSubnetSize: Pre-allocated IPs 1280 exceeds IPs available 1024 in Subnet"
                + " Cidr 10.240.100.0/22, Subnet Name networkProfile.podCIDR."),
        arguments(
            "1001 nodes in a pool",
            request(Plugin.OVERLAY, 1001)
                .withRanges(Cidr.of("10.32.0.0/11"), Cidr.of("192.168.0.0/16"), null),
            "MaxNodesExceeded: A node pool can have 1000 nodes"),
        arguments(
            "9 nodes of 30 pods in a /24",
            request(Plugin.NODE_SUBNET, 9),
            "InsufficientSubnetSize: Pre-allocated IPs 279 exceeds IPs available 251 in Subnet Cidr"
                + " 10.220.1.0/24, Subnet Name nodes."),
        arguments(
            "28 nodes in a /27",
            in(kubenet(28), "small"),
            "InsufficientSubnetSize: Pre-allocated IPs 28 exceeds IPs available 27"),
        arguments(
            "static blocks in a full pod subnet",
            pods(request(Plugin.POD_SUBNET_STATIC, 2), 127),
            "InsufficientSubnetSize: The pod subnet pods with address prefix 10.220.2.0/24 has 14"
                + " free blocks of 16 addresses; 16 are needed."),
        arguments(
            "an unknown subnet",
            in(kubenet(3), "missing"),
            "VnetSubnetNotFound: Subnet /subscriptions/"),
        arguments(
            "no pod subnet",
            request(Plugin.POD_SUBNET, 3)
                .with(PoolRequest.linux("nodepool1", 3).in(subnet("nodes"), null)),
            "InvalidPodSubnet: "),
        arguments(
            "a pod subnet that is the nodes'",
            request(Plugin.POD_SUBNET, 3)
                .with(PoolRequest.linux("nodepool1", 3).in(subnet("nodes"), subnet("nodes"))),
            "InvalidPodSubnet: "),
        arguments(
            "a Windows pool first",
            request(Plugin.OVERLAY, 3)
                .with(PoolRequest.windows("npwin", 3).in(subnet("nodes"), null)),
            "SystemPoolMustBeLinux: "),
        arguments(
            "Cilium on kubenet",
            kubenet(3).with(Dataplane.CILIUM, PolicyEngine.CILIUM),
            "NetworkDataplaneNotSupported: "),
        arguments(
            "Azure policies on kubenet",
            kubenet(3).with(Dataplane.AZURE, PolicyEngine.AZURE),
            "NetworkPolicyNotSupported: The network policy azure cannot be used with kubenet."),
        arguments(
            "Cilium's policies without Cilium",
            request(Plugin.OVERLAY, 3).with(Dataplane.AZURE, PolicyEngine.CILIUM),
            "NetworkPolicyNotSupported: "),
        arguments(
            "policies of another engine with Cilium",
            request(Plugin.OVERLAY, 3).with(Dataplane.CILIUM, PolicyEngine.AZURE),
            "NetworkPolicyNotSupported: The network policy azure cannot be used with the network"
                + " dataplane cilium."),
        arguments(
            "Calico's policies with Cilium",
            request(Plugin.NODE_SUBNET, 3).with(Dataplane.CILIUM, PolicyEngine.CALICO),
            "NetworkPolicyNotSupported: "),
        arguments(
            "user-defined routing without a route",
            request(Plugin.OVERLAY, 3).with(OutboundType.USER_DEFINED_ROUTING),
            "InvalidOutboundType: The outbound type userDefinedRouting cannot be used"),
        arguments(
            "a NAT gateway that is not there",
            request(Plugin.OVERLAY, 3).with(OutboundType.USER_ASSIGNED_NAT_GATEWAY),
            "InvalidOutboundType: The outbound type userAssignedNATGateway cannot be used"),
        arguments(
            "a release that never was",
            kubenet(3).with(Release.of("1.20.1")),
            "K8sVersionNotSupported: Kubernetes version 1.20.1 is not supported here"),
        arguments(
            "a wrong pool name",
            kubenet(3).with(PoolRequest.linux("Pool-1", 3).in(subnet("nodes"), null)),
            "InvalidParameter: The value of parameter agentPoolProfile.name is invalid: Pool-1."),
        arguments(
            "no nodes",
            kubenet(3).with(PoolRequest.linux("nodepool1", 0).in(subnet("nodes"), null)),
            "InvalidParameter: The value of parameter count is invalid"),
        arguments(
            "a wrong surge",
            kubenet(3)
                .with(
                    PoolRequest.linux("nodepool1", 3)
                        .in(subnet("nodes"), null)
                        .withMaxSurge("101%")),
            "InvalidParameter: The value of parameter maxSurge is invalid: 101%."),
        arguments(
            "an unknown group",
            ClusterRequest.of(new ClusterId("nowhere", "aks"), "eastus", 3),
            "ResourceGroupNotFound: Resource group 'nowhere' could not be found."));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("refusals")
  void aWrongRequestIsRefused(String name, ClusterRequest request, String expected) {
    var text = text(Creation.create(ESTATE, request, NOW));
    assertTrue(text.startsWith(expected), name + ": " + text);
  }

  static Stream<Arguments> fits() {
    return Stream.of(
        arguments("8 nodes of 30 pods in a /24", request(Plugin.NODE_SUBNET, 8)),
        arguments("3 nodes of 10 pods", pods(kubenet(3), 10)),
        arguments("250 pods a node", pods(kubenet(3), 250)),
        arguments("27 nodes in a /27", in(kubenet(27), "small")),
        arguments(
            "400 nodes with kubenet",
            in(kubenet(400), "wide")
                .withRanges(Cidr.of("10.32.0.0/11"), Cidr.of("192.168.0.0/16"), null)),
        arguments("256 nodes in a /16", in(kubenet(256), "wide")),
        arguments("static blocks", pods(request(Plugin.POD_SUBNET_STATIC, 2), 111)),
        arguments(
            "Cilium on a node subnet",
            request(Plugin.NODE_SUBNET, 3).with(Dataplane.CILIUM, PolicyEngine.NONE)),
        arguments("a /29 of services", kubenet(3).withRanges(null, Cidr.of("10.0.0.0/27"), null)),
        arguments("names and numbers only", ClusterRequest.of(Samples.ID, "eastus", 3)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("fits")
  void aRightRequestIsDone(String name, ClusterRequest request) {
    assertEquals("done", text(Creation.create(ESTATE, request, NOW)), name);
  }

  @Test
  void aRouteTableOfOnesOwnNeedsAnIdentityOfOnesOwn() {
    var table =
        new RouteTable(
            new ResourceId("lab", ResourceType.ROUTE_TABLE, "mine"), "eastus", true, List.of());
    var azure =
        Subnets.change(
            ESTATE.azure().with(table), subnet("nodes"), it -> it.withRouteTable(table.id()));
    var estate = ESTATE.with(azure);
    assertEquals(
        "CustomRouteTableWithUnsupportedMSIType: Clusters using managed identity type"
            + " SystemAssigned do not support bringing your own route table.",
        text(Creation.create(estate, kubenet(3), NOW)));
    var made = Samples.built(estate, Samples.userAssigned(kubenet(3)));
    assertEquals(3, made.azure().find(RouteTable.class, table.id()).orElseThrow().routes().size());
  }

  @ParameterizedTest
  @CsvSource({"398, done", "399, MaxNodesExceeded: Route table mine can hold 400 routes"})
  void nodesAndTheOwnersRoutesShareARouteTable(int nodes, String expected) {
    var routes =
        Stream.of("10.9.0.0/16", "10.8.0.0/16")
            .map(Cidr::of)
            .map(range -> new UserRoute("r" + range.network(), range, NextHopType.INTERNET, null))
            .toList();
    var table =
        new RouteTable(
            new ResourceId("lab", ResourceType.ROUTE_TABLE, "mine"), "eastus", true, routes);
    var azure =
        Subnets.change(
            ESTATE.azure().with(table), subnet("wide"), it -> it.withRouteTable(table.id()));
    var request =
        Samples.userAssigned(in(kubenet(nodes), "wide"))
            .withRanges(Cidr.of("10.32.0.0/11"), Cidr.of("192.168.0.0/16"), null);
    var text = text(Creation.create(ESTATE.with(azure), request, NOW));
    assertTrue(text.startsWith(expected), text);
  }

  @Test
  void kubenetClustersDoNotShareASubnet() {
    var one = Samples.built(ESTATE, kubenet(1));
    var other =
        ClusterRequest.of(new ClusterId("lab", "other"), "eastus", 1).with(kubenet(1).pool());
    assertEquals("done", text(Creation.create(one, other.with(Plugin.OVERLAY), NOW)));
    assertEquals(
        "SubnetUsedByOtherKubenetCluster: Subnet nodes is in use by the kubenet cluster aks;"
            + " kubenet clusters cannot share a subnet.",
        text(Creation.create(one, Samples.userAssigned(other.with(Plugin.KUBENET)), NOW)));
  }

  @Test
  void aDelegatedSubnetHoldsNoNodes() {
    var azure =
        Subnets.change(
            ESTATE.azure(),
            subnet("nodes"),
            it ->
                new Subnet(
                    it.name(), it.prefix(), null, null, null, "Microsoft.Web/hostingEnvironments"));
    assertTrue(
        text(Creation.create(ESTATE.with(azure), kubenet(3), NOW))
            .startsWith("SubnetIsDelegated: "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "POD_SUBNET        | POD_SUBNET        | done",
        "POD_SUBNET_STATIC | POD_SUBNET_STATIC | done",
        "POD_SUBNET        | POD_SUBNET_STATIC | InvalidPodSubnet: Subnet pods gives addresses out"
            + " by DynamicIndividual to cluster aks; a pod subnet does so in one way only.",
        "POD_SUBNET_STATIC | POD_SUBNET        | InvalidPodSubnet: Subnet pods gives addresses out"
            + " by StaticBlock to cluster aks; a pod subnet does so in one way only.",
      })
  void clustersThatShareAPodSubnetAllocateAlike(Plugin first, Plugin second, String expected) {
    var one = Samples.built(ESTATE, pods(request(first, 2), 15));
    var other =
        ClusterRequest.of(new ClusterId("lab", "other"), "eastus", 2)
            .with(second)
            .with(pods(request(second, 2), 15).pool());
    assertEquals(expected, text(Creation.create(one, other, NOW)));
  }

  @Test
  void aNameIsTakenOnce() {
    assertEquals(
        "AlreadyExists: The cluster aks exists already.",
        text(Creation.create(Samples.built(ESTATE, kubenet(3)), kubenet(3), NOW)));
  }

  private static ClusterRequest kubenet(int nodes) {
    return request(Plugin.KUBENET, nodes);
  }

  private static ClusterRequest pods(ClusterRequest request, int maxPods) {
    return request.with(request.pool().withMaxPods(maxPods));
  }

  private static ClusterRequest in(ClusterRequest request, String subnet) {
    return request.with(request.pool().in(subnet(subnet), request.pool().podSubnet()));
  }
}
