package hopwise.simulator.shell.az;

import hopwise.simulator.cluster.Identity;
import hopwise.simulator.cluster.NetworkProfile.Dataplane;
import hopwise.simulator.cluster.NetworkProfile.OutboundType;
import hopwise.simulator.cluster.NetworkProfile.PolicyEngine;
import hopwise.simulator.cluster.NodePool.Mode;
import hopwise.simulator.cluster.Plugin;
import hopwise.simulator.cluster.Release;
import hopwise.simulator.cluster.change.ClusterRequest;
import hopwise.simulator.cluster.change.Creation;
import hopwise.simulator.shell.tree.az.AzResult;
import org.jspecify.annotations.Nullable;

/** {@code az aks create}. */
final class AksCreation {
  static final String OPTIONS =
      "--resource-group/-g! --name/-n! --location/-l --nodepool-name --node-resource-group"
          + PoolOptions.TEXT
          + " --network-plugin=azure|kubenet|none --network-plugin-mode=overlay"
          + " --network-dataplane=azure|cilium --network-policy="
          + Words.all(PolicyEngine.class)
          + " --pod-cidr --service-cidr --dns-service-ip --outbound-type="
          + Words.all(OutboundType.class)
          + " --pod-ip-allocation-mode=DynamicIndividual|StaticBlock --enable-managed-identity~"
          + " --assign-identity --load-balancer-sku=Standard|standard"
          + " --vm-set-type=VirtualMachineScaleSets --tier=free|standard|premium^"
          + " --admin-username/-u^ --ssh-key-value...^ --generate-ssh-keys~ --no-ssh-key/-x~"
          + " --windows-admin-username --windows-admin-password --nodepool-labels...^"
          + " --nodepool-taints^ --no-wait~ --yes/-y~"
          + PoolOptions.IDLE;

  /** The first release of the time when Azure CNI was wired by routes and not by a bridge. */
  private static final int TRANSPARENT = 19;

  /** The first release of the time when clusters had managed identities without being asked. */
  private static final int MANAGED_IDENTITY = 20;

  private final Desk desk;
  private final Values values;

  private AksCreation(Desk desk) {
    this.desk = desk;
    this.values = new Values(desk.request());
  }

  static AzResult<Told> run(Desk desk) throws Refusal {
    var world = desk.world();
    var request = new AksCreation(desk).request();
    var after = desk.after(Creation.create(world.estate(), request, world.instant()));
    var made = SshKeys.generated(after);
    return made.prints(AksCommands.json(made, AksCommands.cluster(made)).show());
  }

  private ClusterRequest request() throws Refusal {
    var request = desk.request();
    var release = PoolOptions.release(desk);
    var pool = request.value("--nodepool-name").orElse("nodepool1");
    return new ClusterRequest(
        AksCommands.id(desk),
        desk.location(),
        release,
        plugin(release == null ? desk.estate().today() : release),
        chosen("--network-dataplane", Dataplane.class, Dataplane.AZURE),
        chosen("--network-policy", PolicyEngine.class, PolicyEngine.NONE),
        values.oneRange("--pod-cidr").orElse(null),
        values.oneRange("--service-cidr").orElse(null),
        values.address("--dns-service-ip").orElse(null),
        chosen("--outbound-type", OutboundType.class, OutboundType.LOAD_BALANCER),
        identity(),
        new PoolOptions(desk).read(pool, Mode.SYSTEM, false),
        request.value("--node-resource-group").orElse(null),
        null);
  }

  private <E extends Enum<E>> E chosen(String option, Class<E> kind, E otherwise) {
    return desk.request().value(option).flatMap(word -> Words.find(kind, word)).orElse(otherwise);
  }

  private Identity identity() throws Refusal {
    var brought = desk.request().value("--assign-identity");
    if (brought.isPresent()) {
      return new Identity.UserAssigned(IdentityCommands.assigned(desk, brought.get()).id().path());
    }
    return desk.request().has("--enable-managed-identity")
            || desk.estate().today().isAtLeast(MANAGED_IDENTITY)
        ? new Identity.SystemAssigned()
        : new Identity.ServicePrincipal();
  }

  /** The plugin that the request means, null where it leaves it to AKS. */
  private @Nullable Plugin plugin(Release release) throws Refusal {
    var word = desk.request().value("--network-plugin").orElse("");
    boolean overlay = desk.request().has("--network-plugin-mode");
    if (overlay && (word.equals("kubenet") || word.equals("none"))) {
      throw Refusal.service(
          "InvalidNetworkPluginMode",
          "Network plugin mode overlay can be used with network plugin azure only, not with %s."
              .formatted(word),
          "networkProfile.networkPluginMode");
    }
    return switch (word) {
      case "kubenet" -> Plugin.KUBENET;
      case "none" -> Plugin.NONE;
      case "azure" -> overlay ? Plugin.OVERLAY : azure(release);
      default -> unnamed(release, overlay);
    };
  }

  private @Nullable Plugin unnamed(Release release, boolean overlay) {
    if (desk.request().has("--pod-subnet-id")) {
      return azure(release);
    }
    return overlay ? Plugin.OVERLAY : null;
  }

  private Plugin azure(Release release) {
    if (desk.request().has("--pod-subnet-id")) {
      return desk.request()
              .value("--pod-ip-allocation-mode")
              .filter("StaticBlock"::equals)
              .isPresent()
          ? Plugin.POD_SUBNET_STATIC
          : Plugin.POD_SUBNET;
    }
    return release.isAtLeast(TRANSPARENT) ? Plugin.NODE_SUBNET : Plugin.NODE_SUBNET_BRIDGE;
  }
}
