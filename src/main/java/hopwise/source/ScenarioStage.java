package hopwise.source;

import hopwise.simulator.azure.Azure;
import hopwise.simulator.cluster.Estate;
import hopwise.simulator.cluster.Release;
import hopwise.simulator.lab.Lab;
import hopwise.simulator.linux.Dynamics;
import hopwise.simulator.linux.Listener;
import hopwise.simulator.linux.Namespace;
import hopwise.simulator.linux.NamespaceId;
import hopwise.simulator.linux.Network;
import hopwise.simulator.net.Protocol;
import hopwise.simulator.shell.Session;
import hopwise.simulator.world.World;
import java.util.ArrayList;
import java.util.function.Consumer;

/** The world of a scenario while it is built. */
final class ScenarioStage {
  private final Consumer<Diagnostic> problems;
  private World world;

  ScenarioStage(long seed, Consumer<Diagnostic> problems) {
    this.problems = problems;
    this.world = new World(Network.EMPTY, Dynamics.NONE, 0, seed);
  }

  World world() {
    return world;
  }

  void problem(Diagnostic diagnostic) {
    problems.accept(diagnostic);
  }

  boolean has(NamespaceId place) {
    return world.network().find(place).isPresent();
  }

  Namespace at(NamespaceId place) {
    return world.network().at(place);
  }

  void put(Namespace namespace) {
    world = world.with(world.network().with(namespace));
  }

  /** Adds a machine without cards. */
  void host(String name) {
    put(Namespace.fresh(NamespaceId.root(name)));
  }

  /** Adds a subscription, and what is around it. */
  void subscription(Release release, Azure around) {
    world = world.with(Estate.of(world.seed(), release, around));
  }

  /** Runs a command of the setup; its failure is an error in the file. */
  void run(NamespaceId place, YamlNode line) {
    if (!has(place)) {
      return;
    }
    var reply = Lab.SHELL.run(Session.begin(world, place), line.text());
    if (reply.next().status() != 0) {
      var message = reply.printed().lines().findFirst().orElse("it failed");
      problems.accept(line.error("failing-command", message));
    }
    world = reply.next().world();
  }

  /** Starts a program that waits for clients: {@code PROTOCOL PORT NAME}. */
  void listen(NamespaceId place, YamlNode line) {
    var words = line.text().split(" ", -1);
    var listeners = new ArrayList<>(at(place).listeners());
    var protocol = Protocol.parse(words[0]).orElseThrow();
    listeners.add(new Listener(protocol, null, Integer.parseInt(words[1]), words[2]));
    put(at(place).withListeners(listeners));
  }
}
