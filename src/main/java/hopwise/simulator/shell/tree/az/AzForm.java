package hopwise.simulator.shell.tree.az;

import hopwise.simulator.shell.tree.Dialect;
import hopwise.simulator.shell.tree.JsonText;
import hopwise.simulator.shell.tree.YamlText;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The forms of {@code --output}. Nothing is coloured. */
public enum AzForm {
  JSON,
  JSONC,
  YAML,
  YAMLC,
  TABLE,
  TSV,
  NONE;

  /** The form of a word in upper or lower case. */
  static Optional<AzForm> parse(String word) {
    return Arrays.stream(values()).filter(form -> form.name().equalsIgnoreCase(word)).findFirst();
  }

  /** All words, in the order of Azure CLI. */
  static List<String> words() {
    return Arrays.stream(values()).map(form -> form.name().toLowerCase(Locale.ROOT)).toList();
  }

  /**
   * The tree in this form; empty where a table has no columns to show.
   *
   * @param ordered whether a query or a transformer gave the columns their order
   */
  Optional<String> print(JsonNode tree, boolean ordered) {
    return switch (this) {
      case JSON, JSONC -> Optional.of(JsonText.of(tree, Dialect.PYTHON) + "\n");
      case YAML, YAMLC -> Optional.of(YamlText.of(tree, Dialect.PYTHON));
      case TABLE -> AzTable.print(tree, ordered);
      case TSV -> Optional.of(AzTsv.print(tree));
      case NONE -> Optional.of("");
    };
  }
}
