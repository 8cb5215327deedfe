package hopwise.simulator.shell.kubectl.get;

import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** What a table says about a node. */
public final class NodeCells {
  private static final String ROLE = "node-role.kubernetes.io/";

  private NodeCells() {}

  static String status(JsonNode node) {
    boolean ready =
        Look.each(node, "/status/conditions")
            .anyMatch(one ->
                Look.text(one, "/type").equals("Ready")
                    && Look.text(one, "/status").equals("True"));
    boolean closed = node.at("/spec/unschedulable").asBoolean(false);
    return (ready ? "Ready" : "NotReady") + (closed ? ",SchedulingDisabled" : "");
  }

  /** The roles in its labels, {@code <none>} for none. */
  public static String roles(JsonNode node) {
    var roles = new TreeSet<String>();
    node.at("/metadata/labels")
        .properties()
        .forEach(label -> {
          if (label.getKey().startsWith(ROLE)) {
            roles.add(label.getKey().substring(ROLE.length()));
          } else if (label.getKey().equals("kubernetes.io/role")) {
            roles.add(label.getValue().asString());
          }
        });
    return Look.orNone(String.join(",", roles));
  }

  static String internalIp(JsonNode node) {
    return Look.each(node, "/status/addresses")
        .filter(address -> Look.text(address, "/type").equals("InternalIP"))
        .map(address -> Look.text(address, "/address"))
        .findFirst()
        .orElse(Look.NONE);
  }
}
