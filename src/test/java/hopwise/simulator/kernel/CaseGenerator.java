package hopwise.simulator.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGeneratorFactory;

/** Makes a case from a seed; the same seed makes the same case on every Java. */
final class CaseGenerator {
  private static final String ALGORITHM = "L64X128MixRandom";

  private CaseGenerator() {}

  static KernelCase generate(long seed) {
    var draft = new Draft(RandomGeneratorFactory.of(ALGORITHM).create(seed));
    var topology = new TopologyLines(draft).write();
    var faults = new FaultLines(draft, topology);
    faults.write();
    var service = rules(draft, topology);
    faults.writeLast();
    var traffic = new TrafficLines(draft, topology);
    traffic.listen();
    traffic.dial(service);
    return draft.toCase("seed " + seed);
  }

  private static String rules(Draft draft, Topology topology) {
    var service = "";
    if (draft.chance(0.55)) {
      var kubernetes = new KubernetesLines(draft, topology);
      service = kubernetes.protocol();
      for (var host : topology.hosts()) {
        if (draft.chance(0.93)) {
          kubernetes.write(host);
        }
      }
    }
    var addresses = new ArrayList<String>();
    topology.pods().forEach(pod -> addresses.add(pod.address()));
    topology.hosts().forEach(host -> addresses.add(host.address()));
    topology.plain().forEach(outsider -> addresses.add(outsider.address()));
    for (var host : topology.hosts()) {
      if (draft.chance(0.5)) {
        var links = new ArrayList<>(host.pods().stream().map(Pod::link).toList());
        links.addAll(List.of("eth0", host.style().link));
        new FilterLines(draft, new FilterRule(draft, addresses, links)).write(host.name(), 6);
      }
      if (host.style() != Host.Style.ROUTED && draft.chance(0.3)) {
        new EbtablesLines(draft).write(host);
      }
    }
    for (var name : topology.pods().stream().map(Pod::name).toList()) {
      if (draft.chance(0.07)) {
        new FilterLines(draft, new FilterRule(draft, addresses, List.of("eth0", "lo")))
            .write(name, 2);
      }
    }
    return service;
  }
}
