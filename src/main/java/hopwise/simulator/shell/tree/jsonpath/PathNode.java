package hopwise.simulator.shell.tree.jsonpath;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A piece of a template. */
sealed interface PathNode {
  /** What stands in braces: each piece works on what the one before found. */
  record Group(List<PathNode> nodes) implements PathNode {
    public Group {
      nodes = List.copyOf(nodes);
    }

    boolean has(Word word) {
      return nodes.contains(word);
    }
  }

  /** Words that print as they stand. */
  record Text(String text) implements PathNode {}

  /** {@code .name}. */
  record Field(String name) implements PathNode {}

  /**
   * {@code [start:end:step]}. Without an end in the brackets, {@code single} is true.
   *
   * @param single whether it is one element, {@code [start]}
   */
  record Slice(
      @Nullable Integer start, @Nullable Integer end, @Nullable Integer step, boolean single)
      implements PathNode {}

  /** {@code [?(left operator right)]}; the operator {@code exists} has no right side. */
  record Filter(Group left, String operator, Group right) implements PathNode {}

  /** A number or a truth value. */
  record Literal(JsonNode value) implements PathNode {}

  /** {@code .*}. */
  record Wildcard() implements PathNode {}

  /** {@code ..}. */
  record Recursive() implements PathNode {}

  /** {@code [one,other]}. */
  record Union(List<Group> groups) implements PathNode {
    public Union {
      groups = List.copyOf(groups);
    }
  }

  /** {@code range}, {@code end}, or a word that means nothing. */
  record Word(String name) implements PathNode {
    static final Word RANGE = new Word("range");
    static final Word END = new Word("end");
  }
}
