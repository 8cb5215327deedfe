package hopwise.simulator.shell.tree.jsonpath;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** Whether an element passes a filter. */
final class Comparison {
  private Comparison() {}

  static boolean holds(JsonNode element, PathNode.Filter filter) throws PathProblem {
    var left = PathWalk.of(List.of(element), filter.left());
    if (filter.operator().equals("exists")) {
      return !left.isEmpty();
    }
    var right = PathWalk.of(List.of(element), filter.right());
    if (left.size() > 1 || right.size() > 1) {
      throw new PathProblem("can only compare one element at a time");
    }
    return !left.isEmpty()
        && !right.isEmpty()
        && compare(left.getFirst(), filter.operator(), right.getFirst());
  }

  private static boolean compare(JsonNode left, String operator, JsonNode right)
      throws PathProblem {
    return switch (operator) {
      case "==" -> order(left, right) == 0;
      case "!=" -> order(left, right) != 0;
      case "<" -> order(left, right) < 0;
      case ">" -> order(left, right) > 0;
      case "<=" -> order(left, right) <= 0;
      case ">=" -> order(left, right) >= 0;
      default -> throw new PathProblem("unrecognized filter operator " + operator);
    };
  }

  private static int order(JsonNode left, JsonNode right) throws PathProblem {
    if (left.isNumber() && right.isNumber()) {
      return left.decimalValue().compareTo(right.decimalValue());
    }
    if (left.isString() && right.isString()) {
      return left.asString().compareTo(right.asString());
    }
    if (left.isBoolean() && right.isBoolean()) {
      return Boolean.compare(left.booleanValue(), right.booleanValue());
    }
    throw new PathProblem("incompatible types for comparison");
  }
}
