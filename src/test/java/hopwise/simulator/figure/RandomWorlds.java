package hopwise.simulator.figure;

import hopwise.simulator.cluster.Cluster;
import hopwise.simulator.cluster.Pods;
import hopwise.simulator.lab.Lab;
import hopwise.simulator.lab.Scenario;
import hopwise.simulator.world.World;
import hopwise.source.Library;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Worlds that nobody has drawn before: scenarios after commands that nobody would type in a row.
 */
final class RandomWorlds {
  private static final Library LIBRARY = Library.of(Path.of("content"), Path.of("quizzes"));
  private static final List<String> NAMES =
      List.of(
          "a", "web", "the-orders-of-last-quarter-and-of-this-one", "WMWMWM-x", "i-i-i-i-i-i-i");

  private final Map<String, Scenario> scenarios = new HashMap<>();

  /** A scenario of the course. */
  Scenario scenario(String name) {
    return scenarios.computeIfAbsent(
        name, one -> LIBRARY.scenarios().read(one).scenario().orElseThrow());
  }

  World world(long seed) {
    var random = new Random(seed);
    var names = LIBRARY.scenarios().names();
    var lab = Lab.begin(scenario(names.get(random.nextInt(names.size()))));
    for (var line : script(lab.world(), random)) {
      if (lab.type(line) instanceof Lab.Reply.Ran(var next, var printed, int status)) {
        lab = next;
      }
    }
    return lab.world();
  }

  private static List<String> script(World world, Random random) {
    var lines = new ArrayList<String>();
    for (var cluster : world.estate().all()) {
      of(cluster, random, lines);
    }
    var hosts = world.network().kept().stream().map(one -> one.id().toString()).toList();
    if (world.estate().all().isEmpty() && hosts.contains("host/vm")) {
      byHand(random, lines);
    }
    if (random.nextInt(3) == 0) {
      networks(random, lines);
    }
    return lines;
  }

  private static void of(Cluster cluster, Random random, List<String> lines) {
    var id = cluster.id();
    int nodes = List.of(1, 2, 3, 5, 40, 100, 400).get(random.nextInt(7));
    lines.add("az aks scale -g " + id.group() + " -n " + id.name() + " --node-count " + nodes);
    if (random.nextInt(4) == 0) {
      lines.add(
          "az aks nodepool add -g %s --cluster-name %s -n extra --node-count %d"
              .formatted(id.group(), id.name(), 1 + random.nextInt(6)));
    }
    for (int i = random.nextInt(4); i > 0; i--) {
      var name = lower(random);
      lines.add(
          "kubectl create deployment %s --image=nginx --replicas=%d --port=80"
              .formatted(name, random.nextInt(12)));
      lines.add("kubectl expose deployment " + name + " --port=80");
    }
    if (random.nextBoolean()) {
      var node = cluster.nodes().firstEntry().getValue();
      lines.add("@node/" + node.name());
      byHand(random, lines);
      lines.add("@laptop");
    }
    if (random.nextInt(5) == 0) {
      Pods.all(cluster)
          .findFirst()
          .ifPresent(
              pod -> lines.add("kubectl delete pod -n " + pod.namespace() + " " + pod.name()));
    }
  }

  private static String lower(Random random) {
    return NAMES.get(random.nextInt(3)) + "-" + random.nextInt(100);
  }

  /** Namespaces, veth pairs and bridges, some of them wired, some left as they are. */
  private static void byHand(Random random, List<String> lines) {
    for (int i = 0; i < random.nextInt(5); i++) {
      var namespace = NAMES.get(random.nextInt(NAMES.size())) + i;
      lines.add("sudo ip netns add " + namespace);
      lines.add("sudo ip link add ve" + i + " type veth peer name ve" + i + "-in");
      lines.add("sudo ip link set ve" + i + "-in netns " + namespace);
      lines.add(
          "sudo ip netns exec %s ip addr add 10.9.%d.22/24 dev ve%d-in".formatted(namespace, i, i));
    }
    for (int i = 0; i < random.nextInt(3); i++) {
      lines.add("sudo ip link add br-number-" + i + " type bridge");
      lines.add("sudo ip link set ve" + random.nextInt(4) + " master br-number-" + i);
      lines.add("sudo ip addr add 192.168.100." + (100 + i) + "/24 dev br-number-" + i);
    }
    if (random.nextBoolean()) {
      lines.add("sudo ip link add loose-a type veth peer name loose-b");
    }
  }

  private static void networks(Random random, List<String> lines) {
    lines.add("az group create -n more -l westeurope");
    for (int i = 0; i < 1 + random.nextInt(3); i++) {
      lines.add(
          "az network vnet create -g more -n spoke-%s-%d --address-prefixes 10.8%d.0.0/16"
              .formatted(lower(random), i, i));
    }
    lines.add("az network vnet create -g more -n many --address-prefixes 10.99.0.0/16");
    for (int i = 0; i < random.nextInt(9); i++) {
      lines.add(
          "az network vnet subnet create -g more --vnet-name many -n %s%d --address-prefixes 10.99.%d.0/24"
              .formatted(lower(random), i, i));
    }
  }
}
