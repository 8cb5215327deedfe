package hopwise.simulator.shell.tree.az;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hopwise.simulator.shell.tree.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** One command that answers with a fixed tree, in every form. */
class AzFormTest {
  private static final String ROUTES =
      """
      [{"resourceGroup": "kubernetes", "name": "kubernetes-route-10-200-0-0-24", "id": "/x",
        "type": "t", "etag": "e", "addressPrefix": "10.200.0.0/24", "tags": {"a": 1},
        "nextHopIpAddress": "10.240.0.20", "nextHopType": "VirtualAppliance", "null": null,
        "provisioningState": "Succeeded"}]
      """;

  private static Reply<String> run(String tree, String... arguments) {
    var verb =
        AzVerb.<String>of(
            "x list",
            List.of(),
            (state, request) -> new AzResult.Done<>(state, new JsonMapper().readTree(tree)));
    var words = new ArrayList<>(List.of("x", "list"));
    words.addAll(List.of(arguments));
    return Az.of(List.of(verb), Set.of()).run("state", words);
  }

  @Test
  void tableIsThatOfAzureCli() {
    assertEquals(
        """
        AddressPrefix    Name                            NextHopIpAddress    NextHopType       ProvisioningState    ResourceGroup
        ---------------  ------------------------------  ------------------  ----------------  -------------------  ---------------
        10.200.0.0/24    kubernetes-route-10-200-0-0-24  10.240.0.20         VirtualAppliance  Succeeded            kubernetes
        """,
        run(ROUTES, "-o", "table").output());
  }

  @Test
  void aQueryOrdersColumnsAndRows() {
    var query = "[].{Route:addressPrefix, Hop:nextHopIpAddress}";
    assertEquals(
        """
        Route          Hop
        -------------  -----------
        10.200.0.0/24  10.240.0.20
        """,
        run(ROUTES, "-o", "table", "--query", query).output());
    assertEquals("10.200.0.0/24\t10.240.0.20\n", run(ROUTES, "-otsv", "--query", query).output());
    assertEquals(
        """
        [
          {
            "Hop": "10.240.0.20",
            "Route": "10.200.0.0/24"
          }
        ]
        """,
        run(ROUTES, "--query", query).output());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "table ~ [] ~ \\n",
        "table ~ [\"a\",null] ~ Result\\n--------\\na\\n\\n",
        "table ~ [[1,true],[2,[3]]] ~ Column1    Column2\\n---------  ---------\\n1         "
            + " True\\n2          [3]\\n",
        "table ~ {\"b\":1.5,\"a\":true} ~ A     B\\n----  ---\\nTrue  1.5\\n",
        "table ~ [{\"a\":1},{\"b\":2}] ~ A    B\\n---  ---\\n1\\n     2\\n",
        "tsv ~ [\"a\",\"b\"] ~ a\\nb\\n",
        "tsv ~ \"kubenet\" ~ kubenet\\n",
        "tsv ~ true ~ true\\n",
        "tsv ~ [[\"a\",1,null,true],[\"b\",[1,2],{\"c\":1},2.5]] ~"
            + " a\\t1\\tNone\\tTrue\\nb\\t2\\t\\t2.5\\n",
        "tsv ~ {\"b\":2,\"a\":1} ~ 1\\t2\\n",
        "tsv ~ [] ~ ``",
        "json ~ [] ~ []\\n",
        "json ~ null ~ ``",
        "jsonc ~ {\"a\":{}} ~ {\\n  \"a\": {}\\n}\\n",
        "json ~ \"é<>&\" ~ \"é<>&\"\\n",
        "yaml ~ [{\"b\":[1],\"a\":\"80\"}] ~ - a: '80'\\n  b:\\n  - 1\\n",
        "none ~ [1] ~ ``",
        "TSV ~ 5 ~ 5\\n"
      })
  void formsAreThoseOfAzureCli(String form, String tree, String text) {
    var reply = run(tree, "--output", form);
    assertEquals("", reply.errors());
    assertEquals(text.replace("\\n", "\n").replace("\\t", "\t"), reply.output());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "2 ~ --query [?x ~ argument --query: invalid jmespath_type value: '[?x'",
        "2 ~ --query 'a ~ argument --query: invalid jmespath_type value: \"'a\"",
        "2 ~ --output xml ~ az x list: 'xml' is not a valid value for '--output'."
            + " Allowed values: json, jsonc, yaml, yamlc, table, tsv, none.",
        "1 ~ -o table --query [].{x:tags} ~ Table output unavailable. Use the --query option to"
            + " specify an appropriate query. Use --debug for more info.",
      })
  void whatCannotBePrintedIsSaid(int status, String arguments, String message) {
    var reply = run(ROUTES, arguments.split(" "));
    assertEquals("ERROR: " + message + "\n", reply.errors());
    assertEquals("", reply.output());
    assertEquals(status, reply.status());
  }

  @Test
  void aVerbMayHaveColumnsOfItsOwn() {
    var tree = new JsonMapper().readTree("{\"z\": 1, \"a\": 2}");
    var verb =
        AzVerb.<String>of("x", List.of(), (state, request) -> new AzResult.Done<>(state, tree))
            .withTable(found ->
                new JsonMapper().createObjectNode().put("Zone", 1).set("Area", found.get("a")));
    var az = Az.of(List.of(verb), Set.of());
    assertEquals(
        "Zone    Area\n------  ------\n1       2\n",
        az.run("state", List.of("x", "-o", "table")).output());
    assertEquals("2\t1\n", az.run("state", List.of("x", "-o", "tsv")).output());
  }
}
