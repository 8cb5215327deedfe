package hopwise.simulator.shell.kubectl.manifest;

import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** Labels, annotations and selectors. */
final class Labels {
  private Labels() {}

  /** The members of the object at a JSON pointer. */
  static SortedMap<String, String> at(JsonNode tree, String pointer) {
    var labels = new TreeMap<String, String>();
    tree.at(pointer)
        .properties()
        .forEach(member -> labels.put(member.getKey(), member.getValue().asString("")));
    return labels;
  }

  /** The labels that a selector asks for. */
  static SortedMap<String, String> selector(JsonNode selector) throws Refusal {
    if (!selector.path("matchExpressions").isEmpty()) {
      throw Refusal.notSimulated("matchExpressions", "matchLabels");
    }
    return at(selector, "/matchLabels");
  }
}
