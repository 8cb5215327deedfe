package hopwise.web.walk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hopwise.web.walk.Comparisons.Compared;
import hopwise.web.walk.Comparisons.Network;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonsTest {
  private static Compared compare(String left, String right, String from, String to) {
    return Comparisons.of(network(left), network(right), from, to);
  }

  private static Network network(String name) {
    return new Network(name, name, Worlds.of(name));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "on-premises-hybrid | azure-cni-pod-subnet | web-pod | host/db | db sees 10.1.0.4, the"
            + " node, in on-premises-hybrid, and 10.225.0.6, the pod, in azure-cni-pod-subnet. What"
            + " differs: its node.",
        "kubenet-paper | azure-cni-node-subnet | web-pod | web-pod-other-node | The other pod sees"
            + " the pod in both networks: 10.244.1.6 and 10.224.0.7. What differs: its node,"
            + " Azure’s network, the receiver’s node.",
        "kubenet-paper | kubenet-paper | web-pod | host/db | db sees the node in both networks:"
            + " 10.240.0.5 and 10.240.0.5. Every stage decides alike.",
      })
  void theDifferenceInASentence(
      String left, String right, String from, String to, String sentence) {
    assertEquals(sentence, Worlds.text(compare(left, right, from, to).summaryHtml()));
  }

  @ParameterizedTest
  @CsvSource({
    "The sender, true, '', ''",
    "Its node, false, 'bridge cbr0, routing', routing",
    "Azure’s network, false, 'NIC check, effective route', effective route",
    "The receiver’s node, false, 'routing, bridge cbr0', routing",
    "The receiver, true, '', ''",
  })
  void whatOnlyOneNetworkDoes(String title, boolean same, String left, String right) {
    var compared =
        compare("kubenet-paper", "azure-cni-node-subnet", "web-pod", "web-pod-other-node");
    var stage =
        compared.stages().stream().filter(it -> it.title().equals(title)).findFirst().orElseThrow();
    assertEquals(same, stage.same());
    assertEquals(left, only(stage.left()));
    assertEquals(right, only(stage.right()));
  }

  private static String only(List<CompareView.Decided> decided) {
    return decided.stream()
        .filter(CompareView.Decided::only)
        .map(CompareView.Decided::stage)
        .collect(Collectors.joining(", "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "kubenet-paper | linux-primitives | web-pod | The network linux-primitives has nobody who"
            + " is “a web pod”.",
        "kubenet-paper | on-premises-hybrid | pod/gone | The network kubenet-paper cannot: there is"
            + " no place pod/gone.",
      })
  void whatCannotBeCompared(String left, String right, String from, String problem) {
    assertEquals(problem, compare(left, right, from, "host/db").problem());
  }
}
