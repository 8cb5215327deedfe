package hopwise.simulator.shell.tree.jsonpath;

import hopwise.simulator.shell.tree.JsonText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Finds what the pieces of a template name. A key that is not there names nothing. */
final class PathWalk {
  private PathWalk() {}

  static List<JsonNode> of(List<JsonNode> input, PathNode.Group group) throws PathProblem {
    var current = input;
    for (var node : group.nodes()) {
      current = step(current, node);
    }
    return current;
  }

  private static List<JsonNode> step(List<JsonNode> input, PathNode node) throws PathProblem {
    return switch (node) {
      case PathNode.Group group -> of(input, group);
      case PathNode.Text(var text) -> List.of(JsonNodeFactory.instance.stringNode(text));
      case PathNode.Literal(var value) -> input.stream().map(any -> value).toList();
      case PathNode.Field(var name) ->
          input.stream().filter(value -> value.has(name)).map(value -> value.get(name)).toList();
      case PathNode.Wildcard() ->
          input.stream().flatMap(value -> children(value).stream()).toList();
      case PathNode.Recursive() -> recursive(input);
      case PathNode.Slice slice -> slices(input, slice);
      case PathNode.Filter filter -> filtered(input, filter);
      case PathNode.Union(var groups) -> union(input, groups);
      case PathNode.Word word -> word(input, word);
    };
  }

  private static List<JsonNode> word(List<JsonNode> input, PathNode.Word word) throws PathProblem {
    if (word.equals(PathNode.Word.RANGE)) {
      return input;
    }
    throw new PathProblem(
        word.equals(PathNode.Word.END)
            ? "not in range, nothing to end"
            : "unrecognized identifier " + word.name());
  }

  private static List<JsonNode> union(List<JsonNode> input, List<PathNode.Group> groups)
      throws PathProblem {
    var found = new ArrayList<JsonNode>();
    for (var group : groups) {
      found.addAll(of(input, group));
    }
    return found;
  }

  private static List<JsonNode> children(JsonNode value) {
    return value.isObject()
        ? List.copyOf(JsonText.sorted(value).values())
        : StreamSupport.stream(value.spliterator(), false).toList();
  }

  private static List<JsonNode> recursive(List<JsonNode> input) {
    var found = new ArrayList<JsonNode>();
    for (var value : input) {
      var children = children(value);
      if (!children.isEmpty()) {
        found.add(value);
        found.addAll(recursive(children));
      }
    }
    return found;
  }

  private static List<JsonNode> slices(List<JsonNode> input, PathNode.Slice slice)
      throws PathProblem {
    var found = new ArrayList<JsonNode>();
    for (var value : input) {
      if (!value.isNull()) {
        found.addAll(elements(value, slice));
      }
    }
    return found;
  }

  private static List<JsonNode> elements(JsonNode value, PathNode.Slice slice) throws PathProblem {
    if (!value.isArray()) {
      throw new PathProblem(GoText.type(value) + " is not array or slice");
    }
    int size = value.size();
    int start = fromEnd(slice.start() == null ? 0 : slice.start(), size);
    int end = slice.single() ? start + 1 : slice.end() == null ? size : fromEnd(slice.end(), size);
    int step = slice.step() == null ? 1 : slice.step();
    if (start == end) {
      return List.of();
    }
    if (start >= size || start < 0 || end > size || end < 0) {
      int index = start >= size || start < 0 ? start : end - 1;
      throw new PathProblem("array index out of bounds: index " + index + ", length " + size);
    }
    if (start > end) {
      throw new PathProblem("starting index " + start + " is greater than ending index " + end);
    }
    if (step <= 0) {
      throw new PathProblem("step must be > 0");
    }
    var found = new ArrayList<JsonNode>();
    for (int i = start; i < end; i += step) {
      found.add(value.get(i));
    }
    return found;
  }

  private static int fromEnd(int index, int size) {
    return index < 0 ? index + size : index;
  }

  private static List<JsonNode> filtered(List<JsonNode> input, PathNode.Filter filter)
      throws PathProblem {
    var found = new ArrayList<JsonNode>();
    for (var value : input) {
      if (!value.isArray()) {
        throw new PathProblem(
            GoText.value(value) + " is not array or slice and cannot be filtered");
      }
      for (var element : value) {
        if (Comparison.holds(element, filter)) {
          found.add(element);
        }
      }
    }
    return found;
  }
}
