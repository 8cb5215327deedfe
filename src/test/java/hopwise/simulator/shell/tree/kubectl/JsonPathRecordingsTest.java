package hopwise.simulator.shell.tree.kubectl;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hopwise.simulator.shell.tree.Reply;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Fills templates as kubectl 1.32 filled them when they were recorded. */
class JsonPathRecordingsTest {
  private static final ResourceKind POD =
      new ResourceKind("Pod", "pods", "", List.of("po"), true, List.of(), Set.of());

  /**
   * A template and what the real tool printed.
   *
   * @param printed up to the template that an error repeats; without the last line feed
   */
  record Recording(String template, String printed) {
    @Override
    public String toString() {
      return template;
    }
  }

  private static String resource(String name) throws IOException {
    var path = "/kubectl-client/" + name;
    try (var stream =
        Objects.requireNonNull(JsonPathRecordingsTest.class.getResourceAsStream(path), path)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  static Stream<Recording> recordings() throws IOException {
    return Arrays.stream(("\n" + resource("jsonpath.txt")).split("\n== "))
        .skip(1)
        .map(block -> {
          var lines = block.split("\n", 2);
          return new Recording(lines[0], lines.length > 1 ? lines[1].stripTrailing() : "");
        });
  }

  @ParameterizedTest
  @MethodSource("recordings")
  void templatesAreFilledAsKubectlDoes(Recording recording) throws IOException {
    JsonNode pod = new JsonMapper().readTree(resource("pod.json"));
    var options =
        new GetOptions(
            "jsonpath=" + recording.template(),
            false,
            "default",
            true,
            "",
            "",
            "",
            false,
            List.of(),
            true);
    Reply<String> reply = Get.print("state", List.of(new Listing(POD, List.of(pod))), options);
    var printed = (reply.output() + reply.errors()).split("\n\ttemplate was:", 2)[0];
    assertEquals(recording.printed(), printed.stripTrailing());
  }
}
