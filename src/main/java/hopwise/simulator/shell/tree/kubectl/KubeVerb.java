package hopwise.simulator.shell.tree.kubectl;

import java.util.List;
import java.util.stream.Stream;

/**
 * A row of the table of commands.
 *
 * @param <S> what commands change, such as a world
 * @param path its words, {@code get} or {@code create deployment}
 * @param elsewhere flags of the real command that are not simulated, without hyphens
 */
public record KubeVerb<S>(
    List<String> path, List<KubeFlag> flags, KubeCommand<S> command, List<String> elsewhere) {
  /** Copies the lists. */
  public KubeVerb {
    path = List.copyOf(path);
    flags = List.copyOf(flags);
    elsewhere = List.copyOf(elsewhere);
  }

  /** A verb. */
  public static <S> KubeVerb<S> of(String path, List<KubeFlag> flags, KubeCommand<S> command) {
    return new KubeVerb<>(List.of(path.split(" ")), flags, command, List.of());
  }

  /** The same verb, which knows that the real one has these flags too. */
  public KubeVerb<S> without(String... names) {
    return new KubeVerb<>(path, flags, command, List.of(names));
  }

  /** Its own flags and those of all. */
  Stream<KubeFlag> allFlags() {
    return Stream.concat(flags.stream(), KubeFlag.GLOBAL.stream());
  }

  /** As it is typed, {@code kubectl create deployment}. */
  String typed() {
    return "kubectl " + String.join(" ", path);
  }
}
