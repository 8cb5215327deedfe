package hopwise.simulator.kernel;

import hopwise.simulator.kernel.DerivedCluster.Plugin;
import hopwise.simulator.kernel.KernelCase.Dial;
import hopwise.simulator.kernel.KernelCase.Server;
import hopwise.simulator.kernel.SimulatorSubject.Given;
import hopwise.simulator.linux.Namespace;
import hopwise.simulator.linux.NamespaceId;
import hopwise.simulator.linux.Network;
import hopwise.simulator.linux.netfilter.Match;
import hopwise.simulator.linux.netfilter.Rule;
import hopwise.simulator.linux.netfilter.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;

/**
 * A derived cluster as a case: the kernel plays the commands that {@link HostScript} writes of it,
 * the simulator begins with what was derived.
 */
record DerivedCase(KernelCase kernelCase, Given given) {
  private static final String ALGORITHM = "L64X128MixRandom";
  private static final String ANY = "0.0.0.0";

  static DerivedCase generate(long seed, Plugin plugin) {
    var draft = new Draft(RandomGeneratorFactory.of(ALGORITHM).create(seed));
    var cluster = new DerivedCluster(draft, plugin);
    var network = certain(draft, cluster);
    var order = new ArrayList<NamespaceId>();
    for (var node : cluster.nodes) {
      order.add(DerivedCluster.id(node.host().replace("node/", "")));
      node.pods().forEach(pod -> order.add(DerivedCluster.id(pod.name())));
    }
    Set<String> made = order.stream().map(NamespaceId::name).collect(Collectors.toSet());
    order.forEach(id -> draft.namespaces().add(id.name()));
    draft.namespaces().addAll(List.of("vnet", "out"));
    HostScript.of(network, order).forEach(line -> draft.run(line.namespace(), line.command()));
    cluster.writeFabric(draft);
    traffic(draft, cluster);
    return new DerivedCase(draft.toCase(plugin + " of seed " + seed), new Given(network, made));
  }

  /** Nobody knows the kernel's dice: a chance becomes 0 or 1. */
  private static Network certain(Draft draft, DerivedCluster cluster) {
    var network = cluster.network();
    for (var node : cluster.nodes) {
      var root = network.at(DerivedCluster.id(node.host().replace("node/", "")));
      network = network.with(certain(draft, root));
    }
    return network;
  }

  private static Namespace certain(Draft draft, Namespace root) {
    var nat = root.rules().tableOrEmpty(TableName.NAT);
    for (var chain : List.copyOf(nat.chains().values())) {
      nat = nat.with(chain.withRules(chain.rules().stream().map(r -> certain(draft, r)).toList()));
    }
    return root.with(root.rules().with(nat, root.rules().nextHandle()));
  }

  private static Rule certain(Draft draft, Rule rule) {
    return new Rule(
        rule.handle(),
        rule.selector(),
        rule.matches().stream()
            .map(match ->
                match instanceof Match.Random
                    ? new Match.Random(draft.chance(0.5) ? 0 : 1L << 31, false)
                    : match)
            .toList(),
        rule.target());
  }

  private static void traffic(Draft draft, DerivedCluster cluster) {
    var places = draft.namespaces().stream().filter(name -> !name.equals("vnet")).toList();
    for (var place : places) {
      draft.servers.add(new Server(place, "tcp", ANY, 80));
      draft.servers.add(new Server(place, "udp", ANY, 80));
    }
    int count = draft.number(5, 10);
    for (int i = 0; i < count; i++) {
      var from = draft.oneOf(places);
      if (draft.chance(0.6)) {
        service(draft, cluster, from, i);
      } else {
        var protocol = draft.oneOf("tcp", "tcp", "udp", "icmp");
        dial(draft, from, i, protocol, address(draft, cluster), protocol.equals("icmp") ? 0 : 80);
      }
    }
  }

  private static void service(Draft draft, DerivedCluster cluster, String from, int index) {
    var service = draft.oneOf(cluster.services);
    var port = service.ports().getFirst();
    var protocol = port.protocol().toString();
    var targets = new ArrayList<String>();
    targets.add(service.clusterIp().toString());
    service.balancerIps().forEach(ip -> targets.add(ip.toString()));
    service.externalIps().forEach(ip -> targets.add(ip.toString()));
    if (port.nodePort() != 0 && draft.chance(0.5)) {
      var node = draft.oneOf(cluster.nodes);
      dial(draft, from, index, protocol, node.nic().ip().toString(), port.nodePort());
    } else {
      dial(draft, from, index, protocol, draft.oneOf(targets), 80);
    }
  }

  private static String address(Draft draft, DerivedCluster cluster) {
    var node = draft.oneOf(cluster.nodes);
    return draft.oneOf(
        node.nic().ip().toString(),
        "192.168.10.20",
        draft.oneOf(node.pods()).ip().toString(),
        draft.oneOf(node.pods()).ip().toString());
  }

  private static void dial(
      Draft draft, String from, int index, String protocol, String to, int port) {
    int ttl = draft.chance(0.1) ? draft.number(1, 3) : 0;
    draft.dials.add(new Dial(from, protocol, 40001 + index, ANY, to, port, ttl));
  }
}
