package hopwise.web.plan;

import hopwise.simulator.net.Cidr;
import hopwise.simulator.net.Ipv4;
import hopwise.simulator.plan.Plan;
import hopwise.simulator.plan.PluginChoice;
import hopwise.simulator.plan.PodHome;
import hopwise.simulator.plan.Request;
import hopwise.simulator.plan.Surge;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The {@code az} commands that make what was planned, one a line. */
public final class PlanCommands {
  /** Where services may live; AKS's own choice first. */
  private static final List<Cidr> SERVICES =
      List.of(Cidr.of("10.0.0.0/16"), Cidr.of("172.16.0.0/16"), Cidr.of("192.168.0.0/16"));

  private static final String ID =
      "$(az network vnet subnet show -g plan --vnet-name vnet -n %s --query id -o tsv)";

  private final Request request;
  private final PlanRanges ranges;
  private final List<String> lines = new ArrayList<>();

  private PlanCommands(Plan plan) {
    this.request = plan.request();
    this.ranges = PlanRanges.of(plan);
  }

  /** The commands; each can be run as it stands. */
  public static List<String> of(Plan plan) {
    var commands = new PlanCommands(plan);
    commands.network();
    commands.cluster();
    commands.pools();
    return commands.lines;
  }

  private void network() {
    var nodes = ranges.nodes();
    var pods = ranges.pods();
    var prefixes =
        vnet(nodes) + (pods == null || vnet(nodes).contains(pods) ? "" : " " + vnet(pods));
    lines.add("az group create -n plan -l westeurope");
    lines.add("az network vnet create -g plan -n vnet --address-prefixes " + prefixes);
    lines.add(subnet("nodes", nodes));
    if (pods != null) {
      lines.add(subnet("pods", pods));
    }
  }

  /** The address space around a subnet: a /16, or the subnet itself where it is larger. */
  private static Cidr vnet(Cidr subnet) {
    return Cidr.around(subnet.network(), Math.min(16, subnet.length()));
  }

  private static String subnet(String name, Cidr range) {
    return "az network vnet subnet create -g plan --vnet-name vnet -n %s --address-prefixes %s"
        .formatted(name, range);
  }

  private void cluster() {
    var line =
        new StringBuilder("az aks create -g plan -n cluster --node-count ")
            .append(inPool(request.nodes()))
            .append(" --max-pods ")
            .append(request.maxPods())
            .append(" --network-plugin ")
            .append(plugin(request.plugin()))
            .append(" --vnet-subnet-id ")
            .append(ID.formatted("nodes"));
    if (ranges.pods() != null) {
      line.append(" --pod-subnet-id ").append(ID.formatted("pods"));
    }
    if (request.plugin() == PluginChoice.POD_SUBNET_STATIC) {
      line.append(" --pod-ip-allocation-mode StaticBlock");
    }
    if (request.plugin().podHome() == PodHome.POD_RANGE) {
      line.append(" --pod-cidr ").append(request.podRange().orElseThrow());
    }
    if (!serviceRange().equals(SERVICES.getFirst())) {
      var dns = new Ipv4(serviceRange().network().bits() + 10);
      line.append(" --service-cidr %s --dns-service-ip %s".formatted(serviceRange(), dns));
    }
    lines.add(line.append(" --generate-ssh-keys").toString());
    if (!request.surge().equals(Surge.Count.DEFAULT)) {
      lines.add(
          "az aks nodepool update -g plan --cluster-name cluster -n nodepool1 --max-surge "
              + request.surge());
    }
  }

  /** The first that nothing of the plan overlaps. */
  private Cidr serviceRange() {
    return SERVICES.stream().filter(this::isFree).findFirst().orElse(SERVICES.getFirst());
  }

  private boolean isFree(Cidr range) {
    return Stream.of(
            Optional.of(vnet(ranges.nodes())),
            Optional.ofNullable(ranges.pods()).map(PlanCommands::vnet),
            request.podRange())
        .flatMap(Optional::stream)
        .noneMatch(other -> other.contains(range) || range.contains(other));
  }

  private static String plugin(PluginChoice plugin) {
    return switch (plugin) {
      case KUBENET -> "kubenet";
      case NODE_SUBNET, POD_SUBNET, POD_SUBNET_STATIC -> "azure";
      case OVERLAY -> "azure --network-plugin-mode overlay";
    };
  }

  /** A node pool takes so many nodes; more pools take the rest. */
  private void pools() {
    int left = request.nodes() - inPool(request.nodes());
    for (int pool = 2; left > 0; pool++) {
      var pods = ranges.pods() == null ? "" : " --pod-subnet-id " + ID.formatted("pods");
      lines.add(
          "az aks nodepool add -g plan --cluster-name cluster -n nodepool%d --node-count %d --max-pods %d --max-surge %s --vnet-subnet-id %s%s"
              .formatted(
                  pool,
                  inPool(left),
                  request.maxPods(),
                  request.surge(),
                  ID.formatted("nodes"),
                  pods));
      left -= inPool(left);
    }
  }

  private int inPool(int nodes) {
    return (int) Math.min(nodes, Math.max(1, request.surge().within(Plan.NODES_OF_A_POOL)));
  }
}
