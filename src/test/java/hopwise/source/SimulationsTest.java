package hopwise.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import hopwise.course.Scene;
import hopwise.quiz.variant.Derivation.Kind;
import hopwise.quiz.variant.Question;
import hopwise.quiz.variant.Unresolvable;
import hopwise.quiz.variant.Value;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Questions to the simulator, about the scenarios of the course. */
class SimulationsTest {
  private static final Library LIBRARY = Library.of(Path.of("content"), Path.of("quizzes"));
  private static final Map<String, Scene> SCENES = scenes();

  private static Map<String, Scene> scenes() {
    var scenes = new HashMap<String, Scene>();
    LIBRARY
        .scenarios()
        .names()
        .forEach(name ->
            LIBRARY.scenarios().scene(name, null).ifPresent(scene -> scenes.put(name, scene)));
    return scenes;
  }

  /** {@code kind; name=value; name=value}. */
  private static Value answer(String question) {
    var parts = List.of(question.split("; ", -1));
    var arguments = new HashMap<String, String>();
    parts.stream()
        .skip(1)
        .forEach(part -> {
          var pair = part.split("=", 2);
          arguments.put(pair[0], pair[1].replace("\\n", "\n"));
        });
    return LIBRARY
        .simulations()
        .about(SCENES)
        .apply(new Question(Kind.parse(parts.getFirst()).orElseThrow(), arguments, Set.of()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "plan; plugin=node-subnet; nodes=50; max-pods=30 | addressesNeeded | 1581",
        "plan; plugin=node-subnet; nodes=50; surge=33% | surge | 17",
        "plan; plugin=overlay; nodes=2500; max-pods=250 | pools | 3",
        "plan; plugin=kubenet; nodes=3; subnet=10.1.0.0/26 | limit | subnet",
        "plan; plugin=kubenet; nodes=3; subnet=10.1.0.0/26; used=9 | maxNodes | 49",
        "plan; plugin=pod-subnet; nodes=3; max-pods=20 | podSubnet.addressesNeeded | 80",
        "plan; plugin=node-subnet; nodes=50 | prefix | 21",
        "walk; scenario=linux-primitives; from=host/vm; to=8.8.8.8 | disposition | DELIVERED",
        "walk; scenario=linux-primitives; from=host/vm; to=8.8.8.8 | sourceAddress | 10.1.0.4",
        "walk; scenario=linux-primitives; from=host/vm; to=8.8.8.8 | hops.0.at | host/vm",
        "walk; scenario=linux-primitives; after=ip link set eth0 down; from=host/vm; to=8.8.8.8"
            + " | disposition | NO_ROUTE",
        "route; scenario=kubenet-walkthrough; at=node/aks-nodepool1-91265694-vmss000000;"
            + " to=10.100.2.9 | nextHop | 10.220.1.6",
        "route; scenario=kubenet-walkthrough; at=node/aks-nodepool1-91265694-vmss000000;"
            + " to=192.168.10.20 | nextHopType | VirtualNetworkGateway"
      })
  void theSimulatorAnswers(String question, String key, String expected) {
    var value = answer(question);
    for (var part : key.split("\\.")) {
      value = value.get(part).orElseThrow();
    }
    assertEquals(expected, value.shown().orElseThrow());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "output; scenario=linux-primitives; command=hostname | vm",
        "output; scenario=linux-primitives; after=ip netns add a\\nip netns add b; command=ip netns"
            + " | b a",
        "output; scenario=kubenet-walkthrough; after=@node/*\\nsysctl -q -w net.ipv4.ip_forward=0;"
            + " at=node/aks-nodepool1-91265694-vmss000002; command=sysctl -n net.ipv4.ip_forward"
            + " | 0"
      })
  void commandsPrint(String question, String printed) {
    assertEquals(printed, answer(question).shown().orElseThrow().replace('\n', ' '));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "plan; plugin=calico; nodes=3 | “calico” is no plugin",
        "plan; plugin=kubenet; nodes=0 | nodes are 1 to 100000, not 0",
        "plan; plugin=kubenet; nodes=many | “many” is no whole number",
        "plan; plugin=pod-subnet; nodes=3 | say max-pods: there is no default with pod-subnet",
        "walk; scenario=linux; from=host/vm; to=8.8.8.8"
            + " | there is no content/scenarios/linux.yaml",
        "walk; scenario=linux-primitives; from=vm; to=8.8.8.8 | “vm” is no place; places are"
            + " laptop, node/NAME, pod/[NAMESPACE/]NAME, service/[NAMESPACE/]NAME, host/NAME, each"
            + " with @NETNS",
        "walk; scenario=linux-primitives; from=host/vm; to=8.8.8.8; protocol=sctp"
            + " | “sctp” is no protocol",
        "walk; scenario=linux-primitives; after=ip link set eht0 up; from=host/vm; to=8.8.8.8"
            + " | “ip link set eht0 up” fails: Cannot find device \"eht0\"",
        "route; scenario=linux-primitives; at=host/vm; to=8.8.8.8"
            + " | “host/vm” has no network card in Azure",
        "output; scenario=linux-primitives; command=false | “false” fails"
      })
  void whatCannotBeAnsweredSaysWhy(String question, String why) {
    var reason = assertThrows(Unresolvable.class, () -> answer(question)).reason();
    assertEquals(why, reason.substring(0, Math.min(why.length(), reason.length())));
  }

  /** So that a test of all kinds is not forgotten. */
  @ParameterizedTest
  @CsvSource({"plan", "walk", "route", "output"})
  void kindsAreWrittenInLowerCase(String kind) {
    assertEquals(kind, Kind.parse(kind).orElseThrow().toString());
    assertEquals(4, Stream.of(Kind.values()).count());
  }
}
