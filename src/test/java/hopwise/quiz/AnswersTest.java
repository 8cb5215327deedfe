package hopwise.quiz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswersTest {

  @ParameterizedTest(name = "{0}: {1} is refused with {2}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "one | a | -",
        "one | zz | This question has no option “zz”.",
        "two | a,b,c | Choose 2, not 3: take one away before you choose another.",
        "statements | s1=maybe | This question has no answer “maybe”.",
        "statements | s9=true | This question has no statement “s9”.",
        "order | third>second>first | -",
        "order | first>second | An order names every entry once.",
        "order | first>first>second | An order names every entry once.",
        "order | first>second>zz | This question has no entry “zz”.",
        "match | r1=z | -",
        "match | r1=q | This question has no option “q”.",
        "match | q=x | This question has no row “q”.",
        "dropdowns | one=b | -",
        "dropdowns | one=c | This question has no option “c”.",
        "dropdowns | q=a | This question has no blank “q”.",
        "number | not a number | -",
      })
  void refusesWhatCannotBeAnAnswer(String id, String text, @Nullable String refusal) {
    var item = Items.byId(id);
    var response = Objects.requireNonNull(GraderTest.response(item, text));
    assertEquals(refusal, Answers.refusal(item, response).orElse(null));
  }

  @ParameterizedTest(name = "{0}: {1} is complete: {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "two | a | false",
        "two | a,c | true",
        "statements | s1=true,s2=true | false",
        "statements | s1=true,s2=true,s3=false | true",
        "order | third>second>first | true",
        "match | r1=x | false",
        "match | r1=x,r2=z | true",
        "dropdowns | one=a,two=c | true",
        "number | 12 | true",
      })
  void knowsWhetherAnythingIsLeftOpen(String id, String text, boolean complete) {
    var item = Items.byId(id);
    var response = Objects.requireNonNull(GraderTest.response(item, text));
    assertEquals(complete, Answers.complete(item, response));
  }

  @Test
  void refusesAResponseOfAnotherKindAndATextTooLong() {
    for (var item : Items.ALL) {
      Response other =
          item instanceof Item.Order ? new Response.Typed("a") : new Response.Ordered(List.of("a"));
      assertEquals(
          "This is not an answer to this kind of question.",
          Answers.refusal(item, other).orElse(null));
    }
    assertEquals(
        "An answer has at most 500 characters.",
        Answers.refusal(Items.NUMBER, new Response.Typed("1".repeat(501))).orElse(null));
  }

  @Test
  void shufflesByItsSeedAloneAndNeverToTheKeyWhereAsked() {
    var list = List.of("a", "b", "c", "d");
    assertEquals(List.of("b", "d", "a", "c"), Shuffle.of(1, "pods", list));
    assertEquals(Shuffle.of(42, "pods", list), Shuffle.of(42, "pods", list));
    for (long seed = 0; seed < 500; seed++) {
      assertNotEquals(list, Shuffle.away(seed, "pods", list));
    }
  }
}
