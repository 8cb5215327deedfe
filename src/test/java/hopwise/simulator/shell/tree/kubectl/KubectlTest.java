package hopwise.simulator.shell.tree.kubectl;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hopwise.simulator.shell.tree.Reply;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KubectlTest {
  private static final Kubectl<Integer> KUBECTL =
      Kubectl.of(
          List.of(
              KubeVerb.<Integer>of("get", KubeFlag.GET, KubectlTest::echo).without("watch"),
              KubeVerb.<Integer>of(
                  "create", List.of(KubeFlag.word("filename", 'f')), KubectlTest::echo),
              KubeVerb.<Integer>of(
                  "create deployment",
                  List.of(
                      KubeFlag.word("image", ' '),
                      new KubeFlag("dry-run", ' ', KubeFlag.Kind.GLUED)),
                  KubectlTest::echo),
              KubeVerb.<Integer>of(
                  "exec",
                  List.of(KubeFlag.onOff("stdin", 'i'), KubeFlag.onOff("tty", 't')),
                  KubectlTest::echo),
              KubeVerb.<Integer>of("config view", List.of(), KubectlTest::echo)),
          Set.of("drain", "config set-context"));

  private static Reply<Integer> echo(int state, KubeRequest request) {
    return Reply.prints(
        state + 1,
        request.words() + " " + new TreeMap<>(request.values()) + " " + request.behind() + "\n");
  }

  private static Reply<Integer> run(String line) {
    return KUBECTL.run(0, List.of(line.strip().split(" ")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "get pods | [pods] {} []",
        "get pods -o wide -A | [pods] {all-namespaces=[true], output=[wide]} []",
        "get -Aowide pods | [pods] {all-namespaces=[true], output=[wide]} []",
        "get pods -o=json --no-headers=false | [pods] {no-headers=[false], output=[json]} []",
        "-n kube-system get pods | [pods] {namespace=[kube-system]} []",
        "get -n kube-system pods --sort-by=.spec.nodeName"
            + " | [pods] {namespace=[kube-system], sort-by=[.spec.nodeName]} []",
        "create deployment web --image nginx --dry-run=client"
            + " | [web] {dry-run=[client], image=[nginx]} []",
        "create deployment web --dry-run | [web] {dry-run=[]} []",
        "create -f deployment | [] {filename=[deployment]} []",
        "create foo | [foo] {} []",
        "exec -it web-1 -- ip -4 addr | [web-1] {stdin=[true], tty=[true]} [ip, -4, addr]",
        "exec web-1 - | [web-1, -] {} []"
      })
  void argumentsAreRead(String line, String request) {
    var reply = run(line);
    assertEquals(request + "\n", reply.output() + reply.errors());
    assertEquals(1, reply.state());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "foo | unknown command \"foo\" for \"kubectl\"",
        "gett | unknown command \"gett\" for \"kubectl\"++Did you mean this?+\tget+",
        "get --foo | unknown flag: --foo+See 'kubectl get --help' for usage.",
        "get --foo=1 | unknown flag: --foo+See 'kubectl get --help' for usage.",
        "get -x | unknown shorthand flag: 'x' in -x+See 'kubectl get --help' for usage.",
        "get -Axl | unknown shorthand flag: 'x' in -Axl+See 'kubectl get --help' for usage.",
        "get pods -o | flag needs an argument: 'o' in -o+See 'kubectl get --help' for usage.",
        "get --output | flag needs an argument: --output+See 'kubectl get --help' for usage.",
        "get pods --no-headers=maybe | invalid argument \"maybe\" for \"--no-headers\" flag:"
            + " strconv.ParseBool: parsing \"maybe\": invalid syntax"
            + "+See 'kubectl get --help' for usage.",
        "get pods -A=x | invalid argument \"x\" for \"-A, --all-namespaces\" flag:"
            + " strconv.ParseBool: parsing \"x\": invalid syntax"
            + "+See 'kubectl get --help' for usage.",
        "create deployment web --x | unknown flag: --x"
            + "+See 'kubectl create deployment --help' for usage.",
        "get pods --watch | --watch is not simulated here; simulated are: --output"
            + " --all-namespaces --selector --field-selector --sort-by --no-headers --show-labels"
            + " --label-columns --namespace --context --kubeconfig",
        "drain n1 | kubectl drain is not simulated here; simulated are: get create exec config",
        "config set-context x"
            + " | kubectl config set-context is not simulated here; simulated are: view",
        "config | kubectl config needs one of: view"
      })
  void wrongUseIsRefusedInTheToolsWords(String line, String message) {
    var reply = run(line);
    assertEquals("error: " + message.replace('+', '\n') + "\n", reply.errors());
    assertEquals("", reply.output());
    assertEquals(1, reply.status());
    assertEquals(0, reply.state());
  }

  @Test
  void moreVerbsAreRows() {
    var more = KUBECTL.with(List.of(KubeVerb.<Integer>of("version", List.of(), KubectlTest::echo)));
    assertEquals(1, more.run(0, List.of("version")).state());
  }
}
