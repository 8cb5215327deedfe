package hopwise.simulator.shell.az;

import static hopwise.simulator.shell.az.Verbs.verb;

import hopwise.simulator.cluster.Cluster;
import hopwise.simulator.cluster.ClusterId;
import hopwise.simulator.cluster.NodePool;
import hopwise.simulator.cluster.NodePool.Mode;
import hopwise.simulator.cluster.Outcome;
import hopwise.simulator.cluster.change.NodePools;
import hopwise.simulator.cluster.change.Upgrades;
import hopwise.simulator.shell.az.json.PoolJson;
import hopwise.simulator.shell.tree.az.AzResult;
import hopwise.simulator.shell.tree.az.AzVerb;
import java.util.List;
import java.util.Optional;

/** {@code az aks nodepool}. */
final class NodePoolCommands {
  private static final String CLUSTER = "--resource-group/-g! --cluster-name!";
  private static final String WHICH = CLUSTER + " --name/--nodepool-name/-n!";

  private static final String COLUMNS =
      "{name: name, osType: osType, kubernetesVersion: orchestratorVersion, vmSize: vmSize,"
          + " osDiskSizeGB: osDiskSizeGb, count: count, maxPods: maxPods,"
          + " provisioningState: provisioningState, mode: mode}";

  private NodePoolCommands() {}

  static List<AzVerb<Told>> all() {
    return List.of(
        verb(
            "aks nodepool add",
            WHICH
                + PoolOptions.TEXT
                + " --os-type=Linux|Windows --mode=System|User --max-surge"
                + " --disable-windows-outbound-nat~ --labels...^ --node-taints^ --no-wait~"
                + PoolOptions.IDLE,
            COLUMNS,
            NodePoolCommands::add),
        verb("aks nodepool list", CLUSTER, "[]." + COLUMNS, NodePoolCommands::list),
        verb("aks nodepool show", WHICH, COLUMNS, desk -> show(desk)),
        verb(
            "aks nodepool scale",
            WHICH + " --node-count/-c! --no-wait~",
            COLUMNS,
            NodePoolCommands::scale),
        verb(
            "aks nodepool upgrade",
            WHICH + " --kubernetes-version/-k! --no-wait~ --yes/-y~",
            COLUMNS,
            NodePoolCommands::upgrade),
        verb(
            "aks nodepool update",
            WHICH + " --max-surge! --no-wait~",
            COLUMNS,
            NodePoolCommands::update),
        verb("aks nodepool delete", WHICH + " --no-wait~", NodePoolCommands::delete));
  }

  private static ClusterId id(Desk desk) {
    return new ClusterId(desk.group(), desk.request().required("--cluster-name"));
  }

  private static Cluster cluster(Desk desk) throws Refusal {
    return AksCommands.cluster(desk, id(desk));
  }

  private static NodePool pool(Desk desk, Cluster cluster) throws Refusal {
    return cluster
        .pool(desk.name())
        .orElseThrow(() ->
            Refusal.service(
                "NotFound",
                "Could not find the agentpool resource %s in managed cluster %s."
                    .formatted(desk.name(), cluster.id().name()),
                null));
  }

  private static AzResult<Told> show(Desk desk) throws Refusal {
    var cluster = cluster(desk);
    return desk.prints(new PoolJson(cluster, desk.marks()).of(pool(desk, cluster)));
  }

  private static AzResult<Told> list(Desk desk) throws Refusal {
    var cluster = cluster(desk);
    var json = new PoolJson(cluster, desk.marks());
    return desk.prints(cluster.pools().stream().map(json::of).toList());
  }

  private static AzResult<Told> add(Desk desk) throws Refusal {
    cluster(desk);
    var request = desk.request();
    boolean windows =
        request.value("--os-type").filter("Windows"::equals).isPresent()
            || request.value("--os-sku").filter(word -> word.startsWith("Windows")).isPresent();
    var mode = request.value("--mode").flatMap(word -> Words.find(Mode.class, word));
    var pool = new PoolOptions(desk).read(desk.name(), mode.orElse(Mode.USER), windows);
    var world = desk.world();
    return show(desk.after(NodePools.add(world.estate(), id(desk), pool, world.instant())));
  }

  private static AzResult<Told> scale(Desk desk) throws Refusal {
    pool(desk, cluster(desk));
    int count = new Values(desk.request()).number("--node-count").orElseThrow();
    var world = desk.world();
    return show(
        desk.after(NodePools.scale(world.estate(), id(desk), desk.name(), count, world.instant())));
  }

  private static AzResult<Told> upgrade(Desk desk) throws Refusal {
    var cluster = cluster(desk);
    pool(desk, cluster);
    var to = Optional.ofNullable(PoolOptions.release(desk)).orElse(cluster.release());
    var world = desk.world();
    return show(
        desk.after(Upgrades.pool(world.estate(), id(desk), desk.name(), to, world.instant())));
  }

  private static AzResult<Told> update(Desk desk) throws Refusal {
    var cluster = cluster(desk);
    var changed = pool(desk, cluster).withMaxSurge(desk.request().required("--max-surge"));
    var pools =
        cluster.pools().stream()
            .map(pool -> pool.name().equals(changed.name()) ? changed : pool)
            .toList();
    return show(desk.after(new Outcome.Done(desk.estate().with(cluster.withPools(pools)))));
  }

  private static AzResult<Told> delete(Desk desk) throws Refusal {
    pool(desk, cluster(desk));
    var world = desk.world();
    return desk.after(NodePools.delete(world.estate(), id(desk), desk.name(), world.instant()))
        .silent();
  }
}
