package hopwise.simulator.shell.tree.kubectl;

import static org.junit.jupiter.api.Assertions.assertTrue;

import hopwise.simulator.shell.tree.JmesPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import tools.jackson.databind.json.JsonMapper;

/** Whatever somebody types is answered. */
class AnyWordsPropertiesTest {
  private static final ResourceKind POD =
      new ResourceKind("Pod", "pods", "", List.of("po"), true, List.of(), Set.of());

  private static final Kubectl<Integer> KUBECTL =
      Kubectl.of(
          List.of(
              KubeVerb.of(
                  "get",
                  KubeFlag.GET,
                  (state, request) ->
                      Get.print(
                          state,
                          List.of(
                              new Listing(
                                  POD,
                                  List.of(
                                      new JsonMapper()
                                          .readTree(
                                              """
                                              {"metadata": {"name": "a", "labels": {"a": "b"}},
                                               "a": [{"b": 1}, {"b": "c"}, null, 2.5, true]}
                                              """)))),
                          GetOptions.of(request, true)))),
          Set.of());

  @Provide
  Arbitrary<String> pieces() {
    return Arbitraries.of(
            "{",
            "}",
            "[",
            "]",
            "(",
            ")",
            ".",
            "..",
            ":",
            ",",
            "*",
            "?",
            "@",
            "$",
            "'",
            "\"",
            "\\",
            "=",
            "==",
            "!=",
            "<",
            ">",
            "!",
            "&",
            "|",
            "`",
            "-",
            "1",
            "0",
            "9999999999",
            "a",
            "b",
            "range",
            "end",
            "true",
            " ",
            "\n",
            "metadata",
            "labels",
            "length(@)",
            "in",
            "é",
            "#")
        .list()
        .ofMaxSize(9)
        .map(words -> String.join("", words));
  }

  @Property
  boolean templatesAreAnswered(@ForAll("pieces") String text) {
    return answers("-o", "jsonpath={" + text + "}") && answers("-o", "jsonpath=" + text);
  }

  @Property
  boolean selectorsAndKeysAreAnswered(@ForAll("pieces") String text) {
    return answers("-l", text) && answers("--field-selector", text) && answers("--sort-by", text);
  }

  @Property
  boolean flagsAreAnswered(@ForAll("pieces") String text) {
    return answers("-" + text) && answers("--" + text) && answers(text);
  }

  private static boolean answers(String... words) {
    var line = new ArrayList<>(List.of("get"));
    line.addAll(List.of(words));
    var reply = KUBECTL.run(0, line);
    return reply.status() == 0 || (reply.errors().endsWith("\n") && reply.output().isEmpty());
  }

  @Property
  void queriesAreAnswered(@ForAll("pieces") String text) {
    var tree = new JsonMapper().readTree("{\"a\": [{\"b\": 1}, {\"b\": \"c\"}, null], \"b\": 2}");
    var found = JmesPath.parse(text).map(query -> query.search(tree).toString()).orElse("none");
    assertTrue(!found.isEmpty());
  }
}
