package hopwise.simulator.shell.tree.az;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A row of the table of commands.
 *
 * @param <S> what commands change, such as a world
 * @param path its words, {@code network vnet create}
 * @param table what {@code -o table} shows of the tree, if the command has columns of its own
 * @param elsewhere options of the real command that are not simulated
 */
public record AzVerb<S>(
    List<String> path,
    List<AzOption> options,
    AzCommand<S> command,
    @Nullable UnaryOperator<JsonNode> table,
    List<String> elsewhere) {
  /** Copies the lists. */
  public AzVerb {
    path = List.copyOf(path);
    options = List.copyOf(options);
    elsewhere = List.copyOf(elsewhere);
  }

  /** A verb with tables as they come. */
  public static <S> AzVerb<S> of(String path, List<AzOption> options, AzCommand<S> command) {
    return new AzVerb<>(List.of(path.split(" ")), options, command, null, List.of());
  }

  /** The same verb with columns of its own. */
  public AzVerb<S> withTable(UnaryOperator<JsonNode> columns) {
    return new AzVerb<>(path, options, command, columns, elsewhere);
  }

  /** The same verb, which knows that the real one has these options too. */
  public AzVerb<S> without(String... names) {
    return new AzVerb<>(path, options, command, table, List.of(names));
  }

  /** As it is typed, {@code az network vnet create}. */
  String typed() {
    return "az " + String.join(" ", path);
  }
}
