package hopwise.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import hopwise.quiz.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResponseTextTest {
  static Stream<Arguments> texts() {
    var rows = new LinkedHashMap<String, String>();
    rows.put("z-row", "true");
    rows.put("a-row", "false");
    return Stream.of(
        Arguments.of(Samples.chosen("b", "a"), "{\"chosen\":[\"b\",\"a\"]}"),
        Arguments.of(new Response.Chosen(Set.of()), "{\"chosen\":[]}"),
        Arguments.of(new Response.Ordered(List.of("c", "a")), "{\"ordered\":[\"c\",\"a\"]}"),
        Arguments.of(
            new Response.Assigned(rows), "{\"assigned\":{\"z-row\":\"true\",\"a-row\":\"false\"}}"),
        Arguments.of(new Response.Assigned(Map.of()), "{\"assigned\":{}}"),
        Arguments.of(
            new Response.Played(List.of(new Response.Line("host/vm", "echo \"1\"\nls"))),
            "{\"played\":[{\"at\":\"host/vm\",\"line\":\"echo \\\"1\\\"\\nls\"}]}"),
        Arguments.of(new Response.Played(List.of()), "{\"played\":[]}"),
        Arguments.of(new Response.Typed(" 1 \"x\"\n☃"), "{\"typed\":\" 1 \\\"x\\\"\\n☃\"}"));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void aResponseHasOneTextAndComesBackFromIt(Response response, String text) {
    assertEquals(text, ResponseText.of(response));
    assertEquals(response, ResponseText.read(text));
    assertEquals(text, ResponseText.of(ResponseText.read(text)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "{}",
        "251",
        "{\"picked\":[]}",
        "{\"chosen\":\"a\"}",
        "{\"chosen\":[1]}",
        "{\"ordered\":{}}",
        "{\"assigned\":[]}",
        "{\"assigned\":{\"a\":1}}",
        "{\"played\":\"ls\"}",
        "{\"played\":[{\"at\":\"host/vm\"}]}",
        "{\"typed\":1}",
        "{\"typed\":null}",
        "{\"typed\":\"a\",\"chosen\":[]}",
        "{\"typed\":\"a\"} x"
      })
  void anythingElseIsRefused(String text) {
    var refusal = assertThrows(IllegalArgumentException.class, () -> ResponseText.read(text));
    assertEquals("not the text of a response: " + text, refusal.getMessage());
  }
}
