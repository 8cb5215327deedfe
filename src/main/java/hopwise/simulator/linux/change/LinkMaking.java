package hopwise.simulator.linux.change;

import hopwise.simulator.linux.Link;
import hopwise.simulator.linux.LinkKind;
import hopwise.simulator.linux.LinkRef;
import hopwise.simulator.linux.NamespaceId;
import hopwise.simulator.linux.Network;
import hopwise.simulator.net.Mac;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes links ({@code ip link add}). */
public final class LinkMaking {
  private static final Pattern NAME = Pattern.compile("[^/:\\s]{1,15}");
  private static final int ETHERNET_MTU = 1500;
  private static final int VXLAN_HEADERS = 50;

  private final NamespaceId home;
  private final long seed;

  private LinkMaking(NamespaceId home, long seed) {
    this.home = home;
    this.seed = seed;
  }

  /**
   * Makes a link.
   *
   * @param seed of the Ethernet addresses that nobody gave
   */
  public static Outcome add(Network network, NamespaceId home, NewLink wanted, long seed) {
    return new LinkMaking(home, seed).add(network, wanted);
  }

  /** Whether the kernel takes {@code name} for a link. */
  static boolean isName(String name) {
    return NAME.matcher(name).matches() && !name.equals(".") && !name.equals("..");
  }

  static @Nullable Outcome mtuRefusal(LinkKind kind, int octets) {
    if (kind instanceof LinkKind.Loopback) {
      return null;
    }
    if (octets < 68) {
      return new Outcome.Refused(Errno.EINVAL, "mtu less than device minimum");
    }
    return octets > 65535
        ? new Outcome.Refused(Errno.EINVAL, "mtu greater than device maximum")
        : null;
  }

  private Outcome add(Network network, NewLink wanted) {
    var links = network.at(home).links();
    var name = wanted.end().name();
    if ((name != null && links.named(name).isPresent())
        || (wanted.end().index() != 0 && links.at(wanted.end().index()) != null)) {
      return Outcome.refused(Errno.EEXIST);
    }
    return switch (wanted.kind()) {
      case NewLink.Kind.Pair pair -> addPair(network, wanted.end(), pair);
      case NewLink.Kind.Bridge bridge ->
          register(network, home, wanted.end(), new LinkKind.Bridge(wanted.end().mac() != null));
      case NewLink.Kind.Vxlan(var device) -> addVxlan(network, wanted.end(), device);
    };
  }

  /** The kernel registers the peer first: it has the lower index. */
  private Outcome addPair(Network network, NewLink.End end, NewLink.Kind.Pair pair) {
    var unknown = new LinkKind.Veth(new LinkRef(home, 0));
    return register(network, pair.namespace(), pair.peer(), unknown)
        .then(withPeer -> {
          var peer = newest(network, withPeer, pair.namespace());
          return register(withPeer, home, end, new LinkKind.Veth(peer))
              .then(both -> join(both, peer, newest(withPeer, both, home)));
        });
  }

  private static Outcome join(Network network, LinkRef peer, LinkRef link) {
    var far = network.at(peer.namespace());
    var joined =
        network.with(far.with(Change.link(far, peer.index()).withKind(new LinkKind.Veth(link))));
    var known = Peers.acquainted(joined, link.namespace(), peer.namespace());
    return new Outcome.Done(Carriers.made(known, peer, link));
  }

  private static LinkRef newest(Network before, Network after, NamespaceId namespace) {
    var old = before.at(namespace).links();
    return after.at(namespace).links().all().stream()
        .filter(link -> old.at(link.index()) == null)
        .map(link -> new LinkRef(namespace, link.index()))
        .findFirst()
        .orElseThrow();
  }

  private Outcome addVxlan(Network network, NewLink.End end, LinkKind.Vxlan device) {
    for (var link : network.at(home).links().all()) {
      if (link.kind() instanceof LinkKind.Vxlan other
          && other.vni() == device.vni()
          && other.port() == device.port()) {
        return new Outcome.Refused(
            Errno.EEXIST, "A VXLAN device with the specified VNI already exists");
      }
    }
    return register(network, home, end, device);
  }

  private Outcome register(Network network, NamespaceId where, NewLink.End end, LinkKind kind) {
    var namespace = network.at(where);
    var name = end.name() == null ? Names.free(namespace.links(), kind) : end.name();
    if (!isName(name)) {
      return Outcome.refused(Errno.EINVAL);
    }
    if (namespace.links().named(name).isPresent()) {
      return Outcome.refused(Errno.EEXIST);
    }
    if (end.index() != 0 && namespace.links().at(end.index()) != null) {
      return Outcome.refused(Errno.EBUSY);
    }
    var mac = end.mac() == null ? Names.mac(seed, where, name) : end.mac();
    if (mac.isGroup() || mac.equals(Mac.ZERO)) {
      return Outcome.refused(Errno.EADDRNOTAVAIL);
    }
    int mtu = end.mtu() == 0 ? mtu(network, where, kind) : end.mtu();
    var refusal = mtuRefusal(kind, mtu);
    if (refusal != null) {
      return refusal;
    }
    int index = end.index() == 0 ? Names.nextIndex(namespace) : end.index();
    int last = end.index() == 0 ? index : namespace.lastIndex();
    var conf = namespace.sysctls().fresh();
    var link = new Link(index, name, mac, mtu, false, false, kind, null, List.of(), conf);
    return new Outcome.Done(network.with(namespace.withLinks(namespace.links().with(link), last)));
  }

  private static int mtu(Network network, NamespaceId where, LinkKind kind) {
    if (kind instanceof LinkKind.Vxlan vxlan && vxlan.device() != 0) {
      return Change.link(network.at(where), vxlan.device()).mtu() - VXLAN_HEADERS;
    }
    return ETHERNET_MTU;
  }
}
