package hopwise.benchmark;

import hopwise.simulator.lab.Lab;
import hopwise.simulator.lab.Narrator;
import hopwise.simulator.lab.Scenario;
import hopwise.simulator.linux.Dynamics;
import hopwise.simulator.linux.Listener;
import hopwise.simulator.linux.Namespace;
import hopwise.simulator.linux.NamespaceId;
import hopwise.simulator.linux.Network;
import hopwise.simulator.net.Ipv4;
import hopwise.simulator.net.Protocol;
import hopwise.simulator.shell.Session;
import hopwise.simulator.shell.Shell;
import hopwise.simulator.shell.programs.LinuxPrograms;
import hopwise.simulator.trace.Ground;
import hopwise.simulator.trace.Probe;
import hopwise.simulator.trace.Trace;
import hopwise.simulator.trace.Walk;
import hopwise.simulator.trace.kernel.Walker;
import hopwise.simulator.world.World;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Round trips in the simulator, through the same namespaces as on the kernel beside it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class RoundTrip {
  private static final String HOST = "host/vm";
  private static final NamespaceId CLIENT = new NamespaceId(HOST, "kn-pod1a");

  private World world;
  private Scenario scenario;
  private List<Lab.Entry> log;
  private int port;

  /** Builds the network with the commands that the script runs on the kernel, too. */
  @Setup
  public void build() throws Exception {
    var shell = new Shell(LinuxPrograms.all());
    var root = NamespaceId.root(HOST);
    world = new World(Network.EMPTY.with(Namespace.fresh(root)), Dynamics.NONE, 0, 1);
    var session = Session.begin(world, root);
    var lines = new StringBuilder();
    for (var line : Files.readAllLines(Path.of(System.getProperty("network")))) {
      if (line.startsWith("listen ")) {
        continue;
      }
      lines.append(lines.isEmpty() ? "" : "\n").append(line);
      if (shell.isComplete(lines.toString())) {
        session = shell.run(session, lines.toString()).next();
        lines.setLength(0);
      }
    }
    var server = session.world().network().at(new NamespaceId(HOST, "kn-pod2a"));
    var listening = server.withListeners(List.of(new Listener(Protocol.TCP, null, 80, "echo")));
    world = session.world().with(session.world().network().with(listening));
    world = world.with(dial(40_000).after());
    if (dial(40_001).reply() == null) {
      throw new IllegalStateException("the benchmark's network does not connect");
    }
    scenario = new Scenario("benchmark", "", "", root, world, "");
    log = new ArrayList<>();
    for (int i = 1; i <= 1_000; i++) {
      log.add(new Lab.Entry(i, "", root, command(i)));
    }
  }

  private static String command(int i) {
    return switch (i % 4) {
      case 0 -> "ip netns exec kn-pod1a ping -c 1 10.244.1.3";
      case 1 -> "ip addr add 10.77.0." + i % 250 + "/32 dev lo";
      case 2 -> "ip netns exec kn-node1 iptables -t nat -nL";
      default -> "ip route";
    };
  }

  private Walk dial(int source) {
    var probe = new Probe(CLIENT, Protocol.TCP, null, source, Ipv4.of("10.0.171.20"), 80, 0);
    return Walker.walk(Ground.of(world.network()), world.dynamics(), probe, 0, source, List.of());
  }

  private int nextPort() {
    port = (port + 1) % 20_000;
    return 41_000 + port;
  }

  /** A TCP handshake from a pod to a service whose pod is on the other node. */
  @Benchmark
  public Walk connect() {
    return dial(nextPort());
  }

  /** The same, with the sentence of every step. */
  @Benchmark
  public int connectWithWords() {
    var walk = dial(nextPort());
    return words(walk.request()) + words(walk.reply());
  }

  private static int words(Trace trace) {
    int length = 0;
    for (var hop : trace.hops()) {
      for (var step : hop.steps()) {
        length += Narrator.sentence(step).length();
      }
    }
    return length;
  }

  /** A ping to a pod on the other node. */
  @Benchmark
  public Walk ping() {
    var probe = new Probe(CLIENT, Protocol.ICMP, null, nextPort(), Ipv4.of("10.244.1.3"), 1, 0);
    return Walker.walk(Ground.of(world.network()), world.dynamics(), probe, 0, 1, List.of());
  }

  /** A lab built again from its log. */
  @Benchmark
  @OutputTimeUnit(TimeUnit.MILLISECONDS)
  public Lab replayThousandEntries() {
    return Lab.replay(scenario, log);
  }
}
