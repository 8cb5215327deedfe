package hopwise.simulator.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Writes what makes a network odd: sysctls, routes that lead nowhere, rules, links that are down.
 */
final class FaultLines {
  private final Draft draft;
  private final Topology topology;

  FaultLines(Draft draft, Topology topology) {
    this.draft = draft;
    this.topology = topology;
  }

  void write() {
    for (var host : topology.hosts()) {
      sysctls(host);
      if (draft.chance(0.25)) {
        route(host);
      }
      if (draft.chance(0.2)) {
        rule(host);
      }
    }
    for (var pod : topology.pods()) {
      if (draft.chance(0.03)) {
        draft.run(
            pod.name(),
            "ip neigh replace %s lladdr 02:00:00:00:ff:ff dev eth0 nud permanent",
            draft.oneOf(addresses()));
      }
      if (draft.chance(0.05)) {
        draft.run(
            pod.name(),
            "ip route add %s %s/32",
            draft.oneOf("blackhole", "unreachable", "prohibit"),
            draft.oneOf(addresses()));
      }
      if (draft.chance(0.08)) {
        draft.run(pod.name(), "sysctl -w net.ipv4.conf.eth0.rp_filter=%s", draft.number(1, 2));
      }
    }
  }

  /** Links that go down, which no line after them could stand. */
  void writeLast() {
    for (var host : topology.hosts()) {
      if (draft.chance(0.06)) {
        draft.run(host.name(), "ip link set %s down", draft.oneOf(links(host)));
      }
    }
    for (var pod : topology.pods()) {
      if (draft.chance(0.03)) {
        draft.run(pod.name(), "ip link set eth0 down");
      }
    }
  }

  private void sysctls(Host host) {
    if (draft.chance(0.93)) {
      draft.run(host.name(), "sysctl -w net.ipv4.ip_forward=1");
    }
    if (draft.chance(0.5)) {
      draft.run(
          host.name(), "sysctl -w net.bridge.bridge-nf-call-iptables=%s", draft.oneOf(0, 0, 1));
    }
    if (draft.chance(0.3)) {
      draft.run(
          host.name(),
          "sysctl -w net.ipv4.conf.%s.rp_filter=%s",
          draft.chance(0.4) ? "all" : draft.oneOf(links(host)),
          draft.number(0, 2));
    }
    if (draft.chance(0.25)) {
      draft.run(
          host.name(),
          "sysctl -w net.ipv4.conf.%s.%s=%s",
          draft.chance(0.3) ? "all" : draft.oneOf(links(host)),
          draft.oneOf(
              "proxy_arp", "proxy_arp_pvlan", "accept_local", "route_localnet", "forwarding"),
          draft.oneOf(1, 1, 1, 0));
    }
  }

  private void route(Host host) {
    var to = draft.chance(0.5) ? draft.oneOf(addresses()) + "/32" : draft.oneOf(ranges());
    var table = draft.maybe(0.3, " table " + draft.number(101, 102));
    if (draft.chance(0.6)) {
      draft.run(
          host.name(),
          "ip route add %s %s%s metric 7",
          draft.oneOf("blackhole", "unreachable", "prohibit", "throw"),
          to,
          table);
    } else if (draft.chance(0.5)) {
      draft.run(
          host.name(), "ip route add %s dev %s%s metric 9", to, draft.oneOf(links(host)), table);
    } else {
      draft.run(
          host.name(),
          "ip route add %s via %s dev %s onlink%s metric %s",
          to,
          gateway(host),
          draft.oneOf(links(host)),
          table,
          draft.oneOf(5, 50));
    }
  }

  private void rule(Host host) {
    int table = draft.number(101, 102);
    var selector =
        switch (draft.number(0, 3)) {
          case 0 -> "from " + draft.oneOf(ranges());
          case 1 -> "to " + draft.oneOf(addresses());
          case 2 -> "iif " + draft.oneOf(links(host));
          default -> "fwmark 0x1" + draft.maybe(0.4, "/0xff");
        };
    var action =
        draft.chance(0.85)
            ? "lookup " + table
            : draft.oneOf("blackhole", "unreachable", "prohibit");
    var pref = draft.maybe(0.7, " pref " + draft.number(90, 99));
    draft.run(host.name(), "ip rule add %s %s%s", selector, action, pref);
    if (draft.chance(0.7)) {
      draft.run(
          host.name(),
          "ip route add %s via %s dev %s onlink table %s",
          draft.oneOf("default", draft.oneOf(ranges())),
          gateway(host),
          draft.oneOf(links(host)),
          table);
    }
  }

  /** An address that is not the host's own, which the kernel would refuse. */
  private String gateway(Host host) {
    return draft.oneOf(
        addresses().stream().filter(address -> !address.equals(host.address())).toList());
  }

  private static List<String> links(Host host) {
    var links = new ArrayList<>(host.pods().stream().map(Pod::link).toList());
    links.add("eth0");
    links.add(host.style().link);
    return links;
  }

  private List<String> addresses() {
    var addresses = new ArrayList<>(topology.pods().stream().map(Pod::address).toList());
    topology.hosts().forEach(host -> addresses.add(host.address()));
    topology.plain().forEach(outsider -> addresses.add(outsider.address()));
    return addresses;
  }

  private List<String> ranges() {
    return topology.hosts().stream()
        .flatMap(host -> Stream.of(host.podNetwork() + ".0/24", "10.240.0.0/24"))
        .toList();
  }
}
