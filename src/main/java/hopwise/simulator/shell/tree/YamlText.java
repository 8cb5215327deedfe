package hopwise.simulator.shell.tree;

import tools.jackson.databind.JsonNode;

/** A tree as YAML in blocks, keys sorted. Long lines are not folded. */
public final class YamlText {
  private final StringBuilder text = new StringBuilder();
  private final Dialect dialect;

  private YamlText(Dialect dialect) {
    this.dialect = dialect;
  }

  /** Ends in a line feed; PyYAML ends a document that is one bare value with dots. */
  public static String of(JsonNode tree, Dialect dialect) {
    var yaml = new YamlText(dialect);
    yaml.block(tree, 0);
    boolean bare =
        !isBlock(tree)
            && !tree.isContainer()
            && (!tree.isString() || YamlScalar.isBare(tree.asString(), dialect));
    return yaml.text + (bare && dialect == Dialect.PYTHON ? "...\n" : "");
  }

  private void block(JsonNode node, int depth) {
    if (!isBlock(node)) {
      text.append(scalar(node, depth)).append('\n');
    } else if (node.isObject()) {
      object(node, depth);
    } else {
      array(node, depth);
    }
  }

  /** Writes members; the cursor stands where the first begins. */
  private void object(JsonNode node, int depth) {
    boolean first = true;
    for (var member : JsonText.sorted(node).entrySet()) {
      indent(first ? 0 : depth);
      first = false;
      text.append(YamlScalar.of(member.getKey(), dialect, "")).append(':');
      var value = member.getValue();
      int inner = value.isArray() ? depth : depth + 1;
      if (isBlock(value)) {
        text.append('\n');
        indent(inner);
      } else {
        text.append(' ');
      }
      block(value, isBlock(value) ? inner : depth + 1);
    }
  }

  private void array(JsonNode node, int depth) {
    boolean first = true;
    for (var element : node) {
      indent(first ? 0 : depth);
      first = false;
      text.append("- ");
      block(element, depth + 1);
    }
  }

  private String scalar(JsonNode node, int depth) {
    if (node.isObject()) {
      return "{}";
    }
    if (node.isArray()) {
      return "[]";
    }
    if (node.isString()) {
      return YamlScalar.of(node.asString(), dialect, "  ".repeat(Math.max(1, depth)));
    }
    return node.isNull() || node.isMissingNode() ? "null" : node.asString();
  }

  private void indent(int depth) {
    text.append("  ".repeat(depth));
  }

  private static boolean isBlock(JsonNode node) {
    return node.isContainer() && !node.isEmpty();
  }
}
