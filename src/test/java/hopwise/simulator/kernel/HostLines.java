package hopwise.simulator.kernel;

import hopwise.simulator.kernel.Host.Style;
import java.util.ArrayList;
import java.util.List;

/** Writes a host with its pods. */
final class HostLines {
  private final Draft draft;

  HostLines(Draft draft) {
    this.draft = draft;
  }

  /** Chooses a host; {@code flat} where all hosts' pods are one layer-2 network. */
  Host choose(int number, boolean flat) {
    var style =
        flat ? Style.BRIDGE : draft.oneOf(Style.BRIDGE, Style.BRIDGE, Style.ROUTED, Style.SWITCH);
    boolean own = style == Style.BRIDGE || (style == Style.ROUTED && draft.chance(0.5));
    var network = own ? "10.244." + number : "10.240.0";
    int first = own ? 10 : 10 * number;
    var pods = new ArrayList<Pod>();
    int count = draft.number(1, 3);
    for (int i = 1; i <= count; i++) {
      pods.add(
          new Pod(
              "pod" + number + i,
              network + "." + (first + i),
              (style == Style.ROUTED ? "azv" : "veth") + number + i,
              "02:00:00:0%d:0%d:02".formatted(number, i),
              "02:00:00:0%d:0%d:01".formatted(number, i)));
    }
    return new Host(
        number,
        "node" + number,
        style,
        "10.240.0." + (3 + number),
        "02:00:00:0%d:00:0a".formatted(number),
        network,
        flat ? 16 : 24,
        pods);
  }

  /** The bridge, the pods and what joins them; the host's namespace exists already. */
  void write(Host host) {
    if (host.style() != Style.ROUTED) {
      bridge(host);
    }
    for (var pod : host.pods()) {
      draft.namespace(pod.name());
      draft.run(
          host.name(),
          "ip link add %s address %s type veth peer name eth0 address %s netns %s",
          pod.link(),
          pod.hostMac(),
          pod.mac(),
          pod.name());
      if (host.style() == Style.ROUTED) {
        routed(host, pod);
      } else {
        port(host, pod);
      }
    }
  }

  private void bridge(Host host) {
    var name = host.style().link;
    var mac = draft.maybe(0.6, "address 02:00:00:0%d:00:01 ".formatted(host.number()));
    draft.run(host.name(), "ip link add %s %stype bridge", name, mac);
    if (host.style() == Style.BRIDGE && draft.chance(0.95)) {
      draft.run(host.name(), "ip addr add %s/%s dev cbr0", host.gateway(), host.length());
    }
    draft.run(host.name(), "ip link set %s up", name);
    if (draft.chance(0.3)) {
      draft.run(host.name(), "ip link set %s promisc on", name);
    }
  }

  private void port(Host host, Pod pod) {
    var steps =
        new ArrayList<>(
            List.of(
                "ip link set " + pod.link() + " master " + host.style().link,
                "ip link set " + pod.link() + " up"));
    if (draft.chance(0.3)) {
      steps.add(steps.removeFirst());
    }
    steps.forEach(step -> draft.run(host.name(), step));
    if (draft.chance(0.4)) {
      draft.run(host.name(), "bridge link set dev %s hairpin on", pod.link());
    }
    draft.run(pod.name(), "ip addr add %s/%s dev eth0", pod.address(), host.length());
    up(pod);
    if (draft.chance(0.95)) {
      var gateway = host.hasOwnRange() ? host.gateway() : draft.oneOf("10.240.0.1", host.address());
      var metric = draft.maybe(0.1, " metric " + draft.number(10, 300));
      draft.run(pod.name(), "ip route add default via %s%s", gateway, metric);
    }
  }

  private void routed(Host host, Pod pod) {
    draft.run(host.name(), "ip link set %s up", pod.link());
    draft.run(host.name(), "ip route add %s/32 dev %s", pod.address(), pod.link());
    if (draft.chance(0.9)) {
      draft.run(host.name(), "sysctl -w net.ipv4.conf.%s.proxy_arp=1", pod.link());
    }
    draft.run(pod.name(), "ip addr add %s/32 dev eth0", pod.address());
    up(pod);
    if (draft.chance(0.3)) {
      draft.run(pod.name(), "ip route add default via 169.254.1.1 dev eth0 onlink");
    } else {
      draft.run(pod.name(), "ip route add 169.254.1.1 dev eth0 scope link");
      draft.run(pod.name(), "ip route add default via 169.254.1.1 dev eth0");
    }
    if (draft.chance(0.7)) {
      draft.run(
          pod.name(), "ip neigh add 169.254.1.1 lladdr %s dev eth0 nud permanent", pod.hostMac());
    }
  }

  private void up(Pod pod) {
    draft.run(pod.name(), "ip link set eth0 up");
  }
}
