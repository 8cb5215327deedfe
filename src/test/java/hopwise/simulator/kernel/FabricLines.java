package hopwise.simulator.kernel;

import hopwise.simulator.kernel.Host.Style;
import hopwise.simulator.kernel.Topology.Outsider;
import java.util.List;

/** Joins the hosts: one wire, one bridge, or a router that knows every host. */
final class FabricLines {
  private static final String FABRIC_MAC = "12:34:56:78:9a:bc";
  private final Draft draft;

  FabricLines(Draft draft) {
    this.draft = draft;
  }

  /** Gives the host its address towards the others, and its link if it is a port of a bridge. */
  private void address(Host host) {
    if (host.style() == Style.SWITCH) {
      draft.run(host.name(), "ip link set eth0 master azure0");
    }
    draft.run(host.name(), "ip addr add %s/24 dev %s", host.address(), host.outerLink());
    draft.run(host.name(), "ip link set eth0 up");
  }

  /** A veth between two hosts. */
  void wire(Host first, Host second) {
    draft.run(
        first.name(),
        "ip link add eth0 address %s type veth peer name eth0 address %s netns %s",
        first.mac(),
        second.mac(),
        second.name());
    address(first);
    address(second);
  }

  /** One bridge that every host and outsider is on. */
  void bridge(List<Host> hosts, List<Outsider> outsiders) {
    draft.namespace("lan");
    draft.run("lan", "ip link add br0 address 02:00:00:00:00:01 type bridge");
    draft.run("lan", "ip link set br0 up");
    for (var host : hosts) {
      port("p" + host.number(), host.name(), host.mac());
      address(host);
    }
    for (var outsider : outsiders) {
      draft.namespace(outsider.name());
      port("px", outsider.name(), "02:00:00:0f:00:0a");
      draft.run(outsider.name(), "ip addr add %s/24 dev eth0", outsider.address());
      draft.run(outsider.name(), "ip link set eth0 up");
    }
  }

  private void port(String name, String member, String mac) {
    draft.run(
        "lan", "ip link add %s type veth peer name eth0 address %s netns %s", name, mac, member);
    draft.run("lan", "ip link set %s master br0", name);
    draft.run("lan", "ip link set %s up", name);
  }

  /** A router that answers every ARP request, with a table of the pods' ranges for the hosts. */
  void router(List<Host> hosts, List<Outsider> outsiders) {
    draft.namespace("vnet");
    draft.run("vnet", "sysctl -w net.ipv4.ip_forward=1");
    for (var host : hosts) {
      var link = "n" + host.number();
      draft.run(
          host.name(),
          "ip link add eth0 address %s type veth peer name %s address %s netns vnet",
          host.mac(),
          link,
          FABRIC_MAC);
      address(host);
      facing(link, "10.240.0.1/32", host.address());
      draft.run(host.name(), "ip route add default via 10.240.0.1");
      if (draft.chance(0.8)) {
        draft.run("vnet", "ip rule add iif %s lookup 100 pref %s", link, 100 + host.number());
      }
    }
    for (var host : hosts) {
      for (var range : host.podRanges()) {
        if (draft.chance(0.94)) {
          draft.run(
              "vnet",
              "ip route add %s via %s dev n%s%s",
              range,
              host.address(),
              host.number(),
              draft.maybe(0.7, " table 100"));
        }
      }
    }
    for (var outsider : outsiders) {
      draft.namespace(outsider.name());
      draft.run(
          outsider.name(),
          "ip link add eth0 address 02:00:00:0f:00:0a type veth peer name out0 address %s netns"
              + " vnet",
          FABRIC_MAC);
      draft.run(outsider.name(), "ip addr add %s/24 dev eth0", outsider.address());
      draft.run(outsider.name(), "ip link set eth0 up");
      draft.run(outsider.name(), "ip route add default via 203.0.113.1");
      draft.run("vnet", "ip addr add 203.0.113.1/24 dev out0");
      draft.run("vnet", "ip link set out0 up");
    }
    if (draft.chance(0.4)) {
      draft.run("vnet", "ip route add blackhole 10.0.0.0/8");
    }
    if (draft.chance(0.3)) {
      draft.run("vnet", "iptables -t mangle -A PREROUTING -j TTL --ttl-inc 1");
    }
  }

  private void facing(String link, String address, String neighbour) {
    draft.run("vnet", "ip addr add %s dev %s", address, link);
    draft.run("vnet", "ip link set %s up", link);
    draft.run("vnet", "ip route add %s/32 dev %s", neighbour, link);
    draft.run("vnet", "sysctl -w net.ipv4.conf.%s.proxy_arp=1", link);
    if (draft.chance(0.8)) {
      draft.run("vnet", "sysctl -w net.ipv4.conf.%s.proxy_arp_pvlan=1", link);
    }
  }
}
