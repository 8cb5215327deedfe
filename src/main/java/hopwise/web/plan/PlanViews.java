package hopwise.web.plan;

import static hopwise.simulator.plan.PlanWords.count;
import static hopwise.simulator.plan.PlanWords.fitting;
import static hopwise.simulator.plan.PlanWords.number;
import static hopwise.simulator.plan.PlanWords.owner;
import static hopwise.simulator.plan.PlanWords.reason;

import hopwise.simulator.net.Ipv4;
import hopwise.simulator.plan.Blocks;
import hopwise.simulator.plan.Curve;
import hopwise.simulator.plan.Plan;
import hopwise.simulator.plan.PluginChoice;
import hopwise.simulator.plan.PodHome;
import hopwise.simulator.plan.Problem;
import hopwise.simulator.plan.Request;
import hopwise.simulator.plan.SubnetSize;
import hopwise.simulator.world.AddressSpace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Turns plans into what the page prints. */
public final class PlanViews {
  /** What the page calls the fields, in its order. */
  private static final List<Field> FIELDS =
      List.of(
          new Field("plugin", "Network plugin"),
          new Field("nodes", "Nodes"),
          new Field("maxPods", "Pods per node"),
          new Field("surge", "Surge"),
          new Field("subnet", "Node subnet"),
          new Field("used", "In use there"),
          new Field("podRange", "Pod range"));

  private record Field(String name, String label) {}

  private PlanViews() {}

  /** The whole page. */
  public static PlanView.PlanPage page(PlanForm form) {
    var request = form.request();
    var chosen = PluginChoice.parse(form.value("plugin")).orElse(PluginChoice.NODE_SUBNET);
    var usual = chosen.defaultMaxPods();
    return new PlanView.PlanPage(
        form,
        Arrays.stream(PluginChoice.values())
            .map(it -> new PlanView.Choice(it.toString(), it.title(), it == chosen))
            .toList(),
        chosen.podHome() != PodHome.NODE_SUBNET,
        usual.isPresent() ? Integer.toString(usual.getAsInt()) : "110",
        request == null ? null : of(form, request),
        request == null ? "" : who(form.value("who"), request),
        mistakes(form));
  }

  private static List<String> mistakes(PlanForm form) {
    return FIELDS.stream()
        .filter(field -> !form.error(field.name()).isEmpty())
        .map(field -> field.label() + ": " + form.error(field.name()))
        .toList();
  }

  /**
   * One plan, for the page or for a chapter.
   *
   * @param form where the links lead from
   */
  public static PlanView of(PlanForm form, Request request) {
    var plan = Plan.of(request);
    var curves = Curve.compare(request);
    return new PlanView(
        headline(plan),
        form.url(Map.of()),
        numbers(plan),
        plan.problems().stream()
            .map(problem -> new PlanView.Problem(words(problem), problem.message()))
            .toList(),
        pictures(plan),
        GrowthPlot.of(curves, request.nodes(), (double) Math.max(1, plan.usableAddresses())),
        curves.stream().map(curve -> comparison(form, request, curve)).toList(),
        String.join("\n", PlanCommands.of(plan)));
  }

  /** What is wrong in two or three words. */
  private static String words(Problem problem) {
    return problem.code().toString().replace('-', ' ');
  }

  private static String headline(Plan plan) {
    var request = plan.request();
    var needs =
        "%s of %s need %s addresses with the surge: a %s."
            .formatted(
                count(request.nodes(), "node"),
                count(request.maxPods(), "pod"),
                number(plan.addressesNeeded()),
                plan.smallestSubnet());
    var subnet = request.subnet();
    return subnet == null
        ? needs
        : needs + " %s ends at %s.".formatted(subnet, count(plan.end().nodes(), "node"));
  }

  private static List<PlanView.Figure> numbers(Plan plan) {
    var request = plan.request();
    var each =
        request.plugin().podHome() == PodHome.NODE_SUBNET
            ? "1 and %d for pods each".formatted(request.maxPods())
            : "1 each";
    var numbers = new ArrayList<PlanView.Figure>();
    numbers.add(
        new PlanView.Figure(
            "Addresses needed",
            number(plan.addressesNeeded()),
            count(request.nodesWithSurge(), "node") + " during an upgrade, " + each));
    numbers.add(
        new PlanView.Figure(
            "Smallest subnet",
            plan.smallestSubnet().toString(),
            "holds them and the %d addresses that Azure keeps".formatted(SubnetSize.RESERVED)));
    numbers.add(
        new PlanView.Figure(
            "Usable addresses",
            number(plan.usableAddresses()),
            "in " + (request.subnet() == null ? "the smallest subnet" : request.subnet())));
    numbers.add(
        new PlanView.Figure("Most nodes", number(plan.end().nodes()), reason(plan.end().limit())));
    numbers.add(new PlanView.Figure("Room for pods", number(plan.room()), fitting(plan)));
    var pods = plan.podSubnet();
    if (pods != null) {
      numbers.add(
          new PlanView.Figure(
              "Pod subnet",
              pods.smallestSubnet().toString(),
              number(pods.addressesNeeded()) + " addresses when every pod runs"));
    }
    if (plan.pools() > 1) {
      numbers.add(
          new PlanView.Figure(
              "Node pools",
              number(plan.pools()),
              "a pool takes %s nodes, its surge included".formatted(number(Plan.NODES_OF_A_POOL))));
    }
    return numbers;
  }

  private static List<PlanView.Picture> pictures(Plan plan) {
    var request = plan.request();
    var pictures = new ArrayList<PlanView.Picture>();
    var ranges = PlanRanges.of(plan);
    var nodes = ranges.nodes();
    pictures.add(
        BlockPicture.of(
            "nodes",
            "The node subnet",
            AddressSpace.VNET,
            nodes,
            Blocks.nodeSubnet(request, nodes)));
    var pods = ranges.pods();
    if (pods != null) {
      var runs = Blocks.podSubnet(request, pods);
      pictures.add(BlockPicture.of("pods", "The pod subnet", AddressSpace.VNET, pods, runs));
    }
    request
        .podRange()
        .filter(range -> range.length() <= 24)
        .ifPresent(range ->
            pictures.add(
                BlockPicture.of(
                    "range",
                    "The pods’ range",
                    AddressSpace.POD,
                    range,
                    Blocks.podRange(request))));
    return pictures;
  }

  private static PlanView.Comparison comparison(PlanForm form, Request request, Curve curve) {
    var other = curve.request();
    var plan = Plan.of(other);
    return new PlanView.Comparison(
        other.plugin().title(),
        other.plugin() == request.plugin(),
        form.url(Map.of("plugin", other.plugin().toString())),
        number(other.plugin().nodeAddresses(other.maxPods())),
        number(plan.addressesNeeded()),
        plan.smallestSubnet().toString(),
        pods(plan),
        number(curve.end().nodes()),
        reason(curve.end().limit()),
        GrowthPlot.bar(curve.end().nodes()),
        GrowthPlot.bar(request.nodes()),
        plan.problems().isEmpty() ? "" : words(plan.problems().getFirst()));
  }

  private static String pods(Plan plan) {
    var pods = plan.podSubnet();
    return switch (plan.request().plugin().podHome()) {
      case NODE_SUBNET -> "the same subnet";
      case POD_SUBNET -> "a second subnet" + (pods == null ? "" : ", " + pods.smallestSubnet());
      case POD_RANGE -> "a range of their own, a /24 a node";
    };
  }

  private static String who(String written, Request request) {
    if (written.isEmpty()) {
      return "";
    }
    var ip = Ipv4.parse(written);
    if (ip.isEmpty()) {
      return "“%s” is no address such as 10.240.0.77.".formatted(written);
    }
    var ranges = PlanRanges.of(Plan.of(request));
    var runs = new ArrayList<Blocks.Run>(Blocks.nodeSubnet(request, ranges.nodes()));
    var pods = ranges.pods();
    if (pods != null) {
      runs.addAll(Blocks.podSubnet(request, pods));
    }
    runs.addAll(Blocks.podRange(request));
    return runs.stream()
        .filter(run -> Integer.toUnsignedLong(ip.get().bits() - run.first().bits()) < run.count())
        .findFirst()
        .map(run -> "%s: %s.".formatted(written, owner(run.owner())))
        .orElse(written + " lies in none of the ranges of this plan.");
  }
}
