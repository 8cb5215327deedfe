package hopwise.simulator.shell.ip;

import hopwise.simulator.linux.Dynamics;
import hopwise.simulator.linux.Namespace;
import hopwise.simulator.linux.NamespaceId;
import hopwise.simulator.linux.Network;
import hopwise.simulator.shell.Answer;
import hopwise.simulator.shell.Call;
import hopwise.simulator.shell.Program;
import hopwise.simulator.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A machine with one fresh namespace, and a shell that knows words between blanks. */
final class SimulatedMachine {
  static final NamespaceId ROOT = NamespaceId.root("vm");

  private static final Map<String, Program> PROGRAMS =
      Map.of(
          "ip", new IpProgram(),
          "bridge", new BridgeProgram(),
          "brctl", new BrctlProgram(),
          "route", new RouteProgram(),
          "sleep", call -> call.prints(""));

  private World world = new World(Network.EMPTY.with(Namespace.fresh(ROOT)), Dynamics.NONE, 0, 1);

  World world() {
    return world;
  }

  void becomes(World other) {
    world = other;
  }

  static List<Played> play(List<String> commands) {
    var machine = new SimulatedMachine();
    var all = new ArrayList<Played>();
    for (var command : commands) {
      all.add(machine.play(command));
    }
    return all;
  }

  Played play(String command) {
    var answer = run(world, ROOT, List.of(command.strip().split(" +")), "");
    world = answer.world();
    return new Played(command, answer.output() + answer.errors(), answer.status());
  }

  private static Answer run(World world, NamespaceId place, List<String> words, String input) {
    var program = PROGRAMS.get(words.getFirst());
    var call =
        new Call(
            world,
            place,
            words.getFirst(),
            words.subList(1, words.size()),
            input,
            SimulatedMachine::run);
    return program == null
        ? call.fails(127, words.getFirst() + ": not found\n")
        : program.run(call);
  }
}
