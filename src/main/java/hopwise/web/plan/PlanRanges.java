package hopwise.web.plan;

import hopwise.simulator.net.Cidr;
import hopwise.simulator.net.Ipv4;
import hopwise.simulator.plan.Plan;
import org.jspecify.annotations.Nullable;

/**
 * The subnets of a plan: those that were given, else the smallest at a usual place.
 *
 * @param pods null where pods have no subnet of their own
 */
record PlanRanges(Cidr nodes, @Nullable Cidr pods) {
  private static final Ipv4 NODES = Ipv4.of("10.240.0.0");
  private static final Ipv4 PODS = Ipv4.of("10.224.0.0");

  static PlanRanges of(Plan plan) {
    var request = plan.request();
    var given = request.subnet();
    var nodes = given == null ? Cidr.around(NODES, plan.smallestSubnet().length()) : given;
    var size = plan.podSubnet();
    var pods =
        size == null
            ? null
            : request
                .podSubnet()
                .orElseGet(() -> Cidr.around(PODS, size.smallestSubnet().length()));
    return new PlanRanges(nodes, pods);
  }
}
