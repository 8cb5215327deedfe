package hopwise.simulator.shell.tree.az;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hopwise.simulator.shell.tree.Reply;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.JsonNodeFactory;

class AzGrammarTest {
  private static final Az<Integer> AZ =
      Az.of(
          List.of(
              AzVerb.<Integer>of(
                      "aks create",
                      List.of(
                          AzOption.of("--name", "-n").asRequired(),
                          AzOption.of("--resource-group", "-g").asRequired(),
                          AzOption.of("--network-plugin").among("azure", "kubenet", "none"),
                          AzOption.of("--no-wait").taking(AzOption.Values.NONE),
                          AzOption.of("--zones", "-z").taking(AzOption.Values.SOME),
                          AzOption.of("--enable-x").taking(AzOption.Values.MAYBE)),
                      AzGrammarTest::echo)
                  .without("--node-osdisk-size"),
              AzVerb.<Integer>of("aks list", List.of(), AzGrammarTest::echo),
              AzVerb.<Integer>of(
                  "network vnet list",
                  List.of(),
                  (state, request) -> AzResult.refused("ResourceGroupNotFound", "No group."))),
          Set.of("vm", "network nic"));

  private static AzResult<Integer> echo(int state, AzRequest request) {
    var text = new TreeMap<>(request.values()).toString();
    return new AzResult.Done<>(state + 1, JsonNodeFactory.instance.stringNode(text));
  }

  private static Reply<Integer> run(String line) {
    return AZ.run(0, List.of(line.strip().split(" ")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "-n a -g b | {--name=[a], --output=[tsv], --resource-group=[b]}",
        "--name=a --resource-group=b | {--name=[a], --output=[tsv], --resource-group=[b]}",
        "-na -g=b | {--name=[a], --output=[tsv], --resource-group=[b]}",
        "--resource b --na a | {--name=[a], --output=[tsv], --resource-group=[b]}",
        "-n a -g b -z 1 2 3 --no-wait | {--name=[a], --no-wait=[], --output=[tsv],"
            + " --resource-group=[b], --zones=[1, 2, 3]}",
        "-n a -g b --enable-x --no-wait"
            + " | {--enable-x=[], --name=[a], --no-wait=[], --output=[tsv], --resource-group=[b]}",
        "-n a -n c -g b | {--name=[c], --output=[tsv], --resource-group=[b]}",
        "-n -5 -g b | {--name=[-5], --output=[tsv], --resource-group=[b]}"
      })
  void argumentsAreRead(String arguments, String values) {
    var reply = run("aks create " + arguments + " -o tsv");
    assertEquals(values + "\n", reply.output() + reply.errors());
    assertEquals(1, reply.state());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "aks create | the following arguments are required: --name/-n, --resource-group/-g",
        "aks create -n a | the following arguments are required: --resource-group/-g",
        "aks create -n a --x | the following arguments are required: --resource-group/-g",
        "aks create -n a -g b --x y z | unrecognized arguments: --x y z",
        "aks create -n a -g b -x | unrecognized arguments: -x",
        "aks create -n a -g b y | unrecognized arguments: y",
        "aks create -n | argument --name/-n: expected one argument",
        "aks create -n -g b | argument --name/-n: expected one argument",
        "aks create -n a -g b -z | argument --zones/-z: expected at least one argument",
        "aks create -n a -g b --no-wait=1" + " | argument --no-wait: ignored explicit argument '1'",
        "aks create --n a | ambiguous option: --n could match --name, --network-plugin, --no-wait",
        "aks create -n a -g b --network-plugin calico | az aks create: 'calico' is not a valid"
            + " value for '--network-plugin'. Allowed values: azure, kubenet, none.",
        "aks create -n a -g b --node-osdisk-size=5 | --node-osdisk-size=5 is not simulated here;"
            + " simulated are: --name/-n --resource-group/-g --network-plugin --no-wait --zones/-z"
            + " --enable-x --output/-o --query --subscription --only-show-errors --verbose --debug",
        "ask list | 'ask' is misspelled or not recognized by the system.",
        "akss list | 'akss' is misspelled or not recognized by the system.+Did you mean 'aks' ?",
        "aks lst | 'lst' is misspelled or not recognized by the system.+Did you mean 'list' ?",
        "network nic list | az network nic is not simulated here; simulated are: vnet",
        "vm | az vm is not simulated here; simulated are: aks network",
        "network | az network needs one of: vnet",
        "network --help | az network needs one of: vnet"
      })
  void wrongUseIsRefusedInTheToolsWords(String line, String message) {
    var reply = run(line);
    assertEquals("ERROR: " + message.replace('+', '\n') + "\n", reply.errors());
    assertEquals("", reply.output());
    assertEquals(2, reply.status());
    assertEquals(0, reply.state());
  }

  @Test
  void theServiceRefusesWithItsCode() {
    var reply = run("network vnet list");
    assertEquals(
        """
        ERROR: (ResourceGroupNotFound) No group.
        Code: ResourceGroupNotFound
        Message: No group.
        """,
        reply.errors());
    assertEquals(3, reply.status());
  }

  @Test
  void moreVerbsAreRows() {
    var more = AZ.with(List.of(AzVerb.<Integer>of("version", List.of(), AzGrammarTest::echo)));
    assertEquals(1, more.run(0, List.of("version")).state());
    assertEquals(Map.of(), new AzRequest(Map.of()).values());
  }

  @ParameterizedTest
  @CsvSource({"list, list, 1.0", "lst, list, 0.8571", "ask, aks, 0.6667", "abc, xyz, 0.0"})
  void ratioIsDifflibs(String one, String other, double ratio) {
    assertEquals(ratio, CloseMatch.ratio(one, other), 0.0001);
  }
}
