package hopwise.simulator.cluster.change;

import hopwise.simulator.azure.PublicIp;
import hopwise.simulator.cluster.Cluster;
import hopwise.simulator.cluster.ClusterId;
import hopwise.simulator.cluster.Estate;
import hopwise.simulator.cluster.Names;
import hopwise.simulator.cluster.NetworkPolicy;
import hopwise.simulator.cluster.Outcome;
import hopwise.simulator.cluster.Outcome.Refused;
import hopwise.simulator.cluster.Seeded;
import hopwise.simulator.cluster.Service;
import hopwise.simulator.cluster.Service.TrafficPolicy;
import hopwise.simulator.cluster.ServiceId;
import hopwise.simulator.cluster.ServicePort;
import hopwise.simulator.net.Ipv4;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What kubectl asks for about services and network policies. */
public final class Services {
  private Services() {}

  /**
   * Makes a service, or changes the one of its name.
   *
   * @param asked its cluster address null for any, its node ports 0 for any
   * @param headless whether it is to have no cluster address
   */
  public static Outcome apply(
      Estate estate, ClusterId id, Service asked, boolean headless, Instant now) {
    var found = estate.cluster(id);
    if (found.isEmpty()) {
      return Refusals.noCluster(id);
    }
    var cluster = found.get();
    if (!cluster.namespaces().contains(asked.id().namespace())) {
      return KubeErrors.notFound("namespaces", asked.id().namespace());
    }
    var known = cluster.services().get(asked.id());
    var base = known == null ? cluster : without(cluster, asked.id());
    var refused = refusal(base, asked, known);
    if (refused.isPresent()) {
      return refused.get();
    }
    var ip = headless ? null : address(base, asked, known);
    if (!headless && ip == null) {
      return KubeErrors.invalid(
          "Service", asked.id().name(), "spec.clusterIPs", "Internal error: range is full");
    }
    var ports = ports(base, asked, known);
    if (ports.isEmpty()) {
      return KubeErrors.invalid(
          "Service", asked.id().name(), "spec.ports", "Internal error: no node port is left");
    }
    int health = health(base, asked, known, ports.get());
    var made =
        new Service(
            asked.id(),
            asked.type(),
            asked.labels(),
            asked.annotations(),
            asked.selector(),
            ip,
            ports.get(),
            asked.external(),
            asked.internal(),
            health,
            asked.sourceRanges(),
            asked.backends(),
            keeps(known, asked) && known != null ? known.loadBalancerIp() : null,
            null,
            known == null
                ? Seeded.uuid(cluster.seed(), "service", asked.id().toString(), now.toString())
                : known.uid(),
            known == null ? now : known.created());
    var released = keeps(known, asked) ? estate : release(estate, cluster, known);
    return new Outcome.Done(Controllers.settle(released.with(base.with(made)), id, now));
  }

  /** Whether a service keeps the address that it has outside. */
  private static boolean keeps(@Nullable Service known, Service asked) {
    return known != null
        && known.type() == Service.Type.LOAD_BALANCER
        && asked.type() == Service.Type.LOAD_BALANCER
        && known.annotations().equals(asked.annotations());
  }

  /** The estate without the public address that was a service's own. */
  private static Estate release(Estate estate, Cluster cluster, @Nullable Service service) {
    if (service == null) {
      return estate;
    }
    var ip = Names.serviceIp(cluster, service);
    return estate.azure().find(PublicIp.class, ip).isPresent()
        ? estate.with(estate.azure().without(ip))
        : estate;
  }

  private static Cluster without(Cluster cluster, ServiceId id) {
    var left = new TreeMap<>(cluster.services());
    left.remove(id);
    return cluster.withServices(left);
  }

  private static Optional<Refused> refusal(
      Cluster cluster, Service asked, @Nullable Service known) {
    var name = asked.id().name();
    if (asked.ports().isEmpty() && asked.clusterIp() != null) {
      return Optional.of(KubeErrors.invalid("Service", name, "spec.ports", "Required value"));
    }
    var ip = asked.clusterIp();
    var range = cluster.profile().serviceCidr();
    if (ip != null && known != null && !ip.equals(known.clusterIp())) {
      return Optional.of(
          KubeErrors.invalid(
              "Service",
              name,
              "spec.clusterIPs[0]",
              "Invalid value: [\"%s\"]: may not change once set".formatted(ip)));
    }
    if (ip != null && !range.contains(ip)) {
      return Optional.of(
          KubeErrors.invalid(
              "Service",
              name,
              "spec.clusterIPs",
              ("Invalid value: [\"%s\"]: failed to allocate IP %s: the provided IP (%s) is not in"
                      + " the valid range. The range of valid IPs is %s")
                  .formatted(ip, ip, ip, range)));
    }
    if (ip != null && known == null && !ServiceAddresses.isFree(cluster, ip)) {
      return Optional.of(
          KubeErrors.invalid(
              "Service",
              name,
              "spec.clusterIPs",
              "Invalid value: [\"%s\"]: failed to allocate IP %s: provided IP is already allocated"
                  .formatted(ip, ip)));
    }
    return asked.ports().stream()
        .flatMap(port -> nodePort(cluster, name, port).stream())
        .findFirst();
  }

  private static Optional<Refused> nodePort(Cluster cluster, String name, ServicePort port) {
    int number = port.nodePort();
    if (number == 0) {
      return Optional.empty();
    }
    if (number < ServiceAddresses.FIRST_NODE_PORT || number > ServiceAddresses.LAST_NODE_PORT) {
      return Optional.of(
          KubeErrors.invalid(
              "Service",
              name,
              "spec.ports[0].nodePort",
              "Invalid value: %d: provided port is not in the valid range. The range of valid ports is %d-%d"
                  .formatted(
                      number, ServiceAddresses.FIRST_NODE_PORT, ServiceAddresses.LAST_NODE_PORT)));
    }
    return ServiceAddresses.nodePorts(cluster).contains(number)
        ? Optional.of(
            KubeErrors.invalid(
                "Service",
                name,
                "spec.ports[0].nodePort",
                "Invalid value: %d: provided port is already allocated".formatted(number)))
        : Optional.empty();
  }

  private static @Nullable Ipv4 address(Cluster cluster, Service asked, @Nullable Service known) {
    if (asked.clusterIp() != null) {
      return asked.clusterIp();
    }
    return known != null && known.clusterIp() != null
        ? known.clusterIp()
        : ServiceAddresses.next(cluster, asked.id()).orElse(null);
  }

  /** The ports with node ports where the type has them; empty where they have run out. */
  private static Optional<List<ServicePort>> ports(
      Cluster cluster, Service asked, @Nullable Service known) {
    if (asked.type() == Service.Type.CLUSTER_IP) {
      return Optional.of(asked.ports().stream().map(port -> port.withNodePort(0)).toList());
    }
    Set<Integer> taken = new HashSet<>(ServiceAddresses.nodePorts(cluster));
    asked.ports().forEach(port -> taken.add(port.nodePort()));
    var ports = new ArrayList<ServicePort>();
    for (var port : asked.ports()) {
      var number = nodePort(cluster, asked, known, port, taken);
      if (number.isEmpty()) {
        return Optional.empty();
      }
      taken.add(number.getAsInt());
      ports.add(port.withNodePort(number.getAsInt()));
    }
    return Optional.of(ports);
  }

  private static OptionalInt nodePort(
      Cluster cluster,
      Service asked,
      @Nullable Service known,
      ServicePort port,
      Set<Integer> taken) {
    if (port.nodePort() != 0) {
      return OptionalInt.of(port.nodePort());
    }
    var before =
        known == null
            ? OptionalInt.empty()
            : known.ports().stream()
                .filter(other -> other.port() == port.port())
                .filter(other -> other.protocol() == port.protocol())
                .mapToInt(ServicePort::nodePort)
                .filter(number -> number != 0)
                .findFirst();
    return before.isPresent()
        ? before
        : ServiceAddresses.nextNodePort(
            cluster, asked.id(), port.protocol() + "/" + port.port(), taken);
  }

  /** Only a load balancer with the external policy Local has a port for health checks. */
  private static int health(
      Cluster cluster, Service asked, @Nullable Service known, List<ServicePort> ports) {
    if (asked.type() != Service.Type.LOAD_BALANCER || asked.external() != TrafficPolicy.LOCAL) {
      return 0;
    }
    if (known != null && known.healthCheckNodePort() != 0) {
      return known.healthCheckNodePort();
    }
    Set<Integer> taken = new HashSet<>(ServiceAddresses.nodePorts(cluster));
    ports.forEach(port -> taken.add(port.nodePort()));
    return ServiceAddresses.nextNodePort(cluster, asked.id(), "health check", taken).orElse(0);
  }

  /** Deletes a service and what it has in Azure. */
  public static Outcome delete(Estate estate, ClusterId id, ServiceId service, Instant now) {
    var found = estate.cluster(id);
    if (found.isEmpty()) {
      return Refusals.noCluster(id);
    }
    var cluster = found.get();
    var known = cluster.services().get(service);
    if (known == null) {
      return KubeErrors.notFound("services", service.name());
    }
    var settled = Controllers.settle(estate.with(without(cluster, service)), id, now);
    return new Outcome.Done(release(settled, cluster, known));
  }

  /** Makes a network policy, or replaces the one of its name. */
  public static Outcome apply(Estate estate, ClusterId id, NetworkPolicy policy) {
    var found = estate.cluster(id);
    if (found.isEmpty()) {
      return Refusals.noCluster(id);
    }
    var all = new TreeMap<>(found.get().policies());
    all.put(policy.id(), policy);
    return found.get().namespaces().contains(policy.id().namespace())
        ? new Outcome.Done(estate.with(found.get().withPolicies(all)))
        : KubeErrors.notFound("namespaces", policy.id().namespace());
  }

  /** Deletes a network policy. */
  public static Outcome deletePolicy(Estate estate, ClusterId id, ServiceId policy) {
    var found = estate.cluster(id);
    if (found.isEmpty()) {
      return Refusals.noCluster(id);
    }
    var left = new TreeMap<>(found.get().policies());
    return left.remove(policy) == null
        ? KubeErrors.notFound("networkpolicies.networking.k8s.io", policy.name())
        : new Outcome.Done(estate.with(found.get().withPolicies(left)));
  }
}
