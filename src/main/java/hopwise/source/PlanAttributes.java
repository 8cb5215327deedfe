package hopwise.source;

import hopwise.simulator.net.Cidr;
import hopwise.simulator.plan.PluginChoice;
import hopwise.simulator.plan.PodHome;
import hopwise.simulator.plan.Request;
import hopwise.simulator.plan.Surge;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads the attributes of a plan; they are called as the options of the command. */
final class PlanAttributes {
  static final List<String> NAMES =
      List.of("plugin", "nodes", "max-pods", "surge", "subnet", "pod-cidr");

  private final Map<String, String> attributes;
  private final BiConsumer<String, String> wrong;
  private boolean broken;

  private PlanAttributes(Map<String, String> attributes, BiConsumer<String, String> wrong) {
    this.attributes = attributes;
    this.wrong = wrong;
  }

  /** The request; empty, with the name and a message for each attribute that is wrong. */
  static Optional<Request> read(
      Map<String, String> attributes, Consumer<String> missing, BiConsumer<String, String> wrong) {
    if (!attributes.containsKey("plugin") || !attributes.containsKey("nodes")) {
      missing.accept("a plan needs plugin=PLUGIN and nodes=N");
      return Optional.empty();
    }
    return new PlanAttributes(attributes, wrong).request();
  }

  private Optional<Request> request() {
    var plugin = read("plugin", PluginChoice::parse, "a plugin is " + plugins());
    var nodes = number("nodes", Request.MOST_NODES);
    var given = number("max-pods", Request.MOST_MAX_PODS);
    var surge = read("surge", Surge::parse, "a surge is a number of nodes or 0% to 100%");
    var range = "a range is like 10.240.0.0/24, with no bit set behind it";
    var subnet = read("subnet", Cidr::parse, range);
    var pods = read("pod-cidr", Cidr::parse, range);
    if (broken) {
      return Optional.empty();
    }
    var chosen = plugin.orElseThrow();
    int perNode = given.orElseGet(() -> chosen.defaultMaxPods().orElse(0));
    if (perNode == 0) {
      complain("plugin", "say max-pods: Microsoft's pages disagree about the default of " + chosen);
      return Optional.empty();
    }
    if (pods.isPresent() && chosen.podHome() == PodHome.NODE_SUBNET) {
      complain(
          "pod-cidr",
          "pod-cidr is not for %s: its pods live in the nodes' subnet".formatted(chosen));
      return Optional.empty();
    }
    return Optional.of(
        new Request(
            chosen,
            nodes.orElseThrow(),
            perNode,
            surge.orElse(Surge.Count.DEFAULT),
            subnet.orElse(null),
            pods.orElse(null)));
  }

  private static String plugins() {
    return Arrays.stream(PluginChoice.values())
        .map(PluginChoice::toString)
        .collect(Collectors.joining(", "));
  }

  private Optional<Integer> number(String name, int most) {
    return read(
        name,
        text ->
            text.matches("\\d{1,6}")
                ? Optional.of(Integer.valueOf(text)).filter(n -> n >= 1 && n <= most)
                : Optional.empty(),
        "%s is 1 to %d".formatted(name, most));
  }

  private <T> Optional<T> read(String name, Function<String, Optional<T>> read, String form) {
    var text = attributes.get(name);
    if (text == null) {
      return Optional.empty();
    }
    var value = read.apply(text);
    if (value.isEmpty()) {
      complain(name, "%s, not %s".formatted(form, text.isEmpty() ? "nothing" : text));
    }
    return value;
  }

  private void complain(String name, String message) {
    broken = true;
    wrong.accept(name, message);
  }
}
