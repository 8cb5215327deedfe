package hopwise.simulator.cluster.change;

import hopwise.simulator.azure.AddressBlock;
import hopwise.simulator.azure.FreeAddresses;
import hopwise.simulator.azure.FreeAddresses.Allocation.Given;
import hopwise.simulator.azure.PublicIp;
import hopwise.simulator.azure.SubnetId;
import hopwise.simulator.cluster.Cluster;
import hopwise.simulator.cluster.ClusterId;
import hopwise.simulator.cluster.Estate;
import hopwise.simulator.cluster.Names;
import hopwise.simulator.cluster.Service;
import hopwise.simulator.net.Ipv4;
import java.util.Optional;

/** The addresses outside the cluster that its services of type LoadBalancer get. */
final class BalancerAddresses {
  private static final String FAILED =
      "Error syncing load balancer: failed to ensure load balancer: ";

  private BalancerAddresses() {}

  /** The estate in which each service has its address, or says why it has none. */
  static Estate give(Estate before, Cluster cluster) {
    var estate = before;
    for (var service : cluster.services().values()) {
      if (service.type() == Service.Type.LOAD_BALANCER && service.loadBalancerIp() == null) {
        estate =
            service.isInternal()
                ? inside(estate, cluster.id(), service)
                : outside(estate, cluster.id(), service);
      }
    }
    return estate;
  }

  private static Estate with(Estate estate, ClusterId id, Service service) {
    var cluster = estate.cluster(id).orElseThrow();
    return estate.with(cluster.with(service));
  }

  /** A subnet of the cluster's network: the one that the service names, or that of its nodes. */
  static SubnetId subnet(Cluster cluster, Service service) {
    var nodes = cluster.pools().getFirst().subnet();
    var name = service.annotations().get(Service.SUBNET);
    return name == null ? nodes : new SubnetId(nodes.vnet(), name);
  }

  private static Estate inside(Estate estate, ClusterId id, Service service) {
    var cluster = estate.cluster(id).orElseThrow();
    var subnet = subnet(cluster, service);
    var found = estate.azure().subnet(subnet);
    if (found.isEmpty()) {
      var message = "subnet %s/%s not found".formatted(subnet.vnet().name(), subnet.name());
      return with(estate, id, service.outside(null, FAILED + message));
    }
    var free = free(estate, subnet);
    var asked = fixed(service);
    if (asked.isPresent()) {
      var ip = asked.get();
      return with(
          estate,
          id,
          free.contains(ip)
              ? service.outside(ip, null)
              : service.outside(
                  null,
                  FAILED
                      + "IP address %s is not free in subnet %s with address prefix %s"
                          .formatted(ip, subnet.name(), found.get().prefix())));
    }
    return with(
        estate,
        id,
        free.take(1) instanceof Given given
            ? service.outside(given.blocks().getFirst().first(), null)
            : service.outside(
                null,
                FAILED
                    + SizeRefusals.subnetFull(subnet.name(), found.get().prefix(), 1).message()));
  }

  /** What is free in a subnet, without what services got a moment ago. */
  private static FreeAddresses free(Estate estate, SubnetId subnet) {
    var given =
        estate.all().stream()
            .flatMap(cluster -> cluster.services().values().stream())
            .flatMap(service -> Optional.ofNullable(service.loadBalancerIp()).stream())
            .map(ip -> new AddressBlock(ip, 1))
            .toList();
    return FreeAddresses.of(estate.azure(), subnet).without(given);
  }

  private static Optional<Ipv4> fixed(Service service) {
    return Optional.ofNullable(service.annotations().get(Service.FIXED_IP)).flatMap(Ipv4::parse);
  }

  private static Estate outside(Estate estate, ClusterId id, Service service) {
    var cluster = estate.cluster(id).orElseThrow();
    var asked = fixed(service);
    if (asked.isPresent()) {
      var known =
          estate.azure().all(PublicIp.class).stream()
              .anyMatch(ip -> ip.address().equals(asked.get()));
      return with(
          estate,
          id,
          known
              ? service.outside(asked.get(), null)
              : service.outside(
                  null,
                  FAILED
                      + "user supplied IP address %s was not found in resource group %s"
                          .formatted(asked.get(), cluster.nodeGroup())));
    }
    var ip = PublicAddresses.next(estate.azure(), cluster.seed(), "service " + service.id());
    var resource = new PublicIp(Names.serviceIp(cluster, service), cluster.location(), ip);
    return with(estate.with(estate.azure().with(resource)), id, service.outside(ip, null));
  }
}
