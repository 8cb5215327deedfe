package hopwise.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How much the shipped banks hold, as their files say it. */
class ShippedBanksTest {
  private static final FileTree FILES = FileTree.at(Path.of("quizzes"), "quizzes");
  private static final List<YamlNode> ITEMS =
      Stream.concat(paths(""), paths("exams"))
          .flatMap(path -> FILES.read(path, problem -> {}).stream())
          .flatMap(file -> LocatedYaml.parse(file, problem -> {}).stream())
          .flatMap(root -> root.list("items").stream())
          .toList();

  private static Stream<String> paths(String folder) {
    return FILES.slugs(folder, ".yaml").stream()
        .map(slug -> (folder.isEmpty() ? "" : folder + "/") + slug + ".yaml");
  }

  /** Something that there are at least so many of. */
  record Stock(String what, int least, Collection<?> found) {
    @Override
    public String toString() {
      return what;
    }
  }

  static Stream<Stock> stocks() {
    var computed = items(RecipeReader::isComputed);
    return Stream.of(
        new Stock("computed items", 40, computed),
        new Stock(
            "shapes of computed items: their type and what they ask of the simulator",
            15,
            computed.stream().map(ShippedBanksTest::shape).collect(Collectors.toSet())),
        new Stock(
            "misconceptions that items name",
            10,
            computed.stream()
                .flatMap(item -> item.value().findValuesAsString("misconception").stream())
                .collect(Collectors.toSet())),
        new Stock("items of a network to repair", 10, items(type("lab"))),
        new Stock("commands", 10, items(type("command"))),
        new Stock("ways of a packet", 8, items(type("path"))),
        new Stock("places in a figure", 6, items(type("hotspot"))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("stocks")
  void thereAreEnough(Stock stock) {
    int count = stock.found().size();
    assertTrue(count >= stock.least(), count + " of at least " + stock.least());
  }

  /** Lint plays them: every repair reaches all goals, and no wrong try does. */
  @Test
  void everyNetworkToRepairHasTwoRepairsAndAWrongTry() {
    var poor =
        items(type("lab")).stream()
            .filter(item ->
                texts(item, "solutions").distinct().count() < 2 || texts(item, "wrong").count() < 1)
            .map(item -> item.text("id"))
            .toList();
    assertEquals(List.of(), poor);
  }

  private static List<YamlNode> items(Predicate<YamlNode> wanted) {
    return ITEMS.stream().filter(wanted).toList();
  }

  private static Predicate<YamlNode> type(String type) {
    return item -> item.text("type").equals(type);
  }

  private static Stream<String> texts(YamlNode item, String key) {
    return item.list(key).stream().map(YamlNode::text);
  }

  private static String shape(YamlNode item) {
    var asked = new TreeSet<String>();
    item.value()
        .path("derive")
        .properties()
        .forEach(derived -> asked.addAll(derived.getValue().propertyNames()));
    return item.text("type") + " " + asked;
  }
}
