package hopwise.simulator.shell.az;

import static hopwise.simulator.shell.az.Verbs.verb;

import hopwise.simulator.azure.ResourceGroup;
import hopwise.simulator.shell.az.json.GroupJson;
import hopwise.simulator.shell.tree.az.AzResult;
import hopwise.simulator.shell.tree.az.AzVerb;
import java.util.List;
import tools.jackson.databind.node.BooleanNode;

/** {@code az group}. */
final class GroupCommands {
  private static final String NAME = "--name/-n/--resource-group/-g!";

  private GroupCommands() {}

  static List<AzVerb<Told>> all() {
    return List.of(
        verb("group create", NAME + " --tags...^ --location/-l!", GroupCommands::create),
        verb("group show", NAME, desk -> desk.prints(GroupJson.of(desk.group(desk.name())))),
        verb(
            "group list",
            "",
            "[].{Name: name, Location: location, Status: properties.provisioningState}",
            desk ->
                desk.prints(
                    desk.azure().all(ResourceGroup.class).stream().map(GroupJson::of).toList())),
        verb("group exists", NAME, GroupCommands::exists),
        verb("group delete", NAME + " --yes/-y~ --no-wait~", GroupCommands::delete));
  }

  private static AzResult<Told> create(Desk desk) throws Refusal {
    var group = ResourceGroup.of(desk.name(), Regions.check(desk.request().required("--location")));
    var old = desk.azure().find(ResourceGroup.class, group.id());
    if (old.isPresent() && !old.get().location().equals(group.location())) {
      throw Refusal.service(
          "InvalidResourceGroupLocation",
          ("Invalid resource group location '%s'. The Resource group already exists in location"
                  + " '%s'.")
              .formatted(group.location(), old.get().location()),
          null);
    }
    return desk.put(old.orElse(group)).prints(GroupJson.of(old.orElse(group)));
  }

  private static AzResult<Told> exists(Desk desk) {
    boolean exists =
        desk.azure().all(ResourceGroup.class).stream()
            .anyMatch(group -> group.id().name().equalsIgnoreCase(desk.name()));
    return desk.prints(BooleanNode.valueOf(exists));
  }

  private static AzResult<Told> delete(Desk desk) throws Refusal {
    var group = desk.group(desk.name());
    desk.confirmed();
    return desk.delete(group.id()).silent();
  }
}
