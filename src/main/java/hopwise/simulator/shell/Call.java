package hopwise.simulator.shell;

import hopwise.simulator.linux.NamespaceId;
import hopwise.simulator.world.World;
import java.util.List;

/**
 * One use of a program.
 *
 * @param place the namespace it runs in
 * @param name as it was typed, such as {@code iptables-save}
 * @param arguments the words after the name, quotes taken off
 * @param input what is piped in, empty for nothing
 * @param directory where relative paths begin
 * @param runner runs other programs, as {@code ip netns exec} and {@code sudo} do
 */
public record Call(
    World world,
    NamespaceId place,
    String name,
    List<String> arguments,
    String input,
    String directory,
    Runner runner) {
  /** Where a shell begins. */
  public static final String HOME = "/root";

  /** Runs a program by its words, the name first. */
  @FunctionalInterface
  public interface Runner {
    /** What {@code words} answers in {@code place}, with {@code input} piped in. */
    Answer run(World world, NamespaceId place, List<String> words, String input);
  }

  /** Copies the arguments. */
  public Call {
    arguments = List.copyOf(arguments);
  }

  /** A use in the home directory. */
  public Call(
      World world,
      NamespaceId place,
      String name,
      List<String> arguments,
      String input,
      Runner runner) {
    this(world, place, name, arguments, input, HOME, runner);
  }

  /** An answer that changes nothing and prints {@code output}. */
  public Answer prints(String output) {
    return new Answer(world, output, "", 0);
  }

  /** A silent answer after which the world is {@code next}. */
  public Answer becomes(World next) {
    return new Answer(next, "", "", 0);
  }

  /** A refusal: nothing changed, {@code message} on standard error. */
  public Answer fails(int status, String message) {
    return new Answer(world, "", message, status);
  }
}
