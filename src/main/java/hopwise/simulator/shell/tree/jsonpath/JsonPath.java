package hopwise.simulator.shell.tree.jsonpath;

import hopwise.simulator.shell.tree.Dialect;
import hopwise.simulator.shell.tree.JsonText;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** A template: text, and paths in braces. */
public final class JsonPath {
  private final List<PathNode> nodes;

  private JsonPath(List<PathNode> nodes) {
    this.nodes = List.copyOf(nodes);
  }

  /** A template that was read, or why it cannot be. */
  public sealed interface Parsed {
    /** It can be filled. */
    record Template(JsonPath path) implements Parsed {}

    /** It cannot; {@code reason} is client-go's, {@code unterminated array}. */
    record Broken(String reason) implements Parsed {}
  }

  /** A template filled, or why it cannot be. */
  public sealed interface Filled {
    /** What is printed. */
    record Text(String text) implements Filled {}

    /** Nothing is printed; {@code reason} is client-go's. */
    record Failed(String reason) implements Filled {}
  }

  /** Reads a template. */
  public static Parsed parse(String template) {
    try {
      return new Parsed.Template(new JsonPath(PathReader.read(template)));
    } catch (PathProblem e) {
      return new Parsed.Broken(String.valueOf(e.getMessage()));
    }
  }

  /** Puts what its paths find in {@code tree} in their places. */
  public Filled fill(JsonNode tree) {
    try {
      var text = new StringBuilder();
      fill(tree, 0, nodes.size(), text);
      return new Filled.Text(text.toString());
    } catch (PathProblem e) {
      return new Filled.Failed(String.valueOf(e.getMessage()));
    }
  }

  /** What its first path finds, each value by itself; nothing where a part of the path lacks. */
  public List<String> find(JsonNode tree) {
    try {
      return PathWalk.of(List.of(tree), group(nodes.getFirst())).stream()
          .map(GoText::value)
          .toList();
    } catch (PathProblem e) {
      return List.of();
    }
  }

  private void fill(JsonNode tree, int from, int to, StringBuilder text) throws PathProblem {
    for (int i = from; i < to; i++) {
      var group = group(nodes.get(i));
      var found = PathWalk.of(List.of(tree), group);
      if (group.has(PathNode.Word.RANGE)) {
        int end = end(i, to);
        for (var value : found) {
          fill(value, i + 1, end, text);
        }
        i = end;
      } else {
        text.append(found.stream().map(JsonPath::print).collect(Collectors.joining(" ")));
      }
    }
  }

  private static PathNode.Group group(PathNode node) {
    return node instanceof PathNode.Group group ? group : new PathNode.Group(List.of(node));
  }

  /** Where the range that begins at {@code start} ends; at the template's end if nothing says. */
  private int end(int start, int to) {
    int open = 0;
    for (int i = start; i < to; i++) {
      var group = group(nodes.get(i));
      open += group.has(PathNode.Word.RANGE) ? 1 : group.has(PathNode.Word.END) ? -1 : 0;
      if (open == 0) {
        return i;
      }
    }
    return to;
  }

  private static String print(JsonNode value) {
    return value.isString() ? value.asString() : JsonText.compact(value, Dialect.GO);
  }
}
