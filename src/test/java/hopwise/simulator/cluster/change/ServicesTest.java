package hopwise.simulator.cluster.change;

import static hopwise.simulator.cluster.change.Samples.ID;
import static hopwise.simulator.cluster.change.Samples.NOW;
import static hopwise.simulator.cluster.change.Samples.TODAY;
import static hopwise.simulator.cluster.change.Samples.built;
import static hopwise.simulator.cluster.change.Samples.cluster;
import static hopwise.simulator.cluster.change.Samples.deployment;
import static hopwise.simulator.cluster.change.Samples.done;
import static hopwise.simulator.cluster.change.Samples.request;
import static hopwise.simulator.cluster.change.Samples.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hopwise.simulator.azure.LoadBalancer;
import hopwise.simulator.azure.Nsg;
import hopwise.simulator.azure.PublicIp;
import hopwise.simulator.cluster.Endpoints;
import hopwise.simulator.cluster.Estate;
import hopwise.simulator.cluster.Names;
import hopwise.simulator.cluster.Plugin;
import hopwise.simulator.cluster.Service;
import hopwise.simulator.cluster.Service.TrafficPolicy;
import hopwise.simulator.cluster.ServiceId;
import hopwise.simulator.cluster.ServicePort;
import hopwise.simulator.net.Cidr;
import hopwise.simulator.net.Ipv4;
import hopwise.simulator.net.Protocol;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Services get their addresses, in the cluster and in Azure. */
class ServicesTest {
  private static final ServiceId WEB = new ServiceId("default", "web");

  private static Estate estate() {
    var empty =
        Samples.estate(
            TODAY, "nodes=10.220.1.0/24", "services=10.220.3.0/24", "full=10.220.4.0/29");
    return done(
        Workloads.apply(built(empty, request(Plugin.OVERLAY, 2)), ID, deployment("web", 3), NOW));
  }

  private static Service asked(
      Service.Type type,
      Map<String, String> annotations,
      TrafficPolicy external,
      @Nullable Ipv4 ip) {
    return new Service(
        WEB,
        type,
        new TreeMap<>(),
        new TreeMap<>(annotations),
        new TreeMap<>(Map.of("app", "web")),
        ip,
        List.of(new ServicePort("", Protocol.TCP, 80, "http", 0)),
        external,
        TrafficPolicy.CLUSTER,
        0,
        List.of(),
        List.of(),
        null,
        null,
        "",
        NOW);
  }

  private static Service made(Estate estate) {
    return Objects.requireNonNull(cluster(estate).services().get(WEB));
  }

  private static String ip(@Nullable Service service) {
    return String.valueOf(Objects.requireNonNull(service).clusterIp());
  }

  private static Estate with(Service service) {
    return done(Services.apply(estate(), ID, service, false, NOW));
  }

  @Test
  void everyClusterHasItsOwnServices() {
    var services = cluster(estate()).services();
    assertEquals("10.0.0.1", ip(services.get(new ServiceId("default", "kubernetes"))));
    assertEquals("10.0.0.10", ip(services.get(new ServiceId("kube-system", "kube-dns"))));
  }

  @Test
  void endpointsAreThePodsThatRun() {
    var estate = with(asked(Service.Type.CLUSTER_IP, Map.of(), TrafficPolicy.CLUSTER, null));
    var service = made(estate);
    assertEquals(0, service.ports().getFirst().nodePort());
    assertTrue(
        cluster(estate)
            .profile()
            .serviceCidr()
            .contains(Objects.requireNonNull(service.clusterIp())));
    var endpoints = Endpoints.of(cluster(estate), service, service.ports().getFirst());
    assertEquals(3, endpoints.size());
    assertTrue(endpoints.stream().allMatch(endpoint -> endpoint.port() == 80));
  }

  @Test
  void aPublicLoadBalancerHasARuleAProbeAndASecurityRule() {
    var estate = with(asked(Service.Type.LOAD_BALANCER, Map.of(), TrafficPolicy.CLUSTER, null));
    var service = made(estate);
    var name = service.azureName();
    var balancer =
        estate
            .azure()
            .find(LoadBalancer.class, Names.publicBalancer(cluster(estate)))
            .orElseThrow();
    int nodePort = service.ports().getFirst().nodePort();
    assertTrue(nodePort >= 30000 && nodePort <= 32767);
    assertEquals(
        List.of(
            new LoadBalancer.Rule(
                name + "-TCP-80",
                name,
                "kubernetes",
                Protocol.TCP,
                80,
                80,
                name + "-TCP-80",
                true)),
        balancer.rules());
    assertEquals(
        List.of(new LoadBalancer.HealthProbe(name + "-TCP-80", nodePort, null)), balancer.probes());
    assertEquals(
        List.of("aksOutboundBackendPool", "kubernetes"),
        balancer.pools().stream().map(LoadBalancer.Pool::name).toList());
    var rule =
        estate.azure().find(Nsg.class, Names.nsg(cluster(estate))).orElseThrow().rules().getFirst();
    assertEquals(
        "500 Inbound Allow [Internet] [" + service.loadBalancerIp() + "] [80]",
        rule.priority()
            + " "
            + rule.direction()
            + " "
            + rule.access()
            + " "
            + rule.sources()
            + " "
            + rule.destinations()
            + " "
            + rule.destinationPorts());
    var gone = done(Services.delete(estate, ID, WEB, NOW));
    assertEquals(1, gone.azure().all(PublicIp.class).size());
    assertEquals(
        List.of(), gone.azure().find(Nsg.class, Names.nsg(cluster(gone))).orElseThrow().rules());
  }

  @Test
  void theLocalPolicyIsProbedByHttp() {
    var estate = with(asked(Service.Type.LOAD_BALANCER, Map.of(), TrafficPolicy.LOCAL, null));
    var service = made(estate);
    var balancer =
        estate
            .azure()
            .find(LoadBalancer.class, Names.publicBalancer(cluster(estate)))
            .orElseThrow();
    assertEquals(
        List.of(
            new LoadBalancer.HealthProbe(
                service.azureName() + "-TCP-80", service.healthCheckNodePort(), "/healthz")),
        balancer.probes());
  }

  @Test
  void anInternalLoadBalancerTakesAnAddressOfTheClustersSubnet() {
    var estate =
        with(
            asked(
                Service.Type.LOAD_BALANCER,
                Map.of(Service.INTERNAL, "true"),
                TrafficPolicy.CLUSTER,
                null));
    assertEquals("10.220.1.6", String.valueOf(made(estate).loadBalancerIp()));
    assertTrue(
        estate
            .azure()
            .find(LoadBalancer.class, Names.internalBalancer(cluster(estate)))
            .isPresent());
    assertEquals(
        List.of(),
        estate.azure().find(Nsg.class, Names.nsg(cluster(estate))).orElseThrow().rules());
  }

  @Test
  void anInternalLoadBalancerCanHaveASubnetAndAnAddress() {
    var annotations =
        Map.of(
            Service.INTERNAL, "true", Service.SUBNET, "services", Service.FIXED_IP, "10.220.3.40");
    var estate = with(asked(Service.Type.LOAD_BALANCER, annotations, TrafficPolicy.CLUSTER, null));
    assertEquals("10.220.3.40", String.valueOf(made(estate).loadBalancerIp()));
  }

  @Test
  void aSubnetThatIsNotThereLeavesTheServicePending() {
    var annotations = Map.of(Service.INTERNAL, "true", Service.SUBNET, "missing");
    var estate = with(asked(Service.Type.LOAD_BALANCER, annotations, TrafficPolicy.CLUSTER, null));
    assertNull(made(estate).loadBalancerIp());
    assertEquals(
        "Error syncing load balancer: failed to ensure load balancer: subnet network/missing not"
            + " found",
        made(estate).problem());
  }

  @Test
  void aClusterAddressMustBeInTheRangeAndFree() {
    assertEquals(
        "Invalid: Service \"web\" is invalid: spec.clusterIPs: Invalid value: [\"10.1.0.5\"]:"
            + " failed to allocate IP 10.1.0.5: the provided IP (10.1.0.5) is not in the valid"
            + " range. The range of valid IPs is 10.0.0.0/16",
        text(
            Services.apply(
                estate(),
                ID,
                asked(
                    Service.Type.CLUSTER_IP, Map.of(), TrafficPolicy.CLUSTER, Ipv4.of("10.1.0.5")),
                false,
                NOW)));
    assertTrue(
        text(Services.apply(
                estate(),
                ID,
                asked(
                    Service.Type.CLUSTER_IP, Map.of(), TrafficPolicy.CLUSTER, Ipv4.of("10.0.0.10")),
                false,
                NOW))
            .endsWith("provided IP is already allocated"));
  }

  @Test
  void aServiceOfAnotherTypeKeepsItsClusterAddress() {
    var first = with(asked(Service.Type.CLUSTER_IP, Map.of(), TrafficPolicy.CLUSTER, null));
    var second =
        done(
            Services.apply(
                first,
                ID,
                asked(Service.Type.NODE_PORT, Map.of(), TrafficPolicy.CLUSTER, null),
                false,
                NOW));
    assertEquals(made(first).clusterIp(), made(second).clusterIp());
    assertTrue(made(second).ports().getFirst().nodePort() >= 30000);
  }

  @Test
  void sourceRangesHaveARuleEach() {
    var open = asked(Service.Type.LOAD_BALANCER, Map.of(), TrafficPolicy.CLUSTER, null);
    var narrow =
        new Service(
            open.id(),
            open.type(),
            open.labels(),
            open.annotations(),
            open.selector(),
            null,
            open.ports(),
            open.external(),
            open.internal(),
            0,
            List.of(Cidr.of("203.0.113.0/24"), Cidr.of("198.51.100.0/24")),
            List.of(),
            null,
            null,
            "",
            NOW);
    var estate = with(narrow);
    assertEquals(
        List.of("500 [203.0.113.0/24]", "501 [198.51.100.0/24]"),
        estate.azure().find(Nsg.class, Names.nsg(cluster(estate))).orElseThrow().rules().stream()
            .map(rule -> rule.priority() + " " + rule.sources())
            .toList());
  }
}
