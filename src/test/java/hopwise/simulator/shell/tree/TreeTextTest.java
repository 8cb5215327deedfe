package hopwise.simulator.shell.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Holds the writers to what kubectl's and Python's own print for the same tree. */
class TreeTextTest {

  private static String resource(String path) throws IOException {
    try (var stream = Objects.requireNonNull(TreeTextTest.class.getResourceAsStream(path), path)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static JsonNode pod() throws IOException {
    return new JsonMapper().readTree(resource("/kubectl-client/pod.json"));
  }

  @Test
  void jsonIsThatOfPythonAndGo() throws IOException {
    assertEquals(
        resource("/azure-cli-forms/pod.python.json"), JsonText.of(pod(), Dialect.PYTHON) + "\n");
    assertEquals(resource("/kubectl-client/pod.go.json"), JsonText.of(pod(), Dialect.GO) + "\n");
  }

  @Test
  void yamlIsThatOfPythonAndGo() throws IOException {
    assertEquals(resource("/azure-cli-forms/pod.python.yaml"), YamlText.of(pod(), Dialect.PYTHON));
    assertEquals(resource("/kubectl-client/pod.yaml"), YamlText.of(pod(), Dialect.GO));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{}               | {}",
        "[]               | []",
        "{\"b\":1,\"a\":[]} | {\"a\":[],\"b\":1}",
        "[1,null,true,\"é\\u0001\\/<\"] | [1,null,true,\"é\\u0001/\\u003c\"]"
      })
  void compactIsOneLine(String tree, String text) {
    assertEquals(text, JsonText.compact(new JsonMapper().readTree(tree), Dialect.GO));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"x\"  | x\\n...\\n",
        "\"80\" | '80'\\n",
        "null   | null\\n...\\n",
        "5      | 5\\n...\\n",
        "true   | true\\n...\\n",
        "[]     | []\\n",
        "[\"a\"]| - a\\n"
      })
  void pythonEndsABareValue(String tree, String text) {
    assertEquals(
        text.replace("\\n", "\n"), YamlText.of(new JsonMapper().readTree(tree), Dialect.PYTHON));
  }
}
