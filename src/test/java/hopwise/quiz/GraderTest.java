package hopwise.quiz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GraderTest {

  /**
   * Reads {@code a,b} as chosen, {@code a>b} as an order, {@code r=x} as assigned, else as typed.
   */
  static @Nullable Response response(Item item, @Nullable String text) {
    if (text == null) {
      return null;
    }
    return switch (item) {
      case Item.Choice i -> new Response.Chosen(new LinkedHashSet<>(List.of(text.split(","))));
      case Item.Order i -> new Response.Ordered(List.of(text.split(">")));
      case Item.Numeric i -> new Response.Typed(text);
      case Item.Address i -> new Response.Typed(text);
      case Item.Statements i -> assigned(text);
      case Item.Match i -> assigned(text);
      case Item.Dropdowns i -> assigned(text);
      case Item.Path i -> assigned(text);
      case Item.Hotspot i -> new Response.Chosen(new LinkedHashSet<>(List.of(text.split(","))));
      case Item.Command i -> new Response.Typed(text);
      case Item.Lab i ->
          new Response.Played(
              text.lines().map(line -> new Response.Line("host/vm", line.strip())).toList());
    };
  }

  private static Response assigned(String text) {
    var values = new LinkedHashMap<String, String>();
    for (var pair : text.split(",")) {
      values.put(pair.split("=")[0], pair.split("=")[1]);
    }
    return new Response.Assigned(values);
  }

  @ParameterizedTest(name = "{0}: {1} earns {2} of {3}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "one | a | 1 | 1 | -",
        "one | b | 0 | 1 | -",
        "one | - | 0 | 1 | -",
        "one | a,b | 0 | 1 | -",
        "two | a,b | 2 | 2 | -",
        "two | b,c | 1 | 2 | -",
        "two | a | 1 | 2 | -",
        "two | a,b,c,d | 0 | 2 | -",
        "statements | s1=true,s2=false,s3=true | 3 | 3 | -",
        "statements | s1=true,s2=true | 1 | 3 | -",
        "order | first>second>third | 3 | 3 | -",
        "order | first>third>second | 1 | 3 | -",
        "order | third>first>second | 0 | 3 | -",
        "match | r1=x,r2=y | 2 | 2 | -",
        "match | r1=x,r2=x | 1 | 2 | -",
        "dropdowns | one=a,two=d | 2 | 2 | -",
        "dropdowns | two=d | 1 | 2 | -",
        "number | 1581 | 1 | 1 | -",
        "number | 1,581 | 1 | 1 | -",
        "number | 1 580.0 | 0 | 1 | -",
        "number | 1580.0 | 1 | 1 | -",
        "number | 1583 | 0 | 1 | -",
        "number | 1550 | 0 | 1 | no-surge",
        "number | many | 0 | 1 | -",
        "address | 10.244.1.0/24 | 1 | 1 | -",
        "address | 10.244.1.5/24 | 0 | 1 | -",
        "address | 10.244.0.0/16 | 0 | 1 | whole",
        "set | 10.0.0.128/25, 10.0.0.0/25 | 1 | 1 | -",
        "set | 10.0.0.0/25 | 0 | 1 | -",
      })
  void earnsAPointForEachRightPart(
      String id, @Nullable String text, int points, int possible, @Nullable String mistake) {
    var item = Items.byId(id);
    var grade = Grader.grade(item, response(item, text));
    assertEquals(points, grade.points());
    assertEquals(possible, grade.possible());
    assertEquals(mistake, grade.mistake());
  }

  @Test
  void aResponseOfAnotherKindEarnsNothing() {
    for (var item : Items.ALL) {
      var other =
          item instanceof Item.Order ? new Response.Typed("a") : new Response.Ordered(List.of("a"));
      assertEquals(0, Grader.grade(item, other).points(), item.id());
    }
  }

  @Test
  void choosingEverythingNeverBeatsGuessing() {
    for (var item : List.of(Items.ONE, Items.TWO)) {
      var all = item.options().stream().map(Item.Option::id).toList();
      var everything = new Response.Chosen(new LinkedHashSet<>(all));
      assertEquals(0, Grader.grade(item, everything).points());
      assertTrue(Answers.refusal(item, everything).isPresent());
      assertTrue(guesses(item, all) > 0);
    }
  }

  private static double guesses(Item.Choice item, List<String> all) {
    var random = new Random(7);
    double sum = 0;
    for (int i = 0; i < 1000; i++) {
      var ids = new ArrayList<>(all);
      Collections.shuffle(ids, random);
      var guess = new Response.Chosen(new LinkedHashSet<>(ids.subList(0, item.choose())));
      sum += Grader.grade(item, guess).points();
    }
    return sum / 1000;
  }
}
