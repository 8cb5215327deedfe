package hopwise.simulator.shell.az.json;

import hopwise.simulator.azure.Resource;
import hopwise.simulator.azure.ResourceId;
import hopwise.simulator.azure.SubnetId;
import hopwise.simulator.cluster.Seeded;
import org.jspecify.annotations.Nullable;

/**
 * What Azure adds to each resource: ids, and marks that are random in reality.
 *
 * @param seed of the marks
 */
public record Marks(long seed) {
  /** Where a request stands that was carried out: nothing takes time here. */
  public static final String SUCCEEDED = "Succeeded";

  /** The members that each resource has. */
  public Fields resource(Resource resource) {
    return part(resource.id(), resource.id().path(), resource.id().type().path())
        .with("location", resource.location())
        .with("resourceGuid", guid("resource", resource.id().path()));
  }

  /** The members that each part of a resource has, such as a subnet; its name ends its path. */
  public Fields part(ResourceId of, String path, String type) {
    return Fields.of("etag", "W/\"" + guid("etag", path) + "\"")
        .with("id", path)
        .with("name", path.substring(path.lastIndexOf('/') + 1))
        .with("provisioningState", SUCCEEDED)
        .with("resourceGroup", of.group())
        .with("type", type);
  }

  /** A random UUID for something. */
  public String guid(String... words) {
    return Seeded.uuid(seed, words);
  }

  /** A mention of a resource, null where there is none. */
  public static @Nullable Fields mentionOrNull(@Nullable ResourceId id) {
    return id == null ? null : mention(id);
  }

  /** A mention of a resource. */
  public static Fields mention(ResourceId id) {
    return mention(id, id.path());
  }

  /** A mention of a subnet. */
  public static Fields mention(SubnetId id) {
    return mention(id.vnet(), id.path());
  }

  /** A mention of a part of a resource. */
  public static Fields mention(ResourceId of, String path) {
    return Fields.of("id", path).with("resourceGroup", of.group());
  }
}
