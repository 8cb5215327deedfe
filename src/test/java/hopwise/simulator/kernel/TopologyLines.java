package hopwise.simulator.kernel;

import hopwise.simulator.kernel.Host.Style;
import hopwise.simulator.kernel.Topology.Outsider;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Chooses and writes the hosts, what joins them and the routes between their pods. */
final class TopologyLines {
  private final Draft draft;

  TopologyLines(Draft draft) {
    this.draft = draft;
  }

  Topology write() {
    int count = draft.oneOf(1, 2, 2, 2, 3);
    boolean flat = count > 1 && draft.chance(0.1);
    var hosts = new ArrayList<Host>();
    var hostLines = new HostLines(draft);
    for (int number = 1; number <= count; number++) {
      var host = hostLines.choose(number, flat);
      hosts.add(host);
      draft.namespace(host.name());
    }
    hosts.forEach(hostLines::write);
    boolean router = draft.chance(0.4);
    var outsiders =
        draft.chance(count == 1 ? 0.9 : 0.4)
            ? List.of(new Outsider("out", router ? "203.0.113.80" : "10.240.0.200"))
            : List.<Outsider>of();
    var routers = new ArrayList<String>();
    var fabric = new FabricLines(draft);
    if (router) {
      fabric.router(hosts, outsiders);
      routers.add("vnet");
    } else if (count == 2 && outsiders.isEmpty()) {
      fabric.wire(hosts.get(0), hosts.get(1));
    } else {
      fabric.bridge(hosts, outsiders);
      routers.add("lan");
    }
    if (!router) {
      hosts.forEach(host -> byDefault(host, hosts, outsiders));
    }
    if (count > 1) {
      join(hosts, flat, router);
    }
    if (!router) {
      outsiders.forEach(outsider -> hosts.forEach(host -> routes(outsider.name(), host)));
    }
    return new Topology(hosts, outsiders, routers);
  }

  private void byDefault(Host host, List<Host> hosts, List<Outsider> outsiders) {
    var others =
        Stream.concat(
                hosts.stream().filter(other -> other.number() != host.number()).map(Host::address),
                outsiders.stream().map(Outsider::address))
            .toList();
    if (!others.isEmpty() && draft.chance(0.85)) {
      draft.run(host.name(), "ip route add default via %s", draft.oneOf(others));
    }
  }

  private void join(List<Host> hosts, boolean flat, boolean router) {
    boolean overlay = hosts.stream().allMatch(Host::hasOwnRange) && draft.chance(0.4);
    if (flat || overlay) {
      new OverlayLines(draft).write(hosts, flat);
      return;
    }
    for (var from : hosts) {
      for (var to : hosts) {
        if (from.number() != to.number() && !router) {
          routes(from.name(), to);
        }
      }
    }
    for (var host : hosts) {
      if (host.style() == Style.ROUTED && !host.hasOwnRange()) {
        draft.run(host.name(), "sysctl -w net.ipv4.conf.eth0.proxy_arp=1");
      }
    }
  }

  private void routes(String from, Host to) {
    if (to.hasOwnRange() && draft.chance(0.9)) {
      var metric = draft.maybe(0.1, " metric " + draft.number(10, 300));
      to.podRanges()
          .forEach(
              range -> draft.run(from, "ip route add %s via %s%s", range, to.address(), metric));
    }
  }
}
