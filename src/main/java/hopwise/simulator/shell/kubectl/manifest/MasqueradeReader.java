package hopwise.simulator.shell.kubectl.manifest;

import hopwise.simulator.cluster.MasqueradeConfig;
import hopwise.simulator.net.Cidr;
import hopwise.simulator.shell.kubectl.manifest.Manifest.Head;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * The ConfigMap in which an owner spares ranges from masquerading. Its values are texts, and each
 * text is YAML again, with keys in upper or lower case, as ip-masq-agent-v2 takes it.
 */
final class MasqueradeReader {
  static final String NAME = "azure-ip-masq-agent-config";
  static final String NAMESPACE = "kube-system";
  private static final String RANGES = "nonMasqueradeCIDRs";

  private MasqueradeReader() {}

  static Declared read(JsonNode tree, Head head, String file) throws Refusal {
    if (!head.name().equals(NAME) || !head.namespace().equals(NAMESPACE)) {
      throw Refusal.notSimulated(
          "ConfigMap %s in %s".formatted(head.name(), head.namespace()), NAME + " in " + NAMESPACE);
    }
    var ranges = new ArrayList<Cidr>();
    for (var entry : tree.path("data").properties()) {
      if (entry.getValue().isContainer()) {
        throw new Refusal(
            ("Error from server (BadRequest): error when creating \"%s\": ConfigMap in version"
                    + " \"v1\" cannot be handled as a ConfigMap: json: cannot unmarshal %s into Go"
                    + " struct field ConfigMap.data of type string")
                .formatted(file, entry.getValue().isObject() ? "object" : "array"));
      }
      ranges.addAll(ranges(entry.getKey(), entry.getValue().asString("")));
    }
    return new Declared.Masquerade(new MasqueradeConfig(ranges, head.now()));
  }

  private static List<Cidr> ranges(String key, String text) throws Refusal {
    var ranges = new ArrayList<Cidr>();
    for (var member : config(key, text).properties()) {
      if (member.getKey().toLowerCase(Locale.ROOT).equals(RANGES.toLowerCase(Locale.ROOT))) {
        if (!member.getValue().isArray() && !member.getValue().isNull()) {
          throw unreadable(key);
        }
        for (var range : member.getValue()) {
          ranges.add(Manifest.range(range.asString("")));
        }
      }
    }
    return ranges;
  }

  private static JsonNode config(String key, String text) throws Refusal {
    try {
      var config = Manifest.YAML.readTree(text);
      if (config.isObject() || config.isMissingNode() || config.isNull()) {
        return config;
      }
    } catch (JacksonException e) {
      throw unreadable(key);
    }
    throw unreadable(key);
  }

  private static Refusal unreadable(String key) {
    return new Refusal(
        "error: data.%s of ConfigMap %s is not YAML with a list %s".formatted(key, NAME, RANGES));
  }
}
