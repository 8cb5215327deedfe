package hopwise.web.walk;

import hopwise.simulator.linux.NamespaceId;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Short names for the places of a walk. */
public final class Names {
  /** {@code aks-nodepool1-40908746-vmss000000}: the end tells nodes apart. */
  private static final Pattern NODE =
      Pattern.compile("node/aks-(?<pool>[a-z0-9]+)-\\d+-(?<end>vmss[0-9a-z]{6}|\\d+)");

  private static final Map<String, String> FABRIC =
      Map.of(
          "vnet", "VNet ",
          "gateway", "gateway ",
          "site", "site ",
          "lb", "load balancer ");

  private Names() {}

  /** What a reader calls it. */
  public static String of(NamespaceId id) {
    return id.isRoot() ? machine(id.host()) : machine(id.host()) + " · " + id.name();
  }

  private static String machine(String host) {
    var parts = host.split("/", 3);
    if (parts[0].equals("azure")) {
      return parts.length < 3 ? parts[1] : fabric(parts[1], parts[2]);
    }
    var node = NODE.matcher(host);
    if (node.matches()) {
      var end = node.group("end");
      return end.startsWith("vmss") ? end : "node " + end;
    }
    return parts[parts.length - 1];
  }

  private static String fabric(String kind, String name) {
    var words = FABRIC.getOrDefault(kind, "");
    return words.strip().toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT))
        ? words.strip()
        : words + name;
  }
}
