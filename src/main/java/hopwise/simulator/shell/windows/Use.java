package hopwise.simulator.shell.windows;

import hopwise.simulator.linux.NamespaceId;
import hopwise.simulator.windows.Compartment;
import hopwise.simulator.windows.WindowsHost;
import hopwise.simulator.world.World;
import java.util.List;

/**
 * One use of a command.
 *
 * @param place where it runs: the node, or a pod on it
 * @param compartment the node's or the pod's
 * @param input what came through the bar
 */
record Use(
    World world,
    NamespaceId place,
    WindowsHost host,
    Compartment compartment,
    CommandLine.Command command,
    List<Value> input) {
  /** The words as a program gets them. */
  List<String> words() {
    return command.words().stream().map(CommandLine.Word::text).toList();
  }

  /** Objects for the next command or the screen. */
  Output gives(List<Value> values) {
    return new Output(world, values, "", Output.Form.AUTO, true);
  }

  /** Text as a program prints it. */
  Output prints(String text) {
    return prints(world, text, true);
  }

  /** Text, and the world as it is then. */
  static Output prints(World after, String text, boolean fine) {
    var lines = text.isEmpty() ? List.<Value>of() : Value.many(text.lines().toList()).values();
    return new Output(after, lines, "", Output.Form.AUTO, fine);
  }

  /** An error record: the message, where it was, and its category. */
  Output fails(String message, String category, String id) {
    return new Output(
        world, List.of(), Errors.record(command, message, category, id), Output.Form.AUTO, false);
  }
}
