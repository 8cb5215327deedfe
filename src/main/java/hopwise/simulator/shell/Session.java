package hopwise.simulator.shell;

import hopwise.simulator.linux.NamespaceId;
import hopwise.simulator.world.World;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A shell between two lines. Immutable.
 *
 * @param place the namespace it runs in; its text is what a prompt shows
 * @param directory the current one, absolute
 * @param variables by name
 * @param exported names of those that programs see too
 * @param status of the last command, {@code $?}
 * @param over whether {@code exit} was given
 * @param outer the shells that {@code exit} comes back to, the nearest last
 */
public record Session(
    World world,
    NamespaceId place,
    String directory,
    Map<String, String> variables,
    Set<String> exported,
    int status,
    boolean over,
    List<Outer> outer) {
  /** Copies the collections. */
  public Session {
    variables = Map.copyOf(variables);
    exported = Set.copyOf(exported);
    outer = List.copyOf(outer);
  }

  /**
   * A shell that waits for the one that was opened from it.
   *
   * @param opened the inner one
   */
  public record Outer(
      NamespaceId place,
      String directory,
      Map<String, String> variables,
      Set<String> exported,
      Answer.Opened opened) {
    /** Copies the collections. */
    public Outer {
      variables = Map.copyOf(variables);
      exported = Set.copyOf(exported);
    }
  }

  /** What a fresh shell knows. */
  static final Map<String, String> FRESH = Map.of("HOME", Call.HOME, "USER", "root");

  /** A fresh shell. */
  public static Session begin(World world, NamespaceId place) {
    return new Session(world, place, Call.HOME, FRESH, FRESH.keySet(), 0, false, List.of());
  }

  /** The same shell in a world that somebody else changed. */
  public Session in(World other) {
    return new Session(other, place, directory, variables, exported, status, over, outer);
  }

  /** The innermost of these shells whose place is still there, or the outermost. */
  public Session surviving(Predicate<NamespaceId> isThere) {
    var left = this;
    while (!isThere.test(left.place) && !left.outer.isEmpty()) {
      var back = left.outer.getLast();
      var rest = left.outer.subList(0, left.outer.size() - 1);
      left =
          new Session(
              world,
              back.place(),
              back.directory(),
              back.variables(),
              back.exported(),
              255,
              over,
              rest);
    }
    return left;
  }

  /** The same shell after a command of this status. */
  Session withStatus(int last) {
    return new Session(world, place, directory, variables, exported, last, over, outer);
  }
}
