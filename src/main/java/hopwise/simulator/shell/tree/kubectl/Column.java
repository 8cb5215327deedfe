package hopwise.simulator.shell.tree.kubectl;

import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/**
 * A column of {@code kubectl get}.
 *
 * @param heading in capitals, {@code CLUSTER-IP}
 * @param wide whether only {@code -o wide} shows it
 * @param value what an object has in it
 */
public record Column(String heading, boolean wide, Function<JsonNode, String> value) {
  /** A column that is always there. */
  public static Column of(String heading, Function<JsonNode, String> value) {
    return new Column(heading, false, value);
  }

  /** A column that {@code -o wide} adds. */
  public static Column wide(String heading, Function<JsonNode, String> value) {
    return new Column(heading, true, value);
  }
}
