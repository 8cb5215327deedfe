package hopwise.simulator.shell.tree.az;

import tools.jackson.databind.JsonNode;

/** Values as Python prints them. */
final class PythonText {
  private PythonText() {}

  /** As {@code str} does, for what is no list and no object. */
  static String of(JsonNode value) {
    if (value.isNull()) {
      return "None";
    }
    return value.isBoolean() ? (value.booleanValue() ? "True" : "False") : value.asString();
  }

  /** As {@code repr} does: in quotes that the text does not have, if there are such. */
  static String quoted(String text) {
    var escaped = text.replace("\\", "\\\\").replace("\n", "\\n").replace("\t", "\\t");
    return text.contains("'") && !text.contains("\"")
        ? '"' + escaped + '"'
        : "'" + escaped.replace("'", "\\'") + "'";
  }
}
