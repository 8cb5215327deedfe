package hopwise.simulator.cluster.host;

import hopwise.simulator.linux.Link;
import hopwise.simulator.linux.LinkKind;
import hopwise.simulator.linux.LinkRef;
import hopwise.simulator.linux.Links;
import hopwise.simulator.linux.Namespace;
import hopwise.simulator.linux.NamespaceId;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Gives namespaces other names, also where links and numbers point to them. */
public record Relocation(UnaryOperator<NamespaceId> names) {
  /** The namespace under its other name. */
  public Namespace moved(Namespace namespace) {
    var peers = new TreeMap<>(namespace.peers());
    peers.replaceAll((number, peer) -> names.apply(peer));
    return new Namespace(
        names.apply(namespace.id()),
        new Links(namespace.links().all().stream().map(this::moved).toList()),
        namespace.lastIndex(),
        namespace.routing(),
        namespace.neighbours(),
        namespace.forwarding(),
        namespace.sysctls(),
        namespace.rules(),
        namespace.ebtables(),
        namespace.listeners(),
        peers,
        namespace.sequence(),
        namespace.policies(),
        namespace.balancing());
  }

  private Link moved(Link link) {
    return link.withKind(
        switch (link.kind()) {
          case LinkKind.Veth(var peer) -> new LinkKind.Veth(moved(peer));
          case LinkKind.Nic(var cable) -> new LinkKind.Nic(cable == null ? null : moved(cable));
          case LinkKind.Loopback kind -> kind;
          case LinkKind.Bridge kind -> kind;
          case LinkKind.Vxlan kind -> kind;
        });
  }

  private LinkRef moved(LinkRef ref) {
    return new LinkRef(names.apply(ref.namespace()), ref.index());
  }
}
