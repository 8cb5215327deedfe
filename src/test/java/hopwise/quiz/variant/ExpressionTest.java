package hopwise.quiz.variant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import hopwise.simulator.net.Cidr;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpressionTest {
  private static final Values NAMES =
      new Values(
          Map.of(
              "a", new Value.Whole(7),
              "most", new Value.Whole(Long.MAX_VALUE),
              "word", new Value.Text("kubenet"),
              "vnet", new Value.Range(Cidr.of("10.8.0.0/16")),
              "walk", Value.of(walk())));

  private static Map<String, @Nullable Object> walk() {
    var tree = new LinkedHashMap<String, @Nullable Object>();
    tree.put("disposition", "DELIVERED");
    tree.put("sourceSeen", null);
    tree.put("hops", List.of(Map.of("at", "pod/a", "ttl", 64), Map.of("at", "pod/b", "ttl", 62)));
    return tree;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1 + 2 * 3 | 7",
        "(1 + 2) * 3 | 9",
        "10 - 4 - 3 | 3",
        "-a + 10 | 3",
        "2 * -a | -14",
        "a*a-1 | 48",
        "a >= 7 | true",
        "a + 1 > a * 2 | false",
        "a < 8 | true",
        "a <= 6 | false",
        "a != 7 | false",
        "a == 7 | true",
        "word == 'kubenet' | true",
        "word != \"overlay\" | true",
        "vnet == '10.8.0.0/16' | true",
        "walk.disposition == 'DELIVERED' | true",
        "walk.sourceSeen == 'x' | false",
        "walk.hops.1.at | pod/b",
        "walk.hops.last.ttl | 62",
        "walk.hops.count | 2",
        "walk.hops.0.ttl - walk.hops.last.ttl | 2",
        "vnet | 10.8.0.0/16",
        "vnet.network | 10.8.0.0",
        "vnet.last | 10.8.255.255",
        "vnet.4 | 10.8.0.4",
        "vnet.length + 8 | 24",
        "vnet.size | 65536"
      })
  void anExpressionComesTo(String text, String value) {
    assertEquals(value, Expression.parse(text).value(NAMES).shown().orElseThrow());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a + | look",
        "a b | “a b” is no expression",
        "a / 2 | look at “/ 2”",
        "1 + (2 | look at “(”",
        "1 < 2 < 3 | look at “<”",
        "2.5 | look at “2.5”",
        "a.. | is no expression",
        "nodes | there is no “nodes” here",
        "a.b | “a” has no “b”: it is a number",
        "walk.hop | “walk” has no “hop”: it has disposition, sourceSeen, hops",
        "walk.hops.2 | “walk.hops” has no “2”: it has count, last and elements 0 to 1",
        "vnet.65536 | “vnet” has no “65536”",
        "word + 1 | “+” takes two numbers, and “kubenet” is none",
        "walk.sourceSeen < 1 | one of them is nothing",
        "walk.hops * 1 | one of them is a list or tree",
        "most + 1 | is too large a number",
        "most * most | is too large a number"
      })
  void whatIsWrongIsSaid(String text, String part) {
    var thrown = assertThrows(Unresolvable.class, () -> Expression.parse(text).value(NAMES), text);
    assertEquals(
        part, thrown.reason().contains(part) || part.equals("look") ? part : thrown.reason());
  }

  @Test
  void anEndlessExpressionIsRefused() {
    var endless = new char[100_000];
    Arrays.fill(endless, '(');
    assertThrows(Unresolvable.class, () -> Expression.parse(new String(endless)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "plain | plain",
        "{{a}} | 7",
        "{{ a }} nodes of {{a*2}} | 7 nodes of 14",
        "`{{vnet.4}}`[vnet] | `10.8.0.4`[vnet]",
        "{{word}}{{a}} | kubenet7"
      })
  void textsAreFilledIn(String text, String filled) {
    assertEquals(filled, Template.parse(text).text(NAMES));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a {{b | “{{” has no “}}”",
        "{{}} | “” is no expression; there are names, whole numbers, + - * and comparisons",
        "{{walk.hops}} | “walk.hops” is no text: it has count, last and elements 0 to 1",
        "{{walk.sourceSeen}} | “walk.sourceSeen” is no text: there is nothing"
      })
  void textsThatCannotBeFilledSayWhy(String text, String why) {
    assertEquals(
        why, assertThrows(Unresolvable.class, () -> Template.parse(text).text(NAMES)).reason());
  }

  @Test
  void aTextThatIsOneExpressionKeepsItsKind() {
    assertEquals(new Value.Whole(7), Template.parse("{{a}}").value(NAMES));
    assertEquals(new Value.Truth(true), Template.parse("{{a > 1}}").value(NAMES));
    assertEquals(new Value.Text("7."), Template.parse("{{a}}.").value(NAMES));
  }
}
