package hopwise.simulator.shell.tree.kubectl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hopwise.simulator.shell.tree.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class GetTest {
  private static final ResourceKind POD =
      new ResourceKind(
          "Pod",
          "pods",
          "",
          List.of("po"),
          true,
          List.of(
              Column.of("READY", pod -> "1/1"),
              Column.wide("IP", pod -> pod.at("/status/podIP").asString()),
              Column.wide("NODE", pod -> pod.at("/spec/nodeName").asString())),
          Set.of("spec.nodeName", "status.podIP"));

  private static final ResourceKind DEPLOYMENT =
      new ResourceKind(
          "Deployment",
          "deployments",
          "apps",
          List.of("deploy"),
          true,
          List.of(Column.of("READY", deployment -> "3/3")),
          Set.of());

  private static JsonNode object(String name, String label, String node, String ip) {
    return new JsonMapper()
        .readTree(
            """
            {"apiVersion": "v1", "kind": "Pod",
             "metadata": {"name": "%s", "namespace": "default", "labels": {"app": "%s", "b": "c"}},
             "spec": {"nodeName": "%s"}, "status": {"podIP": "%s"}}
            """
                .formatted(name, label, node, ip));
  }

  private static final Listing PODS =
      new Listing(
          POD,
          List.of(
              object("db-0", "db", "node-10", "10.244.10.2"),
              object("web-1", "web", "node-9", "10.244.9.7"),
              object("web-2", "web", "node-1", "10.244.1.5")));

  private static final Listing DEPLOYMENTS =
      new Listing(DEPLOYMENT, List.of(object("web", "web", "", "")));

  private static Reply<Integer> get(List<Listing> listings, String flags) {
    var words = new ArrayList<>(List.of("get"));
    words.addAll(flags.isBlank() ? List.of() : List.of(flags.strip().split(" ")));
    return Kubectl.<Integer>of(
            List.of(
                KubeVerb.of(
                    "get",
                    KubeFlag.GET,
                    (state, request) ->
                        Get.print(
                            state,
                            listings,
                            GetOptions.of(
                                request,
                                listings.size() == 1
                                    && listings.getFirst().objects().size() == 1)))),
            Set.of())
        .run(0, words);
  }

  @Test
  void tablesAreAlignedAsKubectlDoes() {
    assertEquals(
        """
        NAME    READY
        db-0    1/1
        web-1   1/1
        web-2   1/1
        """,
        get(List.of(PODS), "").output());
    assertEquals(
        """
        NAMESPACE   NAME    READY   IP            NODE
        default     db-0    1/1     10.244.10.2   node-10
        default     web-1   1/1     10.244.9.7    node-9
        default     web-2   1/1     10.244.1.5    node-1
        """,
        get(List.of(PODS), "-A -o wide").output());
    assertEquals(
        """
        NAME        READY   LABELS
        pod/db-0    1/1     app=db,b=c
        pod/web-1   1/1     app=web,b=c
        pod/web-2   1/1     app=web,b=c

        NAME                  READY   LABELS
        deployment.apps/web   3/3     app=web,b=c
        """,
        get(List.of(PODS, DEPLOYMENTS), "--show-labels").output());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | db-0 web-1 web-2",
        "-l app=web | web-1 web-2",
        "-l app==web,b=c | web-1 web-2",
        "-l app!=web | db-0",
        "-l app!=web,nope!=x | db-0",
        "'-l app;in;(db,x)' | db-0",
        "'-l app;notin;(db,x)' | web-1 web-2",
        "-l app | db-0 web-1 web-2",
        "-l !app | ''",
        "-l nope | ''",
        "--field-selector spec.nodeName=node-9 | web-1",
        "--field-selector spec.nodeName!=node-9,metadata.name!=web-2 | db-0",
        "--field-selector metadata.namespace==default -l app=db | db-0",
        "--sort-by .spec.nodeName | web-2 web-1 db-0",
        "--sort-by={.status.podIP} | web-2 web-1 db-0",
        "--sort-by metadata.name | db-0 web-1 web-2",
        "--sort-by .nope | 'error: couldn''t find any field with path \"{.nope}\" in the list of"
            + " objects\\n'",
        "-l nope --sort-by .nope | ''"
      })
  void objectsAreSelectedAndSorted(String flags, String names) {
    var words = flags.isEmpty() ? List.of("get") : List.of(("get " + flags).split(" "));
    var blanks = words.stream().map(word -> word.replace(';', ' ')).toList();
    var reply =
        Kubectl.<Integer>of(
                List.of(
                    KubeVerb.of(
                        "get",
                        KubeFlag.GET,
                        (state, request) ->
                            Get.print(state, List.of(PODS), GetOptions.of(request, false)))),
                Set.of())
            .run(0, join(blanks, "-o", "jsonpath={.items[*].metadata.name}"));
    assertEquals(names.replace("\\n", "\n"), reply.output() + reply.errors());
  }

  private static List<String> join(List<String> words, String... more) {
    var all = new ArrayList<>(words);
    all.addAll(List.of(more));
    return all;
  }

  @Test
  void otherFormsAreTreesAndNames() {
    assertEquals(
        "pod/db-0\npod/web-1\npod/web-2\ndeployment.apps/web\n",
        get(List.of(PODS, DEPLOYMENTS), "-o name").output());
    assertEquals(
        """
        apiVersion: v1
        items: []
        kind: List
        metadata:
          resourceVersion: ""
        """,
        get(List.of(PODS), "-o yaml -l nope").output());
    assertTrue(
        get(List.of(DEPLOYMENTS), "-o json")
            .output()
            .startsWith("{\n    \"apiVersion\": \"v1\",\n    \"kind\": \"Pod\",\n"));
    assertEquals(
        "web\n", get(List.of(DEPLOYMENTS), "-o jsonpath={.metadata.name}{\"\\n\"}").output());
  }

  @Test
  void headingsCanBeLeftOut() {
    assertEquals("db-0   1/1\n", get(List.of(PODS), "--no-headers -l app=db").output());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "-o custom-columns=N:.metadata.name,IP:status.podIP,X:{.x}"
            + " | N       IP            X⏎db-0    10.244.10.2   <none>⏎web-1   10.244.9.7    <none>"
            + "⏎web-2   10.244.1.5    <none>",
        "-l app=db -o custom-columns=L:.metadata.labels.*,M:.metadata.labels --no-headers"
            + " | db,c   map[app:db b:c]",
        "-l app=db -L app,x.io/tier | NAME   READY   APP   TIER⏎db-0   1/1     db    <none>",
        "-l app=db -L b --show-labels | NAME   READY   B     LABELS⏎db-0   1/1     c     app=db,b=c"
      })
  void columnsOfOnesOwn(String flags, String lines) {
    assertEquals(lines.replace("⏎", "\n") + "\n", get(List.of(PODS), flags).output());
  }

  @Test
  void nothingFoundIsNoError() {
    var reply = get(List.of(PODS), "-l nope");
    assertEquals("No resources found in default namespace.\n", reply.errors());
    assertEquals(0, reply.status());
    assertEquals("No resources found\n", get(List.of(PODS), "-A -l nope").errors());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "-o xml | error: unable to match a printer suitable for the output format \"xml\", allowed"
            + " formats are: custom-columns,custom-columns-file,go-template,go-template-file,json,"
            + "jsonpath,jsonpath-as-json,jsonpath-file,name,template,templatefile,wide,yaml",
        "-o go-template={{.x}} | error: -o go-template is not simulated here; simulated are:"
            + " custom-columns=…, json, jsonpath=…, name, wide, yaml",
        "-o custom-columns= | error: custom-columns format specified but no custom columns given",
        "-o custom-columns=A | error: unexpected custom-columns spec: A, expected"
            + " <header>:<json-path-expr>",
        "-o jsonpath={.items[* | error: error parsing jsonpath {.items[*, unterminated array",
        "-o jsonpath= | error: template format specified but no template given",
        "-l a=b=c | Error from server (BadRequest): unable to parse requirement: a=b=c",
        "--field-selector spec.x=1"
            + " | Error from server (BadRequest): field label not supported: spec.x",
        "--field-selector x | Error from server (BadRequest): invalid selector: 'x';"
            + " can't understand 'x'",
        "--sort-by {x | error: unexpected path string, expected a 'name1.name2' or '.name1.name2'"
            + " or '{name1.name2}' or '{.name1.name2}'"
      })
  void wrongUseIsSaid(String flags, String message) {
    var reply = get(List.of(PODS), flags);
    assertEquals(message + "\n", reply.errors());
    assertEquals("", reply.output());
    assertEquals(1, reply.status());
  }

  @ParameterizedTest
  @CsvSource({
    "deploy",
    "deployment",
    "deployments",
    "Deployment",
    "deployments.apps",
    "deployment.apps"
  })
  void kindsHaveManyNames(String name) {
    assertTrue(DEPLOYMENT.isNamed(name));
    assertTrue(!POD.isNamed(name));
  }

  @Test
  void messagesNameTheKind() {
    assertEquals(
        "error: the server doesn't have a resource type \"foo\"", KubeMessages.noKind("foo"));
    assertEquals(
        "Error from server (NotFound): pods \"x\" not found", KubeMessages.notFound(POD, "x"));
    assertEquals(
        "Error from server (NotFound): deployments.apps \"x\" not found",
        KubeMessages.notFound(DEPLOYMENT, "x"));
    assertEquals(
        "error: failed to create deployment: deployments.apps \"x\" already exists",
        KubeMessages.exists(DEPLOYMENT, "x"));
  }
}
