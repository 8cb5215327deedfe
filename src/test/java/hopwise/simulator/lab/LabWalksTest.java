package hopwise.simulator.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import hopwise.source.Library;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Where packets end in a scenario after some commands; {@code $(COMMAND)} is what one prints. */
class LabWalksTest {
  private static final Pattern COMMAND = Pattern.compile("\\$\\((.*?)\\)");
  private static final Library LIBRARY = Library.of(Path.of("content"), Path.of("quizzes"));
  private static final String WEB =
      "$(kubectl get pods -l app=web -o jsonpath={.items[0].metadata.name})";
  private static final String NODE =
      "node/$(kubectl get nodes -o jsonpath={.items[0].metadata.name})";
  private static final String CILIUM =
      "az aks update -g lab -n cluster --network-dataplane cilium -o none";
  private static final String CALICO =
      "az aks update -g lab -n cluster --network-policy calico -o none";
  private static final String ASKER = "kubectl run asker --image=nginx";
  private static final String ONLY_BLOCKS =
      """
      kubectl apply -f - <<EOF
      apiVersion: networking.k8s.io/v1
      kind: NetworkPolicy
      metadata:
        name: blocks
      spec:
        podSelector:
          matchLabels:
            app: web
        policyTypes: [Ingress]
        ingress:
        - from:
          - ipBlock:
              cidr: 0.0.0.0/0
      EOF
      """;

  static Stream<Arguments> walks() {
    return Stream.of(
        walk(
            "azure-cni-overlay",
            List.of(CILIUM, ASKER, ONLY_BLOCKS),
            "pod/asker -> pod/" + WEB + ":80: DROPPED_POLICY"),
        walk(
            "azure-cni-node-subnet",
            List.of(CILIUM, ASKER, ONLY_BLOCKS),
            "pod/asker -> pod/" + WEB + ":80: DROPPED_POLICY",
            "host/db -> pod/" + WEB + ":80: delivered"),
        walk(
            "azure-cni-overlay",
            List.of(
                CILIUM,
                ASKER,
                "kubectl create deployment far --image=nginx --replicas=6 --port=80",
                "kubectl expose deployment far --port=80 --type=NodePort",
                "kubectl create service clusterip none --tcp=80"),
            "pod/asker -> service/web:80: delivered",
            "pod/asker -> service/far:80: source pod/asker",
            "pod/asker -> service/none:80: REJECTED",
            "pod/asker -> 10.0.0.10:53/udp: delivered",
            NODE + " -> service/far:80: source " + NODE,
            "host/db -> "
                + NODE
                + ":$(kubectl get service far -o"
                + " jsonpath={.spec.ports[0].nodePort}): delivered"),
        walk(
            "windows-pool",
            List.of(
                "kubectl scale deployment iis --replicas=1",
                "kubectl delete service iis",
                """
                kubectl apply -f - <<EOF
                apiVersion: v1
                kind: Service
                metadata:
                  name: iis
                spec:
                  type: LoadBalancer
                  externalTrafficPolicy: Local
                  healthCheckNodePort: 32123
                  selector:
                    app: iis
                  ports:
                  - port: 80
                EOF
                """),
            "host/web -> $(kubectl get service iis -o"
                + " jsonpath={.status.loadBalancer.ingress[0].ip}):80: delivered"),
        walk(
            "azure-cni-node-subnet",
            List.of(CALICO, ASKER, ONLY_BLOCKS),
            "pod/asker -> pod/" + WEB + ":80: delivered"));
  }

  private static Arguments walk(String scenario, List<String> commands, String... goals) {
    return Arguments.of(scenario, commands, List.of(goals));
  }

  @ParameterizedTest
  @MethodSource("walks")
  void goalsAreMet(String scenario, List<String> commands, List<String> goals) {
    var lab = Lab.begin(LIBRARY.scenarios().read(scenario).scenario().orElseThrow());
    for (var command : commands) {
      lab = typed(lab, command).lab();
    }
    for (var goal : goals) {
      var text = spelled(lab, goal);
      var read = assertInstanceOf(GoalReader.Result.Read.class, GoalReader.read(text), text);
      assertEquals("", GoalCheck.check(lab.world(), read.goal()).found(), text);
    }
  }

  private static Lab.Reply.Ran typed(Lab lab, String command) {
    var ran = assertInstanceOf(Lab.Reply.Ran.class, lab.type(command), command);
    assertEquals(0, ran.status(), command + ": " + ran.printed());
    return ran;
  }

  private static String spelled(Lab lab, String goal) {
    return COMMAND.matcher(goal).replaceAll(found -> typed(lab, found.group(1)).printed());
  }
}
