package hopwise.simulator.shell.az;

import hopwise.simulator.azure.ResourceId;
import hopwise.simulator.azure.ResourceType;
import hopwise.simulator.azure.SubnetId;
import java.util.Optional;
import java.util.regex.Pattern;

/** Ids as they are typed. */
final class Paths {
  private static final Pattern RESOURCE =
      Pattern.compile(
          "(?i)/subscriptions/[^/]+/resourceGroups/(?<group>[^/]+)/providers/"
              + "(?<type>[^/]+/[^/]+)/(?<name>[^/]+)(?:/subnets/(?<subnet>[^/]+))?");

  private Paths() {}

  /** The resource of an id, or the one of that name in {@code group}. */
  static ResourceId resource(String text, String group, ResourceType type) throws Refusal {
    if (!text.startsWith("/")) {
      return new ResourceId(group, type, text);
    }
    var parts = RESOURCE.matcher(text);
    if (!parts.matches() || !parts.group("type").equalsIgnoreCase(type.path())) {
      throw invalid(text);
    }
    return new ResourceId(parts.group("group"), type, parts.group("name"));
  }

  /** The subnet of an id. */
  static Optional<SubnetId> subnet(String text) {
    var parts = RESOURCE.matcher(text);
    var type = ResourceType.VIRTUAL_NETWORK;
    return parts.matches()
            && parts.group("subnet") != null
            && parts.group("type").equalsIgnoreCase(type.path())
        ? Optional.of(
            new SubnetId(
                new ResourceId(parts.group("group"), type, parts.group("name")),
                parts.group("subnet")))
        : Optional.empty();
  }

  private static Refusal invalid(String text) {
    return Refusal.service(
        "InvalidRequestFormat", "Cannot parse the request. '" + text + "' is no id.", null);
  }
}
