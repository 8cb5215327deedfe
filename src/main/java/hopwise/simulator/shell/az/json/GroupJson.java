package hopwise.simulator.shell.az.json;

import hopwise.simulator.azure.ResourceGroup;
import tools.jackson.databind.JsonNode;

/** Resource groups. */
public final class GroupJson {
  private GroupJson() {}

  /** As {@code az group show} prints one. */
  public static JsonNode of(ResourceGroup group) {
    return Fields.of("id", group.id().path())
        .with("location", group.location())
        .withNull("managedBy", "tags")
        .with("name", group.id().name())
        .with("properties", Fields.of("provisioningState", Marks.SUCCEEDED))
        .with("type", "Microsoft.Resources/resourceGroups")
        .node();
  }
}
