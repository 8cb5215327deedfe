package hopwise.simulator.shell.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JmesPathTest {
  private static final JsonNode ROUTES =
      new JsonMapper()
          .readTree(
              """
              {"routes": [
                {"name": "r1", "hop": "10.240.0.4", "metric": 5, "on": true, "tags": null},
                {"name": "r2", "hop": "10.240.0.5", "metric": 7, "on": false}],
               "id": "/a/b"}
              """);

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '"',
      value = {
        "id ~ '\"/a/b\"'",
        "routes[0].name ~ '\"r1\"'",
        "routes[-1].name ~ '\"r2\"'",
        "routes[].name ~ '[\"r1\",\"r2\"]'",
        "routes[].[name,metric] ~ '[[\"r1\",5],[\"r2\",7]]'",
        "routes[?metric > `5`].name ~ '[\"r2\"]'",
        "routes[?on].name ~ '[\"r1\"]'",
        "routes[?name=='r2'].hop | [0] ~ '\"10.240.0.5\"'",
        "routes[?starts_with(hop, '10.240')] | length(@) ~ '2'",
        "length(routes) ~ '2'",
        "sum(routes[].metric) ~ '12'",
        "max_by(routes, &metric).name ~ '\"r2\"'",
        "sort_by(routes, &hop)[*].name ~ '[\"r1\",\"r2\"]'",
        "keys(routes[1]) ~ '[\"name\",\"hop\",\"metric\",\"on\"]'",
        "join(', ', routes[].name) ~ '\"r1, r2\"'",
        "routes[].tags ~ '[]'",
        "nope ~ 'null'",
        "routes[?contains(name, '2')].hop ~ '[\"10.240.0.5\"]'"
      })
  void expressionsSelect(String expression, String found) {
    var tree = JmesPath.parse(expression).orElseThrow().search(ROUTES);
    assertEquals(
        found.replaceAll("^'|'$", ""),
        JsonText.compact(assertInstanceOf(JmesPath.Found.Tree.class, tree).tree(), Dialect.PYTHON));
  }

  @Test
  void objectsKeepTheOrderOfTheExpression() {
    var found = JmesPath.parse("routes[0].{Z:name, A:metric}").orElseThrow().search(ROUTES);
    var tree = assertInstanceOf(JmesPath.Found.Tree.class, found).tree();
    assertEquals("[Z, A]", tree.propertyNames().toString());
    assertInstanceOf(Selected.class, tree);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[?x", "a.", "", "a b", "routes[", "{a:}", "'x", "a..b", "#"})
  void whatIsNoExpressionIsSaid(String text) {
    assertTrue(JmesPath.parse(text).isEmpty());
  }

  @Test
  void aWrongArgumentIsSaid() {
    assertInstanceOf(
        JmesPath.Found.Misuse.class, JmesPath.parse("length(`5`)").orElseThrow().search(ROUTES));
  }
}
