package hopwise.simulator.kernel;

import hopwise.simulator.kernel.KernelCase.Dial;
import hopwise.simulator.kernel.KernelCase.Server;
import hopwise.simulator.kernel.Topic.Kind;
import hopwise.simulator.linux.Dynamics;
import hopwise.simulator.linux.Listener;
import hopwise.simulator.linux.NamespaceId;
import hopwise.simulator.linux.Network;
import hopwise.simulator.linux.change.NamespaceChange;
import hopwise.simulator.net.Ipv4;
import hopwise.simulator.net.Protocol;
import hopwise.simulator.shell.Session;
import hopwise.simulator.shell.Shell;
import hopwise.simulator.shell.programs.LinuxPrograms;
import hopwise.simulator.trace.Ground;
import hopwise.simulator.trace.Probe;
import hopwise.simulator.trace.Watched;
import hopwise.simulator.trace.kernel.Walker;
import hopwise.simulator.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The simulator: all namespaces of a case are on one machine of it. */
final class SimulatorSubject implements Subject {
  /** What walks packets: {@code Walker.watch}, or one with a bug in it. */
  @FunctionalInterface
  interface Walking {
    /** A probe's walk. */
    Watched walk(Ground ground, Dynamics before, Probe probe, long now, long seed);
  }

  private static final String HOST = "host/vm";
  private static final String ANY = "0.0.0.0";
  private static final Shell SHELL = new Shell(LinuxPrograms.all());

  /**
   * What is there before the lines of a case are played.
   *
   * @param made namespaces that are complete: their lines are left out
   */
  record Given(Network network, Set<String> made) {
    static final Given NOTHING = new Given(Network.EMPTY, Set.of());
  }

  private final Walking walking;
  private final Function<KernelCase, Given> given;

  SimulatorSubject() {
    this(Walker::watch);
  }

  SimulatorSubject(Walking walking) {
    this(walking, kernelCase -> Given.NOTHING);
  }

  /** Begins a case with what {@code given} says of it. */
  SimulatorSubject(Walking walking, Function<KernelCase, Given> given) {
    this.walking = walking;
    this.given = given;
  }

  @Override
  public List<Observation> observe(List<KernelCase> cases) {
    return cases.stream().map(one -> new Play(one, walking, given.apply(one)).observe()).toList();
  }

  static NamespaceId id(String namespace) {
    return new NamespaceId(HOST, namespace);
  }

  /** One case being played. */
  private static final class Play {
    private final KernelCase kernelCase;
    private final Normal normal;
    private final TreeMap<Topic, List<String>> seen = new TreeMap<>();
    private final Walking walking;
    private final Set<String> made;
    private World world;

    Play(KernelCase kernelCase, Walking walking, Given given) {
      this.kernelCase = kernelCase;
      this.walking = walking;
      this.made = given.made();
      this.normal = new Normal(kernelCase);
      var network = NamespaceChange.add(Network.EMPTY, NamespaceId.root(HOST));
      for (var name : kernelCase.namespaces()) {
        var there = given.network().find(id(name));
        network =
            there.isPresent() ? network.with(there.get()) : NamespaceChange.add(network, id(name));
      }
      this.world = new World(network, Dynamics.NONE, 0, 1);
    }

    Observation observe() {
      try {
        play();
      } catch (RuntimeException | StackOverflowError e) {
        var lines = new ArrayList<String>();
        lines.add(e.toString());
        for (var frame : e.getStackTrace()) {
          lines.add(frame.toString());
        }
        add(Kind.BROKEN, "", "", lines.subList(0, Math.min(8, lines.size())));
      }
      return new Observation(seen);
    }

    private void play() {
      for (int i = 0; i < kernelCase.lines().size(); i++) {
        var line = kernelCase.lines().get(i);
        if (made.contains(line.namespace())) {
          continue;
        }
        var reply = run(line.namespace(), line.command());
        world = reply.next().world();
        if (reply.next().status() != 0) {
          var said = new ArrayList<>(reply.printed().lines().toList());
          said.addFirst("status " + reply.next().status());
          add(Kind.FAILURE, "line " + i, "", said);
        }
      }
      kernelCase.servers().forEach(this::listen);
      for (int i = 0; i < kernelCase.dials().size(); i++) {
        dial(i, kernelCase.dials().get(i));
      }
      kernelCase.namespaces().forEach(this::look);
    }

    private Shell.Reply run(String place, String line) {
      return SHELL.run(Session.begin(world, id(place)), line);
    }

    private void listen(Server server) {
      var namespace = world.network().at(id(server.namespace()));
      var listeners = new ArrayList<>(namespace.listeners());
      listeners.add(
          new Listener(
              protocol(server.protocol()), address(server.address()), server.port(), "nc"));
      world = world.with(world.network().with(namespace.withListeners(listeners)));
    }

    private void dial(int index, Dial dial) {
      boolean echo = dial.protocol().equals("icmp");
      var probe =
          new Probe(
              id(dial.from()),
              protocol(dial.protocol()),
              address(dial.bind()),
              dial.port(),
              Ipv4.of(dial.to()),
              echo ? 1 : dial.toPort(),
              dial.ttl());
      var watched =
          walking.walk(Ground.of(world.network()), world.dynamics(), probe, world.clock(), index);
      var walk = watched.walk();
      world = world.with(walk.after());
      var number = Integer.toString(index);
      add(
          Kind.OUTCOME,
          number,
          "",
          WalkText.outcome(dial, walk).stream().map(normal::ports).toList());
      WalkText.rules(watched).forEach((detail, lines) -> add(Kind.RULES, number, detail, lines));
    }

    private void look(String place) {
      var connections = world.dynamics().of(id(place)).connections();
      add(
          Kind.CONNTRACK,
          place,
          "",
          normal.conntrack(connections.stream().map(WalkText::connection)));
      for (var command : commands(place)) {
        var text = run(place, command).printed();
        add(Kind.OUTPUT, place, command, normal.output(command, text));
      }
    }

    /** What the agent looks at too. */
    private List<String> commands(String place) {
      var commands =
          new ArrayList<>(
              List.of("ip addr show", "ip route show table all", "ip rule show", "ip neigh show"));
      var lines =
          kernelCase.lines().stream()
              .filter(line -> line.namespace().equals(place))
              .map(KernelCase.Line::command)
              .toList();
      if (lines.stream().anyMatch(line -> line.matches(".* type (bridge|vxlan).*"))) {
        commands.add("bridge fdb show");
      }
      for (var table : List.of("raw", "mangle", "nat", "filter")) {
        if (mentions(lines, "iptables", table)) {
          commands.add("iptables -t " + table + " -S");
        }
        if (mentions(lines, "ebtables", table)) {
          commands.add("ebtables -t " + table + " -L");
        }
      }
      return commands;
    }

    private static boolean mentions(List<String> lines, String tool, String table) {
      var form = table.equals("filter") ? tool + " (?!.*-t ).*" : tool + " .*-t " + table + " .*";
      return lines.stream().anyMatch(line -> line.matches(form));
    }

    private void add(Kind kind, String place, String detail, List<String> lines) {
      if (!lines.isEmpty()) {
        seen.put(new Topic(kind, place, detail), lines);
      }
    }
  }

  private static Protocol protocol(String name) {
    return Protocol.valueOf(name.toUpperCase(Locale.ROOT));
  }

  private static @Nullable Ipv4 address(String text) {
    return text.equals(ANY) ? null : Ipv4.of(text);
  }
}
