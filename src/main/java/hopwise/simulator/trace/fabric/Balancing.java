package hopwise.simulator.trace.fabric;

import hopwise.simulator.azure.LoadBalancer;
import hopwise.simulator.azure.Nic;
import hopwise.simulator.azure.ResourceId;
import hopwise.simulator.linux.netfilter.Tuple;
import hopwise.simulator.net.Ipv4;
import hopwise.simulator.net.Protocol;
import hopwise.simulator.trace.Disposition;
import hopwise.simulator.trace.FabricDecision;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** A load balancer's frontend: chooses a machine for each new flow. */
final class Balancing {
  /** Up to this many machines each is asked for its health, and the choice is listed. */
  private static final int FEW = 64;

  private static final long CERTAIN = 1L << 31;

  private final Scene scene;
  private final Arrivals arrivals;

  Balancing(Scene scene, Arrivals arrivals) {
    this.scene = scene;
    this.arrivals = arrivals;
  }

  /** Spreads a packet that came to a frontend. */
  void spread(LoadBalancer balancer, LoadBalancer.Frontend frontend, Parcel parcel) {
    parcel.enter(Places.balancer(balancer.id()));
    var tuple = parcel.tuple();
    if (goesOn(balancer, tuple, parcel)) {
      return;
    }
    var rule =
        balancer.rules().stream()
            .filter(one -> one.frontend().equals(frontend.name()) && matches(one, tuple))
            .findFirst();
    if (rule.isEmpty()) {
      parcel.lose(Disposition.NO_BACKEND, "no rule of " + balancer.id().name() + " is for it");
      return;
    }
    var healthy = healthy(balancer, rule.get());
    if (healthy.isEmpty()) {
      parcel.lose(Disposition.NO_BACKEND, "no machine answers the probe");
      return;
    }
    var nic = choose(healthy);
    var seen = asSeenBy(nic, rule.get(), tuple);
    scene.inbound(nic).remember(tuple, seen);
    parcel.translate(
        seen, new FabricDecision.Balanced(balancer.id(), rule.get().name(), nic, healthy.size()));
    arrivals.give(nic, parcel);
  }

  /** A flow stays with the machine it began with. */
  private boolean goesOn(LoadBalancer balancer, Tuple tuple, Parcel parcel) {
    for (var pool : balancer.pools()) {
      for (var nic : nics(pool)) {
        var flow = scene.inbound(nic).begunBy(tuple);
        if (flow != null) {
          parcel.translate(
              flow.reply().inverse(),
              new FabricDecision.Balanced(balancer.id(), pool.name(), nic, 0));
          arrivals.give(nic, parcel);
          return true;
        }
      }
    }
    return false;
  }

  private static boolean matches(LoadBalancer.Rule rule, Tuple tuple) {
    return rule.protocol() == null
        || (rule.protocol() == tuple.protocol()
            && tuple.protocol() != Protocol.ICMP
            && rule.frontendPort() == tuple.destinationPort());
  }

  private static Tuple asSeenBy(Nic nic, LoadBalancer.Rule rule, Tuple tuple) {
    if (rule.floatingIp()) {
      return tuple;
    }
    int port = rule.protocol() == null ? tuple.destinationPort() : rule.backendPort();
    return tuple.withDestination(nic.primary(), port);
  }

  private List<Nic> healthy(LoadBalancer balancer, LoadBalancer.Rule rule) {
    var all =
        balancer.pools().stream()
            .filter(pool -> pool.name().equals(rule.pool()))
            .flatMap(pool -> nics(pool).stream())
            .toList();
    var probe =
        balancer.probes().stream().filter(one -> one.name().equals(rule.probe())).findFirst();
    if (probe.isEmpty()) {
      return all;
    }
    int port = probe.get().port();
    return all.size() <= FEW
        ? all.stream().filter(nic -> scene.health.answers(nic, port)).toList()
        : firstFrom(all, port).map(List::of).orElse(List.of());
  }

  /** In a large pool one machine is drawn, and those behind it are tried until one answers. */
  private Optional<Nic> firstFrom(List<Nic> all, int port) {
    int start = scene.luck.below(all.size());
    var turned = new ArrayList<>(all.subList(start, all.size()));
    turned.addAll(all.subList(0, start));
    return turned.stream().filter(nic -> scene.health.answers(nic, port)).findFirst();
  }

  private Nic choose(List<Nic> healthy) {
    if (healthy.size() > FEW) {
      return healthy.get(scene.luck.below(healthy.size()));
    }
    int number = 0;
    while (!scene.luck.decide(CERTAIN / (healthy.size() - number))) {
      number++;
    }
    return healthy.get(number);
  }

  private List<Nic> nics(LoadBalancer.Pool pool) {
    return pool.nics().stream()
        .map(id -> scene.azure.find(Nic.class, id))
        .flatMap(Optional::stream)
        .toList();
  }

  /** The internal frontend that has an address of a virtual network. */
  Optional<Found> inside(ResourceId vnet, Ipv4 ip) {
    return find(frontend ->
        frontend instanceof LoadBalancer.Frontend.Private own
            && own.subnet().vnet().equals(vnet)
            && own.address().equals(ip));
  }

  /** The frontend that has a public address. */
  Optional<Found> outside(ResourceId publicIp) {
    return find(frontend ->
        frontend instanceof LoadBalancer.Frontend.Public own && own.publicIp().equals(publicIp));
  }

  private Optional<Found> find(Predicate<LoadBalancer.Frontend> wanted) {
    for (var balancer : scene.azure.all(LoadBalancer.class)) {
      for (var frontend : balancer.frontends()) {
        if (wanted.test(frontend)) {
          return Optional.of(new Found(balancer, frontend));
        }
      }
    }
    return Optional.empty();
  }

  /** A frontend, and whose it is. */
  record Found(LoadBalancer balancer, LoadBalancer.Frontend frontend) {}
}
