package hopwise.simulator.trace.fabric;

import hopwise.simulator.azure.LoadBalancer;
import hopwise.simulator.azure.NatGateway;
import hopwise.simulator.azure.Nic;
import hopwise.simulator.azure.PublicIp;
import hopwise.simulator.azure.ResourceId;
import hopwise.simulator.net.Cidr;
import hopwise.simulator.net.Ipv4;
import hopwise.simulator.trace.Disposition;
import hopwise.simulator.trace.FabricDecision;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The internet: between public addresses of ours and machines elsewhere. */
final class Publicity {
  private static final List<Cidr> PRIVATE =
      List.of(
          Cidr.of("10.0.0.0/8"),
          Cidr.of("100.64.0.0/10"),
          Cidr.of("172.16.0.0/12"),
          Cidr.of("192.168.0.0/16"),
          Cidr.of("169.254.0.0/16"));

  private final Scene scene;
  private final Arrivals arrivals;
  private final Balancing balancing;

  Publicity(Scene scene, Arrivals arrivals, Balancing balancing) {
    this.scene = scene;
    this.arrivals = arrivals;
    this.balancing = balancing;
  }

  static boolean isPrivate(Ipv4 ip) {
    return PRIVATE.stream().anyMatch(range -> range.contains(ip));
  }

  /** Brings a packet with a public source to its destination. */
  void carry(Parcel parcel) {
    var ip = parcel.destination();
    parcel.enter(Places.INTERNET);
    var ours =
        scene.azure.all(PublicIp.class).stream()
            .filter(one -> one.address().equals(ip))
            .findFirst();
    var elsewhere = scene.azure.internetHost(ip);
    if (ours.isPresent()) {
      arrive(ours.get().id(), parcel);
    } else if (elsewhere.isPresent()) {
      parcel.hand(elsewhere.get());
    } else if (isPrivate(ip)) {
      parcel.lose(Disposition.NO_ROUTE, "the internet has no private addresses");
    } else {
      parcel.lose(Disposition.EXITS_TO_INTERNET, ip.toString());
    }
  }

  private void arrive(ResourceId publicIp, Parcel parcel) {
    if (restored(publicIp, parcel)) {
      return;
    }
    var nic =
        scene.azure.all(Nic.class).stream()
            .filter(one -> publicIp.equals(one.publicIp()))
            .findFirst();
    var frontend = balancing.outside(publicIp);
    if (nic.isPresent()) {
      var tuple = parcel.tuple();
      var seen = tuple.withDestination(nic.get().primary(), tuple.destinationPort());
      scene.inbound(nic.get()).remember(tuple, seen);
      parcel.translate(seen, new FabricDecision.Published(publicIp, true));
      arrivals.give(nic.get(), parcel);
    } else if (frontend.isPresent()) {
      balancing.spread(frontend.get().balancer(), frontend.get().frontend(), parcel);
    } else {
      parcel.lose(Disposition.NO_BACKEND, "nothing is behind " + publicIp.name());
    }
  }

  /** Takes an answer to something that left by the same public address. */
  private boolean restored(ResourceId publicIp, Parcel parcel) {
    for (var by : translators(publicIp).toList()) {
      var flow = scene.outbound(by).answeredBy(parcel.tuple());
      var nic = flow == null ? Optional.<Nic>empty() : sender(by, flow.original().source());
      if (flow != null && nic.isPresent()) {
        parcel.translate(flow.original().inverse(), new FabricDecision.Restored(by));
        arrivals.give(nic.get(), parcel);
        return true;
      }
    }
    return false;
  }

  private Stream<ResourceId> translators(ResourceId publicIp) {
    var gateways =
        scene.azure.all(NatGateway.class).stream()
            .filter(gateway -> gateway.publicIps().contains(publicIp))
            .map(NatGateway::id);
    var balancers =
        scene.azure.all(LoadBalancer.class).stream()
            .filter(balancer ->
                balancer.frontends().stream()
                    .anyMatch(frontend ->
                        frontend instanceof LoadBalancer.Frontend.Public own
                            && own.publicIp().equals(publicIp)))
            .map(LoadBalancer::id);
    return Stream.concat(gateways, balancers);
  }

  private Optional<Nic> sender(ResourceId by, Ipv4 ip) {
    var pooled =
        scene.azure.find(LoadBalancer.class, by).stream()
            .flatMap(balancer -> balancer.pools().stream())
            .flatMap(pool -> pool.nics().stream())
            .flatMap(id -> scene.azure.find(Nic.class, id).stream());
    var routed =
        scene.azure.all(Nic.class).stream()
            .filter(nic ->
                scene.azure.subnet(nic.subnet()).stream()
                    .anyMatch(subnet -> by.equals(subnet.natGateway())));
    return Stream.concat(pooled, routed).filter(nic -> nic.has(ip)).findFirst();
  }
}
