package hopwise.simulator.shell.az;

import hopwise.simulator.cluster.Cluster;
import hopwise.simulator.cluster.Identity;
import hopwise.simulator.cluster.NetworkProfile.OutboundType;
import hopwise.simulator.cluster.NetworkProfile.PolicyEngine;
import hopwise.simulator.cluster.Outcome;
import hopwise.simulator.cluster.Plugin;
import hopwise.simulator.cluster.change.Migration;
import hopwise.simulator.cluster.change.Updates;
import hopwise.simulator.shell.tree.az.AzResult;

/** {@code az aks update}. */
final class AksUpdate {
  static final String OPTIONS =
      "--resource-group/-g! --name/-n! --network-plugin=azure|kubenet|none"
          + " --network-plugin-mode=overlay --network-dataplane=azure|cilium --network-policy="
          + Words.all(PolicyEngine.class)
          + " --pod-cidr --outbound-type="
          + Words.all(OutboundType.class)
          + " --enable-managed-identity~ --assign-identity --no-wait~ --yes/-y~";

  private AksUpdate() {}

  static AzResult<Told> run(Desk desk) throws Refusal {
    var cluster = AksCommands.cluster(desk);
    if (desk.request().values().keySet().stream().noneMatch(AksUpdate::isChange)) {
      throw Refusal.client(
          "Please specify one or more of: --network-plugin --network-plugin-mode"
              + " --network-dataplane --network-policy --pod-cidr --enable-managed-identity"
              + " --assign-identity");
    }
    var after = policy(dataplane(plugin(identity(desk, cluster))));
    var made = outbound(after);
    return made.prints(AksCommands.json(made, AksCommands.cluster(made)).show());
  }

  private static boolean isChange(String option) {
    return !option.equals("--resource-group")
        && !option.equals("--name")
        && !option.equals("--no-wait")
        && !option.equals("--yes")
        && !option.equals("--output")
        && !option.equals("--query")
        && !option.equals("--only-show-errors");
  }

  private static Desk identity(Desk desk, Cluster cluster) throws Refusal {
    var request = desk.request();
    var brought = request.value("--assign-identity");
    if (brought.isEmpty() && !request.has("--enable-managed-identity")) {
      return desk;
    }
    if (brought.isPresent() && !request.has("--enable-managed-identity")) {
      throw Refusal.client(
          "--assign-identity can only be specified when --enable-managed-identity is specified");
    }
    var identity =
        brought.isPresent()
            ? new Identity.UserAssigned(IdentityCommands.assigned(desk, brought.get()).id().path())
            : new Identity.SystemAssigned();
    return desk.in(desk.world().with(desk.estate().with(cluster.with(identity))));
  }

  private static Desk plugin(Desk desk) throws Refusal {
    var request = desk.request();
    var id = AksCommands.id(desk);
    var world = desk.world();
    var range = new Values(request).oneRange("--pod-cidr");
    var old = AksCommands.cluster(desk).profile().plugin();
    if (request.has("--network-plugin-mode") && old != Plugin.OVERLAY) {
      return desk.after(
          Migration.toOverlay(world.estate(), id, range.orElse(null), world.instant()));
    }
    var named = request.value("--network-plugin").filter(word -> !word.equals(old.word()));
    if (named.isPresent()) {
      return desk.after(Updates.plugin(world.estate(), id, plugin(named.get())));
    }
    return range.isPresent() ? desk.after(Updates.podCidr(world.estate(), id, range.get())) : desk;
  }

  private static Plugin plugin(String word) {
    return switch (word) {
      case "kubenet" -> Plugin.KUBENET;
      case "azure" -> Plugin.NODE_SUBNET;
      default -> Plugin.NONE;
    };
  }

  private static Desk dataplane(Desk desk) throws Refusal {
    var world = desk.world();
    var word = desk.request().value("--network-dataplane");
    return word.filter("cilium"::equals).isPresent()
        ? desk.after(Updates.cilium(world.estate(), AksCommands.id(desk), world.instant()))
        : desk;
  }

  private static Desk policy(Desk desk) throws Refusal {
    var word = desk.request().value("--network-policy");
    var engine = word.flatMap(text -> Words.find(PolicyEngine.class, text));
    if (engine.isEmpty()) {
      return desk;
    }
    var world = desk.world();
    return desk.after(
        Updates.policyEngine(world.estate(), AksCommands.id(desk), engine.get(), world.instant()));
  }

  private static Desk outbound(Desk desk) throws Refusal {
    var word = desk.request().value("--outbound-type");
    var old = AksCommands.cluster(desk).profile().outboundType();
    if (word.isEmpty() || word.get().equals(old.toString())) {
      return desk;
    }
    return desk.after(
        Outcome.refused("NotSimulated", "The outbound type of a cluster cannot be changed here."));
  }
}
