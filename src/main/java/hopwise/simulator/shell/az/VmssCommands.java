package hopwise.simulator.shell.az;

import static hopwise.simulator.shell.az.Verbs.verb;

import hopwise.simulator.azure.Nic;
import hopwise.simulator.azure.ResourceType;
import hopwise.simulator.azure.ScaleSet;
import hopwise.simulator.cluster.Cluster;
import hopwise.simulator.cluster.Names;
import hopwise.simulator.cluster.NodePool;
import hopwise.simulator.cluster.change.PoolRequest;
import hopwise.simulator.shell.az.json.NicJson;
import hopwise.simulator.shell.az.json.ScaleSetJson;
import hopwise.simulator.shell.tree.az.AzResult;
import hopwise.simulator.shell.tree.az.AzVerb;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** {@code az vmss}: the machines of node pools. */
final class VmssCommands {
  private static final String WHICH = "--resource-group/-g! --name/-n!";
  private static final ResourceType SET = ResourceType.VIRTUAL_MACHINE_SCALE_SET;

  private static final String COLUMNS =
      "[].{Name: name, ResourceGroup: resourceGroup, Location: location, Zones: ' ',"
          + " Capacity: sku.capacity, Overprovision: overprovision,"
          + " UpgradePolicy: upgradePolicy.mode}";

  private VmssCommands() {}

  static List<AzVerb<Told>> all() {
    return List.of(
        verb(
            "vmss list",
            "--resource-group/-g",
            COLUMNS,
            desk ->
                desk.prints(
                    desk.list(ScaleSet.class).stream().map(set -> tree(desk, set)).toList())),
        verb("vmss show", WHICH, desk -> desk.prints(tree(desk, desk.find(ScaleSet.class, SET)))),
        verb(
            "vmss list-instances",
            WHICH,
            desk -> {
              var set = desk.find(ScaleSet.class, SET);
              return desk.prints(json(desk, set).instances(set));
            }),
        verb("vmss nic list", "--resource-group/-g! --vmss-name!", VmssCommands::nics),
        verb(
            "vmss extension set",
            "--resource-group/-g! --vmss-name! --name/-n! --publisher! --version --settings"
                + " --protected-settings",
            desk -> desk.prints(tree(desk, desk.find(ScaleSet.class, SET, "--vmss-name")))),
        verb(
            "vmss update-instances",
            WHICH + " --instance-ids!... --no-wait~",
            VmssCommands::updateInstances));
  }

  private static JsonNode tree(Desk desk, ScaleSet set) {
    return json(desk, set).of(set);
  }

  private static ScaleSetJson json(Desk desk, ScaleSet set) {
    var pool = pool(desk, set);
    return new ScaleSetJson(
        desk.marks(),
        pool.map(NodePool::vmSize).orElse(PoolRequest.VM_SIZE),
        pool.map(NodePool::name).orElse(null));
  }

  private static Optional<NodePool> pool(Desk desk, ScaleSet set) {
    return desk.estate().all().stream()
        .filter(cluster -> cluster.nodeGroup().equalsIgnoreCase(set.id().group()))
        .flatMap(cluster -> cluster.pools().stream().filter(pool -> isOf(cluster, pool, set)))
        .findFirst();
  }

  private static boolean isOf(Cluster cluster, NodePool pool, ScaleSet set) {
    return Names.scaleSet(cluster, pool).equalsIgnoreCase(set.id().name());
  }

  private static AzResult<Told> nics(Desk desk) throws Refusal {
    var json = new NicJson(desk.azure(), desk.marks());
    var trees = new ArrayList<JsonNode>();
    for (var instance : desk.find(ScaleSet.class, SET, "--vmss-name").instances()) {
      trees.add(json.of(desk.find(Nic.class, instance.nic())));
    }
    return desk.prints(trees);
  }

  private static AzResult<Told> updateInstances(Desk desk) throws Refusal {
    var set = desk.find(ScaleSet.class, SET);
    for (var word : desk.request().all("--instance-ids")) {
      boolean known =
          word.equals("*")
              || set.instances().stream()
                  .anyMatch(instance -> word.equals(Integer.toString(instance.number())));
      if (!known) {
        throw Refusal.service(
            "InvalidParameter", "The provided instanceId %s is not valid.".formatted(word), null);
      }
    }
    return desk.silent();
  }
}
