package hopwise.web.plan;

import hopwise.simulator.net.Cidr;
import hopwise.simulator.plan.PluginChoice;
import hopwise.simulator.plan.PodHome;
import hopwise.simulator.plan.Request;
import hopwise.simulator.plan.Surge;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The fields of the planner as somebody wrote them, and what is wrong with them. They are the
 * page's address, so a plan can be kept and sent on.
 *
 * @param values by field: {@code plugin nodes maxPods surge subnet podRange used who}
 * @param errors by field, a sentence each
 * @param request null where a field is wrong
 */
public record PlanForm(
    Map<String, String> values, Map<String, String> errors, @Nullable Request request) {
  /** What the page begins with: enough nodes to need a thought. */
  private static final Map<String, String> DEFAULTS =
      Map.of("plugin", "node-subnet", "nodes", "8", "surge", "1", "subnet", "10.240.0.0/24");

  private static final int LONGEST = 60;

  /** Copies the maps. */
  public PlanForm {
    values = Map.copyOf(values);
    errors = Map.copyOf(errors);
  }

  /** Reads fields; {@code field} gives null for one that was not sent. */
  public static PlanForm read(Function<String, @Nullable String> field) {
    return new Reader(field).form();
  }

  /** What was written into a field. */
  public String value(String name) {
    return values.getOrDefault(name, "");
  }

  /** What is wrong with a field; empty for nothing. */
  public String error(String name) {
    return errors.getOrDefault(name, "");
  }

  /** The address of the same plan with other fields. */
  public String url(Map<String, String> others) {
    var all = new LinkedHashMap<String, String>();
    for (var name : Reader.NAMES) {
      var value = others.getOrDefault(name, value(name));
      if (!value.isEmpty()) {
        all.put(name, value);
      }
    }
    return all.entrySet().stream()
        .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&", "/plan?", ""));
  }

  private static final class Reader {
    static final String[] NAMES = {
      "plugin", "nodes", "maxPods", "surge", "subnet", "podRange", "used", "who"
    };

    private final Map<String, String> values = new LinkedHashMap<>();
    private final Map<String, String> errors = new LinkedHashMap<>();

    Reader(Function<String, @Nullable String> field) {
      boolean asked = false;
      for (var name : NAMES) {
        var value = field.apply(name);
        asked |= value != null;
        var text = value == null ? "" : value.strip();
        values.put(name, text.substring(0, Math.min(text.length(), LONGEST)));
      }
      if (!asked) {
        values.putAll(DEFAULTS);
      }
      values.computeIfPresent("plugin", (name, it) -> it.isEmpty() ? "node-subnet" : it);
      values.computeIfPresent("surge", (name, it) -> it.isEmpty() ? "1" : it);
    }

    PlanForm form() {
      var plugin = plugin();
      int nodes = number("nodes", 1, Request.MOST_NODES, 3);
      int maxPods = number("maxPods", 1, Request.MOST_MAX_PODS, usual(plugin));
      var surge =
          read("surge", Surge::parse, "Write a number of nodes, 3, or a part of them, 33%.");
      var subnet = range("subnet");
      var pods = plugin.podHome() == PodHome.NODE_SUBNET ? null : range("podRange");
      int used = number("used", 0, Request.MOST_USED, 0);
      var request =
          errors.isEmpty() && surge != null
              ? new Request(plugin, nodes, maxPods, surge, subnet, pods, used)
              : null;
      return new PlanForm(values, errors, request);
    }

    /** Where Microsoft's pages disagree about the default, the smaller number. */
    private static int usual(PluginChoice plugin) {
      return plugin.defaultMaxPods().orElse(110);
    }

    private PluginChoice plugin() {
      var plugin = read("plugin", PluginChoice::parse, "There is no such plugin; choose one.");
      return plugin == null ? PluginChoice.NODE_SUBNET : plugin;
    }

    private @Nullable Cidr range(String name) {
      return value(name).isEmpty()
          ? null
          : read(
              name,
              Cidr::parse,
              "Write a range such as 10.240.0.0/24, with no bit set behind the prefix.");
    }

    private int number(String name, int least, int most, int usual) {
      var text = value(name).replace(",", "");
      if (text.isEmpty()) {
        return usual;
      }
      if (text.matches("\\d{1,9}")
          && Integer.parseInt(text) >= least
          && Integer.parseInt(text) <= most) {
        return Integer.parseInt(text);
      }
      errors.put(name, "Write a whole number from %,d to %,d.".formatted(least, most));
      return usual;
    }

    private <T> @Nullable T read(String name, Function<String, Optional<T>> parser, String wrong) {
      var found = parser.apply(value(name));
      if (found.isEmpty()) {
        errors.put(name, wrong);
      }
      return found.orElse(null);
    }

    private String value(String name) {
      return values.getOrDefault(name, "");
    }
  }
}
