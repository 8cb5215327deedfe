package hopwise.simulator.shell.az;

import hopwise.simulator.shell.az.json.Fields;
import java.util.ArrayList;
import tools.jackson.databind.JsonNode;

/** The table of {@code list-effective-nsg}: names stand in the first row of a group only. */
final class EffectiveNsgTable {
  private static final String BLANK = " ";
  private static final String NOBODY = "-";

  private EffectiveNsgTable() {}

  static JsonNode of(JsonNode groups) {
    var rows = new ArrayList<Fields>();
    for (var group : groups.path("value")) {
      var association = group.path("association");
      var nic = name(association.path("networkInterface"));
      var subnet = name(association.path("subnet"));
      var nsg = name(group.path("networkSecurityGroup"));
      boolean first = true;
      for (var rule : group.path("effectiveSecurityRules")) {
        rows.add(
            Fields.of("NIC", first ? nic : BLANK)
                .with("Subnet", first ? subnet : BLANK)
                .with("NSG", first ? nsg : BLANK)
                .with("Rule Name", rule.get("name"))
                .with("Protocol", rule.get("protocol"))
                .with("Direction", rule.get("direction"))
                .with("Access", rule.get("access")));
        first = false;
      }
    }
    return Fields.list(rows);
  }

  private static String name(JsonNode mention) {
    var id = mention.path("id").asString("");
    return id.isEmpty() ? NOBODY : id.substring(id.lastIndexOf('/') + 1);
  }
}
