package hopwise.simulator.linux.change;

import hopwise.simulator.linux.LinkKind;
import hopwise.simulator.linux.Links;
import hopwise.simulator.linux.Namespace;
import hopwise.simulator.linux.NamespaceId;
import hopwise.simulator.net.Mac;
import hopwise.simulator.net.SplitMix64;

/** The names and numbers of links that nobody gave. */
final class Names {
  private static final long LOCAL_UNICAST = 0x0200_0000_0000L;
  private static final long FLAGS = 0x0300_0000_0000L;

  private Names() {}

  /** The first of {@code veth0}, {@code veth1}, ... that is free. */
  static String free(Links links, LinkKind kind) {
    var stem = stem(kind);
    int number = 0;
    while (links.named(stem + number).isPresent()) {
      number++;
    }
    return stem + number;
  }

  private static String stem(LinkKind kind) {
    return switch (kind) {
      case LinkKind.Loopback() -> "lo";
      case LinkKind.Veth veth -> "veth";
      case LinkKind.Nic nic -> "eth";
      case LinkKind.Bridge bridge -> "bridge";
      case LinkKind.Vxlan vxlan -> "vxlan";
    };
  }

  /** The kernel's counter: the first free index behind the last one that it gave out. */
  static int nextIndex(Namespace namespace) {
    int index = namespace.lastIndex() + 1;
    while (namespace.links().at(index) != null) {
      index++;
    }
    return index;
  }

  /** A locally administered unicast address, always the same for one seed, place and name. */
  static Mac mac(long seed, NamespaceId namespace, String name) {
    long bits = SplitMix64.of(seed, namespace + " " + name);
    return new Mac((bits >>> 16 & ~FLAGS) | LOCAL_UNICAST);
  }
}
