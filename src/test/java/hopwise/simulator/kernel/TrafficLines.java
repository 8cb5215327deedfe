package hopwise.simulator.kernel;

import hopwise.simulator.kernel.KernelCase.Dial;
import hopwise.simulator.kernel.KernelCase.Server;
import java.util.ArrayList;
import java.util.List;

/** Chooses who listens and who calls whom. */
final class TrafficLines {
  private static final String ANY = "0.0.0.0";
  private final Draft draft;
  private final Topology topology;
  private final List<String> clients = new ArrayList<>();
  private final List<String> targets = new ArrayList<>();

  TrafficLines(Draft draft, Topology topology) {
    this.draft = draft;
    this.topology = topology;
    topology.pods().forEach(pod -> clients.addAll(List.of(pod.name(), pod.name())));
    topology.hosts().forEach(host -> clients.add(host.name()));
    topology.plain().forEach(outsider -> clients.add(outsider.name()));
    topology.pods().forEach(pod -> targets.addAll(List.of(pod.address(), pod.address())));
    for (var host : topology.hosts()) {
      targets.add(host.address());
      if (host.style() == Host.Style.BRIDGE) {
        targets.add(host.gateway());
      }
    }
    topology.plain().forEach(outsider -> targets.add(outsider.address()));
  }

  void listen() {
    for (var pod : topology.pods()) {
      listen(pod.name(), draft.chance(0.1) ? pod.address() : ANY);
    }
    topology.hosts().forEach(host -> listen(host.name(), ANY));
    topology.plain().forEach(outsider -> listen(outsider.name(), ANY));
  }

  private void listen(String namespace, String address) {
    for (var protocol : List.of("tcp", "udp")) {
      draft.servers.add(new Server(namespace, protocol, address, 80));
      if (draft.chance(0.2)) {
        draft.servers.add(new Server(namespace, protocol, draft.oneOf(ANY, "127.0.0.1"), 8080));
      }
    }
  }

  /** Three to eight connections; {@code service} is the protocol of the service, empty for none. */
  void dial(String service) {
    int count = draft.number(3, 8);
    for (int i = 0; i < count; i++) {
      if (i > 0 && draft.chance(0.2)) {
        again(draft.oneOf(draft.dials), i);
      } else if (!service.isEmpty() && draft.chance(0.45)) {
        boolean cluster = draft.chance(0.7);
        add(
            i,
            draft.oneOf(clients),
            service,
            cluster ? KubernetesLines.SERVICE : draft.oneOf(topology.hosts()).address(),
            cluster ? 80 : KubernetesLines.NODE_PORT);
      } else {
        add(i, draft.oneOf(clients), protocol(), target(), draft.oneOf(80, 80, 80, 8080, 81));
      }
    }
  }

  private String protocol() {
    return draft.oneOf("tcp", "tcp", "udp", "icmp");
  }

  private String target() {
    if (draft.chance(0.9)) {
      return draft.oneOf(targets);
    }
    return draft.oneOf(
        draft.oneOf(topology.hosts()).podNetwork() + ".250",
        "10.240.0.250",
        "198.51.100.7",
        "127.0.0.1",
        KubernetesLines.SERVICE);
  }

  /** The same call with the same source port, from somebody else where that is possible. */
  private void again(Dial first, int index) {
    var others =
        clients.stream()
            .filter(client ->
                draft.dials.stream()
                    .noneMatch(dial -> dial.from().equals(client) && dial.port() == first.port()))
            .toList();
    if (others.isEmpty()) {
      add(index, first.from(), first.protocol(), first.to(), first.toPort());
    } else {
      draft.dials.add(
          new Dial(
              draft.oneOf(others),
              first.protocol(),
              first.port(),
              ANY,
              first.to(),
              first.toPort(),
              first.ttl()));
    }
  }

  private void add(int index, String from, String protocol, String to, int port) {
    draft.dials.add(
        new Dial(
            from,
            protocol,
            40001 + index,
            draft.chance(0.05) ? own(from) : ANY,
            to,
            protocol.equals("icmp") ? 0 : port,
            draft.chance(0.1) ? draft.number(1, 3) : 0));
  }

  private String own(String client) {
    return topology.pods().stream()
        .filter(pod -> pod.name().equals(client))
        .map(Pod::address)
        .findFirst()
        .orElse(ANY);
  }
}
