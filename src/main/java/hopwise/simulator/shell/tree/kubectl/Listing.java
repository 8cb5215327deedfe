package hopwise.simulator.shell.tree.kubectl;

import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Objects of one kind that were asked for.
 *
 * @param objects in the server's order, by namespace and name
 */
public record Listing(ResourceKind kind, List<JsonNode> objects) {
  /** Copies the list. */
  public Listing {
    objects = List.copyOf(objects);
  }

  static String name(JsonNode object) {
    return object.path("metadata").path("name").asString("");
  }

  static String namespace(JsonNode object) {
    return object.path("metadata").path("namespace").asString("");
  }
}
