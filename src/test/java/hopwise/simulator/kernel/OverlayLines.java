package hopwise.simulator.kernel;

import java.util.List;

/** Writes VXLAN links between hosts: routed with fixed neighbours, or as ports of the bridges. */
final class OverlayLines {
  private final Draft draft;

  OverlayLines(Draft draft) {
    this.draft = draft;
  }

  /** {@code flat}: the links become ports of the hosts' bridges. */
  void write(List<Host> hosts, boolean flat) {
    boolean remote = hosts.size() == 2 && draft.chance(0.5);
    for (var host : hosts) {
      var others = hosts.stream().filter(other -> other.number() != host.number()).toList();
      draft.run(
          host.name(),
          "ip link add vx0 address %s type vxlan id 42 local %s%s dev %s dstport %s%s",
          mac(host),
          host.address(),
          remote ? " remote " + others.getFirst().address() : "",
          host.outerLink(),
          4789,
          flat ? "" : draft.maybe(0.5, " nolearning"));
      if (flat) {
        draft.run(host.name(), "ip link set vx0 master cbr0");
      } else {
        draft.run(host.name(), "ip addr add %s.0/32 dev vx0", host.podNetwork());
      }
      draft.run(host.name(), "ip link set vx0 up");
      for (var other : others) {
        if (!remote && (flat || draft.chance(0.5))) {
          draft.run(
              host.name(),
              "bridge fdb append 00:00:00:00:00:00 dev vx0 dst %s self permanent",
              other.address());
        } else if (!flat) {
          draft.run(
              host.name(),
              "bridge fdb add %s dev vx0 dst %s self permanent",
              mac(other),
              other.address());
        }
        if (!flat) {
          routed(host, other);
        }
      }
    }
  }

  private void routed(Host host, Host other) {
    if (draft.chance(0.7)) {
      draft.run(
          host.name(),
          "ip neigh add %s.0 lladdr %s dev vx0 nud permanent",
          other.podNetwork(),
          mac(other));
    }
    if (draft.chance(0.95)) {
      draft.run(
          host.name(),
          "ip route add %s.0/24 via %s.0 dev vx0 onlink",
          other.podNetwork(),
          other.podNetwork());
    }
  }

  private static String mac(Host host) {
    return "02:00:00:0%d:00:0b".formatted(host.number());
  }
}
