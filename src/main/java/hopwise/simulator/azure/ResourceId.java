package hopwise.simulator.azure;

import java.util.Locale;

/** Names a resource. Upper and lower case are the same, as they are to Azure. */
public record ResourceId(String group, ResourceType type, String name)
    implements Comparable<ResourceId> {
  private static final String SUBSCRIPTION =
      "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/";

  /** The id as az prints it. */
  public String path() {
    var ofGroup = SUBSCRIPTION + group;
    return type == ResourceType.RESOURCE_GROUP
        ? ofGroup
        : ofGroup + "/providers/" + type.path() + "/" + name;
  }

  @Override
  public int compareTo(ResourceId other) {
    int byGroup = group.equals(other.group) ? 0 : group.compareToIgnoreCase(other.group);
    int byType = byGroup == 0 ? type.compareTo(other.type) : byGroup;
    return byType == 0 ? name.compareToIgnoreCase(other.name) : byType;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ResourceId id
        && type == id.type
        && name.equalsIgnoreCase(id.name)
        && group.equalsIgnoreCase(id.group);
  }

  @Override
  public int hashCode() {
    return (31 * group.toLowerCase(Locale.ROOT).hashCode())
        + name.toLowerCase(Locale.ROOT).hashCode();
  }

  @Override
  public String toString() {
    return path();
  }
}
