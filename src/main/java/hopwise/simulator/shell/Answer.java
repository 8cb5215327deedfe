package hopwise.simulator.shell;

import hopwise.simulator.linux.NamespaceId;
import hopwise.simulator.world.World;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a program did.
 *
 * @param world the world after it
 * @param output standard output, each line with its line feed
 * @param errors standard error, each line with its line feed
 * @param screen both in the order of writing
 * @param status the exit status, 0 for success
 * @param opened the shell that it leaves open for the next lines, null for none
 */
public record Answer(
    World world, String output, String errors, String screen, int status, @Nullable Opened opened) {
  /**
   * A shell somewhere else, as {@code ssh} and {@code kubectl exec -it} open one.
   *
   * @param farewell what its {@code exit} prints
   * @param closing the words of a command that then runs where the shell was opened; none if empty
   */
  public record Opened(NamespaceId place, String farewell, List<String> closing) {
    /** Copies the words. */
    public Opened {
      closing = List.copyOf(closing);
    }

    /** A shell after which nothing runs. */
    public Opened(NamespaceId place, String farewell) {
      this(place, farewell, List.of());
    }
  }

  /** An answer that leaves no shell open. */
  public Answer(World world, String output, String errors, String screen, int status) {
    this(world, output, errors, screen, status, null);
  }

  /** An answer that writes all its output before its errors. */
  public Answer(World world, String output, String errors, int status) {
    this(world, output, errors, output + errors, status);
  }

  /** The same, with a shell left open. */
  public Answer opening(Opened shell) {
    return new Answer(world, output, errors, screen, status, shell);
  }
}
