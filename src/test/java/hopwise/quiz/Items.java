package hopwise.quiz;

import hopwise.simulator.net.AddressSet;
import java.math.BigDecimal;
import java.util.List;

/** One item of each type, for tests. */
final class Items {
  static final Item.Choice ONE =
      new Item.Choice(
          head("one"), List.of(option("a", true), option("b", false), option("c", false)), 1);
  static final Item.Choice TWO =
      new Item.Choice(
          head("two"),
          List.of(option("a", true), option("b", true), option("c", false), option("d", false)),
          2);
  static final Item.Statements STATEMENTS =
      new Item.Statements(
          head("statements"), List.of(option("s1", true), option("s2", false), option("s3", true)));
  static final Item.Order ORDER =
      new Item.Order(head("order"), List.of(entry("first"), entry("second"), entry("third")));
  static final Item.Match MATCH =
      new Item.Match(
          head("match"),
          List.of(new Item.Label("x", "X"), new Item.Label("y", "Y"), new Item.Label("z", "Z")),
          List.of(new Item.Row("r1", "R1", "x", "why"), new Item.Row("r2", "R2", "y", "why")));
  static final Item.Dropdowns DROPDOWNS =
      new Item.Dropdowns(
          head("dropdowns"),
          "From [[one]] to [[two]].",
          List.of(
              new Item.Blank("one", List.of(option("a", true), option("b", false))),
              new Item.Blank("two", List.of(option("c", false), option("d", true)))));
  static final Item.Numeric NUMBER =
      new Item.Numeric(
          head("number"),
          new BigDecimal("1581"),
          BigDecimal.ONE,
          "addresses",
          List.of(new Item.Mistake<>("no-surge", new BigDecimal("1550"), "why")));
  static final Item.Address ADDRESS =
      new Item.Address(
          head("address"),
          Item.Address.Form.CIDR,
          set("10.244.1.0/24"),
          "10.244.1.0/24",
          List.of(new Item.Mistake<>("whole", set("10.244.0.0/16"), "why")));
  static final Item.Address SET =
      new Item.Address(
          head("set"), Item.Address.Form.SET, set("10.0.0.0/24"), "10.0.0.0/24", List.of());

  static final List<Item> ALL =
      List.of(ONE, TWO, STATEMENTS, ORDER, MATCH, DROPDOWNS, NUMBER, ADDRESS, SET);

  private Items() {}

  static Item byId(String id) {
    return ALL.stream().filter(item -> item.id().equals(id)).findFirst().orElseThrow();
  }

  static AddressSet set(String text) {
    return AddressSet.parse(text).orElseThrow();
  }

  private static Head head(String id) {
    return new Head(id, "objective", "Stem?", List.of(), "Because.", "a.md#b", List.of());
  }

  private static Item.Option option(String id, boolean key) {
    return new Item.Option(id, "Option " + id, key, "why");
  }

  private static Item.Entry entry(String id) {
    return new Item.Entry(id, "Entry " + id, "why");
  }
}
