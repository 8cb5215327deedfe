package hopwise.simulator.trace.fabric;

import hopwise.simulator.azure.LoadBalancer;
import hopwise.simulator.azure.NatGateway;
import hopwise.simulator.azure.Nic;
import hopwise.simulator.azure.PublicIp;
import hopwise.simulator.azure.ResourceId;
import hopwise.simulator.azure.Subnet;
import hopwise.simulator.net.Ipv4;
import hopwise.simulator.trace.Disposition;
import hopwise.simulator.trace.FabricDecision;
import java.util.List;
import java.util.Optional;

/**
 * How a NIC's packets come by a public source: from the subnet's NAT gateway, else from the NIC's
 * own public address, else from an outbound rule of a load balancer.
 */
final class Outbound {
  private final Scene scene;
  private final Publicity publicity;

  Outbound(Scene scene, Publicity publicity) {
    this.scene = scene;
    this.publicity = publicity;
  }

  /** Sends a packet out to the internet. */
  void send(Nic nic, Parcel parcel) {
    var gateway =
        scene
            .azure
            .subnet(scene.azure.home(nic, parcel.source()))
            .map(Subnet::natGateway)
            .flatMap(id -> scene.azure.find(NatGateway.class, id));
    boolean first = parcel.source().equals(nic.primary());
    var own = scene.azure.find(PublicIp.class, first ? nic.publicIp() : null);
    if (!Publicity.isPrivate(parcel.source())) {
      publicity.carry(parcel);
    } else if (gateway.isPresent() && nic.has(parcel.source())) {
      var addresses = addresses(gateway.get().publicIps());
      masquerade(gateway.get().id(), addresses.stream().map(SourcePorts::all).toList(), parcel);
    } else if (own.isPresent()) {
      var tuple = parcel.tuple();
      parcel.translate(
          tuple.withSource(own.get().address(), tuple.sourcePort()),
          new FabricDecision.Published(own.get().id(), false));
      publicity.carry(parcel);
    } else if (!nic.has(parcel.source()) || !balanced(nic, parcel)) {
      parcel.lose(Disposition.NO_OUTBOUND, "");
    }
  }

  private boolean balanced(Nic nic, Parcel parcel) {
    for (var balancer : scene.azure.all(LoadBalancer.class)) {
      for (var rule : balancer.outboundRules()) {
        var pool =
            balancer.pools().stream()
                .filter(one -> one.name().equals(rule.pool()))
                .filter(one -> one.nics().contains(nic.id()))
                .findFirst();
        if (pool.isPresent()) {
          int number = pool.get().nics().indexOf(nic.id());
          int size = pool.get().nics().size();
          var ports = SourcePorts.shared(rule, size, number, addresses(balancer, rule));
          masquerade(balancer.id(), ports.stream().toList(), parcel);
          return true;
        }
      }
    }
    return false;
  }

  private List<Ipv4> addresses(LoadBalancer balancer, LoadBalancer.OutboundRule rule) {
    return addresses(
        balancer.frontends().stream()
            .filter(LoadBalancer.Frontend.Public.class::isInstance)
            .map(LoadBalancer.Frontend.Public.class::cast)
            .filter(frontend -> rule.frontends().contains(frontend.name()))
            .map(LoadBalancer.Frontend.Public::publicIp)
            .toList());
  }

  private List<Ipv4> addresses(List<ResourceId> publicIps) {
    return publicIps.stream()
        .map(id -> scene.azure.find(PublicIp.class, id))
        .flatMap(Optional::stream)
        .map(PublicIp::address)
        .toList();
  }

  /** Gives the packet's flow the first port that no other flow to the same destination has. */
  private void masquerade(ResourceId by, List<SourcePorts> choices, Parcel parcel) {
    var flows = scene.outbound(by);
    var tuple = parcel.tuple();
    var known = flows.begunBy(tuple);
    for (var ports : choices) {
      for (int port = ports.first(); port <= ports.last(); port++) {
        var out = known == null ? tuple.withSource(ports.address(), port) : known.reply().inverse();
        if (known != null || flows.answeredBy(out.inverse()) == null) {
          flows.remember(tuple, out);
          parcel.translate(
              out,
              new FabricDecision.Masqueraded(
                  by, out.source(), out.sourcePort(), ports.first(), ports.last()));
          publicity.carry(parcel);
          return;
        }
      }
    }
    parcel.lose(Disposition.SNAT_PORTS_EXHAUSTED, by.name());
  }
}
