package hopwise.simulator.trace.fabric;

import hopwise.simulator.azure.LoadBalancer;
import hopwise.simulator.azure.Nic;
import hopwise.simulator.azure.ResourceId;
import hopwise.simulator.linux.netfilter.Tuple;
import hopwise.simulator.net.Ipv4;
import hopwise.simulator.net.Protocol;
import hopwise.simulator.trace.Disposition;
import hopwise.simulator.trace.FabricDecision;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A load balancer's frontend: chooses a machine for each new flow. */
final class Balancing {
  /** Up to this many machines each is asked for its health, and the choice is listed. */
  private static final int FEW = 64;

  private static final long CERTAIN = 1L << 31;

  private final Scene scene;
  private final Arrivals arrivals;
  private final Map<Tuple, Nic> taken = new HashMap<>();

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
    var chosen = choose(balancer, rule.get());
    if (chosen.isEmpty()) {
      parcel.lose(Disposition.NO_BACKEND, "no machine answers the probe");
      return;
    }
    var nic = chosen.get().nic();
    var seen = asSeenBy(nic, rule.get(), tuple);
    scene.spread(balancer.id()).remember(tuple, seen);
    scene.inbound(nic).remember(tuple, seen);
    taken.put(tuple, nic);
    parcel.translate(
        seen,
        new FabricDecision.Balanced(balancer.id(), rule.get().name(), nic, chosen.get().healthy()));
    arrivals.give(nic, parcel);
  }

  /** A flow stays with the machine it began with. */
  private boolean goesOn(LoadBalancer balancer, Tuple tuple, Parcel parcel) {
    var flow = scene.spread(balancer.id()).begunBy(tuple);
    var nic = flow == null ? null : taken.computeIfAbsent(tuple, begun -> began(balancer, begun));
    if (flow == null || nic == null) {
      return false;
    }
    parcel.translate(
        flow.reply().inverse(), new FabricDecision.Balanced(balancer.id(), "", nic, 0));
    arrivals.give(nic, parcel);
    return true;
  }

  private @Nullable Nic began(LoadBalancer balancer, Tuple tuple) {
    return balancer.pools().stream()
        .flatMap(pool -> pool.nics().stream())
        .flatMap(id -> scene.azure.find(Nic.class, id).stream())
        .filter(nic -> scene.inbound(nic).begunBy(tuple) != null)
        .findFirst()
        .orElse(null);
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

  /** A machine, and how many there were to choose from. */
  private record Chosen(Nic nic, int healthy) {}

  private Optional<Chosen> choose(LoadBalancer balancer, LoadBalancer.Rule rule) {
    var pool =
        balancer.pools().stream()
            .filter(one -> one.name().equals(rule.pool()))
            .flatMap(one -> one.nics().stream())
            .toList();
    var probe =
        balancer.probes().stream()
            .filter(one -> one.name().equals(rule.probe()))
            .mapToInt(LoadBalancer.HealthProbe::port)
            .findFirst();
    if (pool.size() > FEW) {
      return firstFrom(pool, probe);
    }
    var healthy = healthy(pool.stream(), probe).toList();
    return healthy.isEmpty()
        ? Optional.empty()
        : Optional.of(new Chosen(drawn(healthy), healthy.size()));
  }

  private Stream<Nic> healthy(Stream<ResourceId> pool, OptionalInt probe) {
    return pool.flatMap(id -> scene.azure.find(Nic.class, id).stream())
        .filter(nic -> probe.isEmpty() || scene.health.answers(nic, probe.getAsInt()));
  }

  /** In a large pool one machine is drawn, and those behind it are tried until one answers. */
  private Optional<Chosen> firstFrom(List<ResourceId> pool, OptionalInt probe) {
    int start = scene.luck.below(pool.size());
    var turned =
        Stream.concat(pool.subList(start, pool.size()).stream(), pool.subList(0, start).stream());
    return healthy(turned, probe).findFirst().map(nic -> new Chosen(nic, pool.size()));
  }

  private Nic drawn(List<Nic> healthy) {
    int number = 0;
    while (!scene.luck.decide(CERTAIN / (healthy.size() - number))) {
      number++;
    }
    return healthy.get(number);
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
