package hopwise.exchange;

import hopwise.quiz.Item;
import hopwise.source.ItemReader;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Carries questions over and back, for tests. */
final class Gifts {
  static final Defaults DEFAULTS = new Defaults("", "a.md#b");

  private static final YAMLMapper YAML = new YAMLMapper();
  private static final JsonMapper JSON = new JsonMapper();

  private Gifts() {}

  static Imported imported(String gift) {
    return GiftImport.read(gift, DEFAULTS, List.of());
  }

  /** The items that the site reads of what an import writes. */
  static List<Item> items(Imported imported) {
    return imported.items().stream()
        .map(item -> YAML.readTree(item.yaml()).get(0))
        .map(node -> ItemReader.read(JSON.writeValueAsString(node)))
        .toList();
  }

  static String exported(List<Item> items) {
    return GiftExport.of("bank", items).text();
  }
}
