package hopwise.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hopwise.quiz.Item;
import hopwise.source.Library;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GiftExportTest {

  /** Items of the course that come back as they went; of others a remark says what changed. */
  @ParameterizedTest
  @MethodSource("items")
  void whatGiftHoldsComesBackTheSame(Item item) {
    var exported = GiftExport.of("bank", List.of(item));
    var imported = GiftImport.read(exported.text(), Gifts.DEFAULTS, List.of());
    if (!(item instanceof Item.Dropdowns blanks && blanks.blanks().size() > 1)
        && exported.remarks().stream().noneMatch(r -> r.kind() == Remark.Kind.LEFT_OUT)) {
      assertEquals(List.of(), imported.remarks());
      assertEquals(
          List.of(written(item)),
          Gifts.items(imported).stream().map(GiftExportTest::written).toList());
    } else {
      assertTrue(!exported.remarks().isEmpty());
    }
  }

  static Stream<Item> items() {
    var edition = Library.of(Path.of("content"), Path.of("quizzes")).glance();
    return edition.banks().values().stream()
        .flatMap(bank -> bank.items().stream())
        .map(item -> item.sample().item());
  }

  /**
   * Without what says nothing: blank ends of texts, and how addresses and numbers are written; and
   * without the names of misconceptions, which GIFT has no place for.
   */
  private static String written(Item item) {
    Object said = item;
    if (item instanceof Item.Address a) {
      said = List.of(a.head(), a.form(), a.key(), a.mistakes());
    } else if (item instanceof Item.Numeric n) {
      said = List.of(n.head(), Range.plain(n.key()), n.mistakes(), "" + n.unit());
    }
    return said.toString()
        .replaceAll("idea=Idea\\[title=[^\\]]*\\]", "idea=null")
        .replaceAll("\\s+(?=[,\\]])", "");
  }

  /** Options of a series keep their names; a changed text gets new ones. */
  @Test
  void namesStayWhereTheirNumberFits() {
    var gift =
        "// hopwise: {\"ids\":[\"x\",\"y\"],\"read\":\"c.md\",\"hints\":[\"h\"]}\nW?{=a ~b%s}";
    var two = Gifts.items(Gifts.imported(gift.formatted(""))).getFirst();
    var three = Gifts.items(Gifts.imported(gift.formatted(" ~c"))).getFirst();
    assertEquals(List.of("x", "y"), ids(two));
    assertEquals(List.of("a", "b", "c"), ids(three));
    assertEquals("c.md", three.head().read());
    assertEquals(List.of("h"), three.head().hints());
  }

  private static List<String> ids(Item item) {
    return item instanceof Item.Choice choice
        ? choice.options().stream().map(Item.Option::id).toList()
        : List.of();
  }

  @Test
  void isGiftThatOthersRead() {
    var gift = "::pick::W\\: {=a*#r ~[plain]*b ####So}\n\n::n::N{#5:1}\n\n::s/t::S\\n\\nx{T#r#r}";
    assertEquals(
        """
        $CATEGORY: hopwise/bank/to-be-named

        // hopwise: {"read":"a.md#b","ids":["a","b"]}
        ::pick::[markdown]W\\:{
        	=a\\\\*#r
        	~\\\\*b
        ####So}

        // hopwise: {"read":"a.md#b"}
        ::n::[markdown]N{#
        	=%100%5:1
        }

        // hopwise: {"read":"a.md#b"}
        ::s-t::[markdown]S\\n\\nx{TRUE#r#r}

        """,
        Gifts.exported(Gifts.items(Gifts.imported(gift))));
  }
}
