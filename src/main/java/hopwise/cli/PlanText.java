package hopwise.cli;

import static hopwise.simulator.plan.PlanWords.count;
import static hopwise.simulator.plan.PlanWords.fitting;
import static hopwise.simulator.plan.PlanWords.number;
import static hopwise.simulator.plan.PlanWords.reason;

import hopwise.simulator.plan.Plan;
import hopwise.simulator.plan.PodHome;
import hopwise.simulator.plan.SubnetSize;

/** A plan for a terminal: a table of numbers, then what is wrong. */
final class PlanText {
  /** Pods of a cluster that every page of Microsoft's agrees to. */
  private static final long AGREED_PODS = 200_000;

  private final StringBuilder text = new StringBuilder();
  private final Plan plan;

  private PlanText(Plan plan) {
    this.plan = plan;
  }

  static String of(Plan plan) {
    var lines = new PlanText(plan);
    lines.heading();
    lines.table();
    lines.notes();
    lines.problems();
    return lines.text.toString();
  }

  private void heading() {
    var request = plan.request();
    line(
        "%s: %s with %s each, surge %s"
            .formatted(
                request.plugin().title(),
                count(request.nodes(), "node"),
                count(request.maxPods(), "pod"),
                request.surge()));
    line("");
  }

  private void table() {
    var request = plan.request();
    var each =
        request.plugin().podHome() == PodHome.NODE_SUBNET
            ? "1 and %d for pods each".formatted(request.maxPods())
            : "1 each";
    row(
        "Addresses needed",
        number(plan.addressesNeeded()),
        count(request.nodesWithSurge(), "node") + ", " + each);
    row(
        "Smallest subnet",
        plan.smallestSubnet().toString(),
        "to hold them and the %d addresses that Azure reserves".formatted(SubnetSize.RESERVED));
    row(
        "Usable addresses",
        number(plan.usableAddresses()),
        "in " + (request.subnet() == null ? "the smallest subnet" : request.subnet()));
    row("Most nodes", number(plan.end().nodes()), reason(plan.end().limit()));
    row("Room for pods", number(plan.room()), fitting(plan));
    var pods = plan.podSubnet();
    if (pods != null) {
      row(
          "Pod subnet",
          pods.smallestSubnet().toString(),
          "%s addresses needed, %d a node"
              .formatted(
                  number(pods.addressesNeeded()),
                  request.plugin().podAddresses(request.maxPods())));
    }
  }

  private void notes() {
    if (plan.pools() > 1 || plan.maxPods() > AGREED_PODS) {
      line("");
    }
    if (plan.pools() > 1) {
      line(
          "A node pool takes %s nodes, the surge included, so there must be %s or more."
              .formatted(number(Plan.NODES_OF_A_POOL), count(plan.pools(), "pool")));
    }
    if (plan.maxPods() > AGREED_PODS) {
      line("Do not count on all those pods: Microsoft's pages promise 200,000 or 250,000.");
    }
  }

  private void problems() {
    line("");
    line(plan.problems().isEmpty() ? "No problems." : "Problems:");
    for (var problem : plan.problems()) {
      line("  " + problem.code() + ": " + problem.message());
    }
  }

  private void row(String name, String value, String why) {
    line("%-17s %9s  %s".formatted(name, value, why));
  }

  private void line(String line) {
    text.append(line).append('\n');
  }
}
