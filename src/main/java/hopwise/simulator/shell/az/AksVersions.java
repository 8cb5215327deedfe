package hopwise.simulator.shell.az;

import hopwise.simulator.shell.az.json.Fields;
import hopwise.simulator.shell.az.json.VersionsJson;
import hopwise.simulator.shell.tree.az.AzResult;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** {@code az aks get-versions} and {@code get-upgrades}. */
final class AksVersions {
  static final String COLUMNS =
      "{name: name, resourceGroup: resourceGroup,"
          + " masterVersion: controlPlaneProfile.kubernetesVersion,"
          + " upgrades: join(', ', controlPlaneProfile.upgrades[].kubernetesVersion"
          + " || ['None available'])}";

  private AksVersions() {}

  static AzResult<Told> list(Desk desk) throws Refusal {
    Regions.check(desk.request().required("--location"));
    return desk.prints(VersionsJson.of(desk.estate().today()));
  }

  static AzResult<Told> upgrades(Desk desk) throws Refusal {
    return desk.prints(VersionsJson.upgrades(AksCommands.cluster(desk), desk.estate().today()));
  }

  /** The newest first, each with what it can be upgraded to. */
  static JsonNode table(JsonNode tree) {
    var rows = new ArrayList<Fields>();
    for (var minor : tree.path("values")) {
      minor
          .path("patchVersions")
          .properties()
          .forEach(patch -> {
            var upgrades = texts(patch.getValue().path("upgrades"));
            rows.add(
                Fields.of("kubernetesVersion", patch.getKey())
                    .with(
                        "upgrades",
                        upgrades.isEmpty() ? "None available" : String.join(", ", upgrades))
                    .with(
                        "supportPlan",
                        String.join(", ", texts(minor.at("/capabilities/supportPlan")))));
          });
    }
    Collections.reverse(rows);
    return Fields.list(rows);
  }

  private static List<String> texts(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asString).toList();
  }
}
