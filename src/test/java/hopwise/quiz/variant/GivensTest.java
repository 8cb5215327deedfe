package hopwise.quiz.variant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hopwise.simulator.net.Cidr;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GivensTest {
  private static final Given NODES = new Given.Numbers(10, 20, 5);
  private static final Given VNET = new Given.Ranges(Cidr.of("10.0.0.0/14"), 16);
  private static final Given WORD =
      new Given.OneOf(List.of(new Value.Text("a"), new Value.Text("b")));

  private static Givens givens(Map<String, Given> names, String... where) {
    return new Givens(
        new LinkedHashMap<>(names), List.of(where).stream().map(Expression::parse).toList());
  }

  private static Set<String> seen(Given given) {
    var seen = new TreeSet<String>();
    for (int seed = 1; seed <= 100; seed++) {
      var drawn = givens(Map.of("x", given)).draw(seed, 0).at(List.of("x"));
      seen.add(drawn.shown().orElseThrow());
    }
    return seen;
  }

  @Test
  void everyValueIsDrawnAndNoOther() {
    assertEquals(Set.of("10", "15", "20"), seen(NODES));
    assertEquals(Set.of("a", "b"), seen(WORD));
    assertEquals(Set.of("10.0.0.0/16", "10.1.0.0/16", "10.2.0.0/16", "10.3.0.0/16"), seen(VNET));
    assertEquals(Set.of("10.0.0.0/8"), seen(new Given.Ranges(Cidr.of("10.0.0.0/8"), 8)));
    assertEquals(Set.of("5"), seen(new Given.Numbers(5, 5, 3)));
  }

  @Test
  void aFurtherNameChangesNothingForTheOthers() {
    var few = givens(Map.of("nodes", NODES, "vnet", VNET));
    var more = givens(Map.of("nodes", NODES, "also", WORD, "vnet", VNET));
    for (int seed = 1; seed <= 50; seed++) {
      for (var name : List.of("nodes", "vnet")) {
        assertEquals(few.draw(seed, 0).at(List.of(name)), more.draw(seed, 0).at(List.of(name)));
      }
    }
  }

  @Test
  void aSeedAlwaysGivesTheSame() {
    var drawn = givens(Map.of("nodes", new Given.Numbers(1, 1_000_000, 1))).draw(42, 0);
    assertEquals("{nodes=Whole[number=910728]}", drawn.names().toString());
  }

  @Test
  void roundsDiffer() {
    var wide = givens(Map.of("n", new Given.Numbers(1, 1_000_000, 1)));
    var seen = new TreeSet<String>();
    for (int round = 0; round < 10; round++) {
      seen.add(wide.draw(1, round).names().toString());
    }
    assertEquals(10, seen.size());
  }

  @Test
  void conditionsHold() {
    var givens =
        givens(Map.of("a", new Given.Numbers(1, 9, 1), "b", new Given.Numbers(1, 9, 1)), "a < b");
    for (int seed = 1; seed <= 100; seed++) {
      var drawn = givens.draw(seed, 0);
      assertEquals(new Value.Truth(true), Expression.parse("a < b").value(drawn));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"a > 9", "a"})
  void conditionsThatCannotHoldAreErrors(String condition) {
    var givens = givens(Map.of("a", new Given.Numbers(1, 9, 1)), condition);
    var thrown = assertThrows(Unresolvable.class, () -> givens.draw(1, 0));
    assertTrue(thrown.reason().contains("“where”"), thrown.reason());
  }
}
