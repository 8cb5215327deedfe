package hopwise.simulator.shell.az;

import static hopwise.simulator.shell.az.Verbs.verb;

import hopwise.simulator.cluster.Cluster;
import hopwise.simulator.cluster.ClusterId;
import hopwise.simulator.cluster.Release;
import hopwise.simulator.cluster.change.Deletion;
import hopwise.simulator.cluster.change.NodePools;
import hopwise.simulator.cluster.change.Upgrades;
import hopwise.simulator.shell.Call;
import hopwise.simulator.shell.az.json.ClusterJson;
import hopwise.simulator.shell.files.FileSystem;
import hopwise.simulator.shell.kubectl.KubeConfig;
import hopwise.simulator.shell.tree.az.AzResult;
import hopwise.simulator.shell.tree.az.AzVerb;
import java.util.List;
import java.util.Optional;

/** {@code az aks}, but for its node pools. */
final class AksCommands {
  private static final String WHICH = "--resource-group/-g! --name/-n!";

  private static final String COLUMNS =
      "{name: name, location: location, resourceGroup: resourceGroup,"
          + " kubernetesVersion: kubernetesVersion,"
          + " currentKubernetesVersion: currentKubernetesVersion,"
          + " provisioningState: provisioningState, fqdn: fqdn}";

  private AksCommands() {}

  static List<AzVerb<Told>> all() {
    return List.of(
        verb("aks create", AksCreation.OPTIONS, COLUMNS, AksCreation::run),
        verb("aks show", WHICH, COLUMNS, desk -> desk.prints(json(desk, cluster(desk)).show())),
        verb("aks list", "--resource-group/-g", "[]." + COLUMNS, AksCommands::list),
        verb("aks update", AksUpdate.OPTIONS, COLUMNS, AksUpdate::run),
        verb(
            "aks scale",
            WHICH + " --node-count/-c! --nodepool-name --no-wait~",
            COLUMNS,
            AksCommands::scale),
        verb(
            "aks upgrade",
            WHICH + " --kubernetes-version/-k! --control-plane-only~ --no-wait~ --yes/-y~",
            COLUMNS,
            AksCommands::upgrade),
        verb("aks delete", WHICH + " --no-wait~ --yes/-y~", AksCommands::delete),
        verb("aks get-credentials", WHICH + " --overwrite-existing~", AksCommands::credentials),
        verb("aks install-cli", "", Desk::silent),
        verb("aks get-versions", "--location/-l!", AksVersions::list).withTable(AksVersions::table),
        verb("aks get-upgrades", WHICH, AksVersions.COLUMNS, AksVersions::upgrades));
  }

  static ClusterId id(Desk desk) {
    return new ClusterId(desk.group(), desk.name());
  }

  static Cluster cluster(Desk desk) throws Refusal {
    return cluster(desk, id(desk));
  }

  static Cluster cluster(Desk desk, ClusterId id) throws Refusal {
    var found = desk.estate().cluster(id);
    if (found.isEmpty()) {
      desk.group(id.group());
    }
    return found.orElseThrow(() ->
        Refusal.service(
            "ResourceNotFound",
            ("The Resource 'Microsoft.ContainerService/managedClusters/%s' under resource group"
                    + " '%s' was not found.")
                .formatted(id.name(), id.group()),
            null));
  }

  static ClusterJson json(Desk desk, Cluster cluster) {
    return new ClusterJson(cluster, desk.marks());
  }

  private static AzResult<Told> list(Desk desk) throws Refusal {
    var group = desk.request().value("--resource-group");
    if (group.isPresent()) {
      desk.group(group.get());
    }
    return desk.prints(
        desk.estate().all().stream()
            .filter(
                cluster -> group.isEmpty() || cluster.id().group().equalsIgnoreCase(group.get()))
            .map(cluster -> json(desk, cluster).show())
            .toList());
  }

  private static AzResult<Told> scale(Desk desk) throws Refusal {
    var cluster = cluster(desk);
    var named = desk.request().value("--nodepool-name");
    if (named.isEmpty() && cluster.pools().size() > 1) {
      throw Refusal.client(
          "There are more than one node pool in the cluster. Please specify nodepool name or use az"
              + " aks nodepool command to scale node pool");
    }
    var pool = named.orElseGet(() -> cluster.pools().getFirst().name());
    if (cluster.pool(pool).isEmpty()) {
      throw Refusal.client("The nodepool \"%s\" was not found.".formatted(pool));
    }
    int count = new Values(desk.request()).number("--node-count").orElseThrow();
    var world = desk.world();
    var after =
        desk.after(NodePools.scale(world.estate(), cluster.id(), pool, count, world.instant()));
    return after.prints(json(after, cluster(after)).show());
  }

  private static AzResult<Told> upgrade(Desk desk) throws Refusal {
    var cluster = cluster(desk);
    desk.confirmed();
    var to = Optional.ofNullable(PoolOptions.release(desk)).orElse(cluster.release());
    return upgraded(desk, cluster, to);
  }

  private static AzResult<Told> upgraded(Desk desk, Cluster cluster, Release to) throws Refusal {
    var world = desk.world();
    boolean controlPlane = desk.request().has("--control-plane-only");
    var after =
        desk.after(
            Upgrades.cluster(world.estate(), cluster.id(), to, controlPlane, world.instant()));
    return after.prints(json(after, cluster(after)).show());
  }

  private static AzResult<Told> delete(Desk desk) throws Refusal {
    var cluster = cluster(desk);
    desk.confirmed();
    return desk.after(Deletion.delete(desk.estate(), cluster.id())).silent();
  }

  private static AzResult<Told> credentials(Desk desk) throws Refusal {
    var cluster = cluster(desk);
    var world = desk.world();
    var fqdn = json(desk, cluster).show().path("fqdn").asString("");
    var config = KubeConfig.read(new FileSystem(world, Laptop.ROOT, Call.HOME));
    var next = config.with(cluster, "https://" + fqdn + ":443").saved(world, Laptop.NAME);
    return desk.in(next)
        .saying(
            "Merged \"%s\" as current context in %s"
                .formatted(cluster.id().name(), KubeConfig.PATH))
        .silent();
  }
}
