package hopwise.simulator.shell.az.json;

import hopwise.simulator.azure.ManagedIdentity;
import tools.jackson.databind.JsonNode;

/** Managed identities. */
public record IdentityJson(Marks marks) {
  /** As {@code az identity show} prints one. */
  public JsonNode of(ManagedIdentity identity) {
    var path = identity.id().path();
    return Fields.of("clientId", marks.guid("client", path))
        .with("id", path)
        .with("location", identity.location())
        .with("name", identity.id().name())
        .with("principalId", marks.guid("principal", path))
        .with("resourceGroup", identity.id().group())
        .withNull("systemData")
        .with("tags", Fields.none())
        .with("tenantId", ClusterJson.TENANT)
        .with("type", identity.id().type().path())
        .node();
  }
}
