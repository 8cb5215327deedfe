package hopwise.cli;

import hopwise.simulator.net.Cidr;
import hopwise.simulator.plan.Plan;
import hopwise.simulator.plan.PluginChoice;
import hopwise.simulator.plan.PodHome;
import hopwise.simulator.plan.Request;
import hopwise.simulator.plan.Surge;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Plans the addresses of a cluster. */
@Command(
    name = "plan",
    description =
        "Says how many addresses a cluster needs, which subnet holds them, where it ends.")
final class PlanCommand implements Callable<Integer> {
  private static final String PLUGINS =
      Arrays.stream(PluginChoice.values())
          .map(PluginChoice::toString)
          .collect(Collectors.joining(", "));

  @Option(
      names = "--plugin",
      paramLabel = "PLUGIN",
      required = true,
      converter = PluginConverter.class,
      description = "kubenet, node-subnet, pod-subnet, pod-subnet-static or overlay.")
  private @Nullable PluginChoice plugin;

  @Option(
      names = "--nodes",
      paramLabel = "N",
      required = true,
      description = "Nodes of the cluster, surge not counted.")
  private int nodes;

  @Option(
      names = "--max-pods",
      paramLabel = "M",
      description = "Pods per node. Without it the plugin's default; pod subnets have none.")
  private @Nullable Integer maxPods;

  @Option(
      names = "--surge",
      paramLabel = "S",
      converter = SurgeConverter.class,
      description = "Nodes that an upgrade adds, as 3 or 33%%, rounded up. Without it 1.")
  private Surge surge = Surge.Count.DEFAULT;

  @Option(
      names = "--subnet",
      paramLabel = "CIDR",
      converter = CidrConverter.class,
      description = "The subnet of the nodes, if there is one already.")
  private @Nullable Cidr subnet;

  @Option(
      names = "--pod-cidr",
      paramLabel = "CIDR",
      converter = CidrConverter.class,
      description = {
        "The range of the pods, for pod subnets that subnet.",
        "Without it 10.244.0.0/16 with kubenet and overlay."
      })
  private @Nullable Cidr podRange;

  @Option(
      names = "--used",
      paramLabel = "N",
      description = "Addresses of the subnet that something else has. Without it none.")
  private long used;

  @Option(names = "--json", description = "Prints JSON.")
  private boolean json;

  private final PrintWriter out;
  private final PrintWriter err;

  PlanCommand(PrintWriter out, PrintWriter err) {
    this.out = out;
    this.err = err;
  }

  @Override
  public Integer call() {
    if (plugin == null) {
      return 2;
    }
    int pods = maxPods == null ? plugin.defaultMaxPods().orElse(0) : maxPods;
    var complaint = complaint(plugin, pods);
    if (complaint.isPresent()) {
      err.println("hopwise: " + complaint.get());
      return 2;
    }
    var plan = Plan.of(new Request(plugin, nodes, pods, surge, subnet, podRange, used));
    out.print(json ? PlanJson.of(plan) : PlanText.of(plan));
    return 0;
  }

  private Optional<String> complaint(PluginChoice chosen, int pods) {
    if (maxPods == null && pods == 0) {
      return Optional.of(
          "say --max-pods: Microsoft's pages disagree about the default of %s, 110 or 250"
              .formatted(chosen));
    }
    if (nodes < 1 || nodes > Request.MOST_NODES) {
      return Optional.of("--nodes is 1 to %d, not %d".formatted(Request.MOST_NODES, nodes));
    }
    if (pods < 1 || pods > Request.MOST_MAX_PODS) {
      return Optional.of("--max-pods is 1 to %d, not %d".formatted(Request.MOST_MAX_PODS, pods));
    }
    if (used < 0 || used > Request.MOST_USED) {
      return Optional.of("--used is 0 to %d, not %d".formatted(Request.MOST_USED, used));
    }
    return podRange != null && chosen.podHome() == PodHome.NODE_SUBNET
        ? Optional.of(
            "--pod-cidr is not for %s: its pods live in the nodes' subnet".formatted(chosen))
        : Optional.empty();
  }

  private static <T> T read(Optional<T> found, String message) {
    return found.orElseThrow(() -> new TypeConversionException(message));
  }

  private static final class PluginConverter implements ITypeConverter<PluginChoice> {
    @Override
    public PluginChoice convert(String value) {
      return read(PluginChoice.parse(value), value + " is no plugin; there are " + PLUGINS);
    }
  }

  private static final class SurgeConverter implements ITypeConverter<Surge> {
    @Override
    public Surge convert(String value) {
      return read(Surge.parse(value), "a surge is a number of nodes or 0% to 100%, not " + value);
    }
  }

  private static final class CidrConverter implements ITypeConverter<Cidr> {
    @Override
    public Cidr convert(String value) {
      return read(
          Cidr.parse(value), value + " is no range such as 10.240.0.0/24 (no bit set behind it)");
    }
  }
}
