package hopwise.simulator.shell.az;

import static hopwise.simulator.shell.az.Verbs.verb;

import hopwise.simulator.azure.Nic;
import hopwise.simulator.azure.ResourceGroup;
import hopwise.simulator.shell.az.json.Fields;
import hopwise.simulator.shell.az.json.Marks;
import hopwise.simulator.shell.az.json.VmJson;
import hopwise.simulator.shell.tree.az.AzResult;
import hopwise.simulator.shell.tree.az.AzVerb;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** {@code az resource list}: everything in a group. */
final class ResourceCommands {
  private static final String COLUMNS =
      "[].{Name: name, ResourceGroup: resourceGroup, Location: location, Type: type,"
          + " Status: provisioningState}";

  private ResourceCommands() {}

  static List<AzVerb<Told>> all() {
    return List.of(verb("resource list", "--resource-group/-g", COLUMNS, ResourceCommands::list));
  }

  private static AzResult<Told> list(Desk desk) throws Refusal {
    var group = desk.request().value("--resource-group");
    if (group.isPresent()) {
      desk.group(group.get());
    }
    return desk.prints(
        trees(desk).stream()
            .filter(tree ->
                group.isEmpty()
                    || tree.path("resourceGroup").asString("").equalsIgnoreCase(group.get()))
            .sorted(
                Comparator.comparing((JsonNode tree) -> tree.path("type").asString(""))
                    .thenComparing(tree -> tree.path("name").asString("")))
            .toList());
  }

  private static List<JsonNode> trees(Desk desk) {
    var trees = new ArrayList<JsonNode>();
    for (var resource : desk.azure().all()) {
      var id = resource.id();
      if (!(resource instanceof ResourceGroup)) {
        trees.add(tree(id.path(), id.name(), id.group(), resource.location(), id.type().path()));
      }
    }
    for (var cluster : desk.estate().all()) {
      var id = cluster.id();
      var type = "Microsoft.ContainerService/managedClusters";
      trees.add(tree(id.path(), id.name(), id.group(), cluster.location(), type));
    }
    var machines = new VmJson(desk.azure(), desk.marks());
    for (Nic nic : VmJson.alone(desk.azure(), desk.azure().all(Nic.class))) {
      var vm = machines.of(nic);
      trees.add(
          tree(
              vm.path("id").asString(""),
              VmJson.name(nic),
              nic.id().group(),
              nic.location(),
              vm.path("type").asString("")));
    }
    return trees;
  }

  private static JsonNode tree(String id, String name, String group, String location, String type) {
    return Fields.of("id", id)
        .with("location", location)
        .with("name", name)
        .with("provisioningState", Marks.SUCCEEDED)
        .with("resourceGroup", group)
        .with("type", type)
        .node();
  }
}
