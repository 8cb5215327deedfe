package hopwise.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import hopwise.quiz.BankItem;
import hopwise.quiz.Item;
import hopwise.quiz.ItemVersion;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ItemReaderTest {

  static Stream<ItemVersion> shippedItems() {
    return Shipped.EDITION.banks().values().stream()
        .flatMap(bank -> bank.items().stream().map(BankItem::sample));
  }

  @ParameterizedTest
  @MethodSource("shippedItems")
  void canonicalTextGivesTheSameItemBack(ItemVersion version) {
    assertEquals(version.item(), ItemReader.read(version.content()));
    assertEquals(version, ItemVersion.of(version.item(), version.content()));
  }

  /** One of each type, from the small course. */
  @ParameterizedTest
  @CsvSource({
    "pick, Choice",
    "judge, Statements",
    "sort, Order",
    "pair, Match",
    "fill, Dropdowns",
    "count, Numeric",
    "range, Address",
    "type, Command",
    "act, Command",
    "way, Path",
    "point, Hotspot",
    "mend, Lab"
  })
  void everyTypeIsRead(String id, String type, @TempDir Path root) throws Exception {
    var item = item(SmallCourse.in(root), id);
    assertEquals(type, item.item().getClass().getSimpleName());
    assertEquals(item.item(), ItemReader.read(item.content()));
  }

  /** Written one way and another, the content is the same, or it is not. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          tolerance: 0.5               | tolerance: 0.50              | true
          value: 256                   | value: 256.0                 | true
          {id: all, value: 256,        | {value: 256, id: all,        | true
          stem: How many?              | stem: "How many?"            | true
          tolerance: 0.5               | tolerance: 0.6               | false
          unit: addresses              | unit: hosts                  | false
          """)
  void contentHangsOnMeaningOnly(String from, String to, boolean same, @TempDir Path root)
      throws Exception {
    var course = SmallCourse.in(root);
    var before = item(course, "count").content();
    course.replace(SmallCourse.BANK, from, to);
    var after = item(course, "count").content();
    if (same) {
      assertEquals(before, after);
    } else {
      assertNotEquals(before, after);
    }
  }

  @ParameterizedTest
  @CsvSource({"251, 251", "'\"251\"', 251", "251.50, 251.50", "'\"1,581\"', 1581"})
  void aNumberMayBeWrittenAsText(String written, String key, @TempDir Path root) throws Exception {
    var course = SmallCourse.in(root);
    course.replace(SmallCourse.BANK, "key: \"251\"", "key: " + written);
    var numeric = (Item.Numeric) item(course, "count").item();
    assertEquals(0, new BigDecimal(key).compareTo(numeric.key()));
  }

  @Test
  void aSetIsShownAsItWouldBeTyped(@TempDir Path root) throws Exception {
    var course = SmallCourse.in(root);
    course.replace(SmallCourse.BANK, "form: cidr", "form: set");
    course.replace(SmallCourse.BANK, "key: 10.244.1.0/24", "key: [10.244.1.0/25, 10.244.1.128/25]");
    var address = (Item.Address) item(course, "range").item();
    assertEquals("10.244.1.0/25, 10.244.1.128/25", address.shown());
    assertEquals("[Span[first=183763200, last=183763455]]", address.key().spans().toString());
  }

  private static ItemVersion item(SmallCourse course, String id) {
    return course.library().read().bank("one").orElseThrow().item(id).orElseThrow().sample();
  }
}
