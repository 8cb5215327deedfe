package hopwise.quiz;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Which misconceptions an answer shows. */
class IdeasTest {
  private static final Item.Idea SURGE = new Item.Idea("Surge", "a.md");
  private static final Item.Idea PODS = new Item.Idea("Pods", "b.md");
  private static final Head HEAD = Items.ONE.head();

  private static final List<Item.Option> OPTIONS =
      List.of(
          new Item.Option("key", "K", true, "why"),
          new Item.Option("surge", "S", false, "why", SURGE),
          new Item.Option("pods", "P", false, "why", PODS),
          new Item.Option("plain", "X", false, "why"));

  private static final Item CHOICE = new Item.Choice(HEAD, OPTIONS, 1);
  private static final Item BLANKS =
      new Item.Dropdowns(HEAD, "[[b]]", List.of(new Item.Blank("b", OPTIONS)));
  private static final Item NUMBER =
      new Item.Numeric(
          HEAD,
          BigDecimal.TEN,
          BigDecimal.ZERO,
          null,
          List.of(
              new Item.Mistake<>("surge", BigDecimal.ONE, "why", SURGE),
              new Item.Mistake<>("plain", BigDecimal.TWO, "why")));

  private static Response chosen(String id) {
    return new Response.Chosen(Set.of(id));
  }

  private static Response blank(String id) {
    return new Response.Assigned(Map.of("b", id));
  }

  static Stream<Arguments> answers() {
    return Stream.of(
        Arguments.of(CHOICE, chosen("surge"), List.of(SURGE)),
        Arguments.of(CHOICE, chosen("key"), List.of()),
        Arguments.of(CHOICE, chosen("plain"), List.of()),
        Arguments.of(BLANKS, blank("pods"), List.of(PODS)),
        Arguments.of(BLANKS, blank("key"), List.of()),
        Arguments.of(NUMBER, new Response.Typed("1"), List.of(SURGE)),
        Arguments.of(NUMBER, new Response.Typed("2"), List.of()),
        Arguments.of(NUMBER, new Response.Typed("10"), List.of()),
        Arguments.of(Items.ORDER, chosen("surge"), List.of()));
  }

  @ParameterizedTest
  @MethodSource("answers")
  void anAnswerShowsIdeas(Item item, Response response, List<Item.Idea> ideas) {
    assertEquals(ideas, Ideas.of(item, response, Grader.grade(item, response)));
    assertEquals(List.of(), Ideas.of(item, null, Grader.grade(item, null)));
  }
}
