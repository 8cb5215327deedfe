package hopwise.simulator.cluster.change;

import hopwise.simulator.azure.Azure;
import hopwise.simulator.azure.LoadBalancer;
import hopwise.simulator.azure.LoadBalancer.Frontend;
import hopwise.simulator.azure.LoadBalancer.HealthProbe;
import hopwise.simulator.azure.LoadBalancer.OutboundRule;
import hopwise.simulator.azure.LoadBalancer.Pool;
import hopwise.simulator.azure.LoadBalancer.Rule;
import hopwise.simulator.azure.PublicIp;
import hopwise.simulator.azure.ResourceId;
import hopwise.simulator.azure.SubnetId;
import hopwise.simulator.cluster.Cluster;
import hopwise.simulator.cluster.Estate;
import hopwise.simulator.cluster.Names;
import hopwise.simulator.cluster.NetworkProfile.OutboundType;
import hopwise.simulator.cluster.Service;
import hopwise.simulator.cluster.ServicePort;
import hopwise.simulator.net.Protocol;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The load balancers of a cluster: public and internal, with all that its services ask for. */
final class Balancers {
  private static final String OUTBOUND_POOL = "aksOutboundBackendPool";
  private static final String POOL = "kubernetes";

  private final Cluster cluster;
  private final Azure azure;

  private Balancers(Cluster cluster, Azure azure) {
    this.cluster = cluster;
    this.azure = azure;
  }

  /** The estate with a cluster's services at their addresses. */
  static Estate write(Estate estate, Cluster before) {
    var addressed = BalancerAddresses.give(estate, before);
    var cluster = addressed.cluster(before.id()).orElseThrow();
    var azure = new Balancers(cluster, addressed.azure()).write();
    return addressed.with(SecurityRules.write(azure, cluster));
  }

  private Azure write() {
    var outer = put(azure, Names.publicBalancer(cluster), services(/* internal= */ false));
    return put(outer, Names.internalBalancer(cluster), services(/* internal= */ true));
  }

  private List<Service> services(boolean internal) {
    return cluster.services().values().stream()
        .filter(service -> service.type() == Service.Type.LOAD_BALANCER)
        .filter(service -> service.loadBalancerIp() != null)
        .filter(service -> service.isInternal() == internal)
        .toList();
  }

  private Azure put(Azure before, ResourceId id, List<Service> services) {
    boolean outbound =
        id.equals(Names.publicBalancer(cluster))
            && cluster.profile().outboundType() == OutboundType.LOAD_BALANCER;
    if (services.isEmpty() && !outbound) {
      return before.find(LoadBalancer.class, id).isPresent() ? before.without(id) : before;
    }
    return before.with(balancer(id, services, outbound));
  }

  private LoadBalancer balancer(ResourceId id, List<Service> services, boolean outbound) {
    var nics = cluster.fleet().nics();
    var frontends = new ArrayList<Frontend>();
    var pools = new ArrayList<Pool>();
    var outboundRules = new ArrayList<OutboundRule>();
    if (outbound) {
      var ip = Names.outboundIp(cluster);
      frontends.add(new Frontend.Public(ip.name(), ip));
      pools.add(new Pool(OUTBOUND_POOL, nics));
      outboundRules.add(new OutboundRule("aksOutboundRule", List.of(ip.name()), OUTBOUND_POOL, 0));
    }
    pools.add(new Pool(POOL, nics));
    services.forEach(service -> frontends.add(frontend(service)));
    return new LoadBalancer(
        id,
        cluster.location(),
        frontends,
        pools,
        services.stream().flatMap(service -> rules(service).stream()).toList(),
        services.stream().flatMap(service -> probes(service).stream()).toList(),
        outboundRules);
  }

  private Frontend frontend(Service service) {
    var ip = service.loadBalancerIp();
    if (ip == null) {
      throw new IllegalArgumentException("no address of " + service.id());
    }
    return service.isInternal()
        ? new Frontend.Private(frontendName(service), subnet(service), ip)
        : new Frontend.Public(frontendName(service), publicIp(service));
  }

  private SubnetId subnet(Service service) {
    return BalancerAddresses.subnet(cluster, service);
  }

  /** The address that a service shares with others, or its own. */
  private ResourceId publicIp(Service service) {
    return azure.all(PublicIp.class).stream()
        .filter(ip -> ip.address().equals(service.loadBalancerIp()))
        .map(PublicIp::id)
        .findFirst()
        .orElseGet(() -> Names.serviceIp(cluster, service));
  }

  private static String frontendName(Service service) {
    var subnet = service.annotations().get(Service.SUBNET);
    return service.isInternal() && subnet != null
        ? service.azureName() + "-" + subnet
        : service.azureName();
  }

  /** The name of a service's rule and probe for a port: {@code aUID-TCP-80}. */
  private static String name(Service service, ServicePort port) {
    return frontendName(service)
        + "-"
        + port.protocol().toString().toUpperCase(Locale.ROOT)
        + "-"
        + port.port();
  }

  /** Rules keep the frontend's address in the packet; the node's own rules take it from there. */
  private static List<Rule> rules(Service service) {
    return service.ports().stream()
        .map(port ->
            new Rule(
                name(service, port),
                frontendName(service),
                POOL,
                port.protocol(),
                port.port(),
                port.port(),
                isProbed(service, port) ? name(service, port) : null,
                true))
        .toList();
  }

  private static List<HealthProbe> probes(Service service) {
    return service.ports().stream()
        .filter(port -> isProbed(service, port))
        .map(port ->
            service.external() == Service.TrafficPolicy.LOCAL
                ? new HealthProbe(name(service, port), service.healthCheckNodePort(), "/healthz")
                : new HealthProbe(name(service, port), port.nodePort(), null))
        .toList();
  }

  /** A UDP port is probed only by way of the health check of the policy Local. */
  private static boolean isProbed(Service service, ServicePort port) {
    return service.external() == Service.TrafficPolicy.LOCAL || port.protocol() == Protocol.TCP;
  }
}
