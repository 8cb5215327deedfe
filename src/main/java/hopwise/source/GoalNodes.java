package hopwise.source;

import hopwise.simulator.lab.Goal;
import hopwise.simulator.lab.GoalReader;
import tools.jackson.databind.JsonNode;

/** Goals as files write them. */
final class GoalNodes {
  private GoalNodes() {}

  /** {@code FROM -> TO: EXPECTED} without quotes is an object of one member in YAML. */
  static String line(JsonNode goal) {
    return goal.propertyStream()
        .map(member -> member.getKey() + ": " + YamlNode.text(member.getValue()))
        .findFirst()
        .orElseGet(() -> YamlNode.text(goal));
  }

  /** A goal in which lint found no error. */
  static Goal goal(JsonNode goal) {
    return switch (GoalReader.read(line(goal))) {
      case GoalReader.Result.Read(var read) -> read;
      case GoalReader.Result.Unreadable(var message) -> throw new IllegalArgumentException(message);
    };
  }
}
