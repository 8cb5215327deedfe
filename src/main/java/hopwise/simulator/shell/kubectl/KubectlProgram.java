package hopwise.simulator.shell.kubectl;

import hopwise.simulator.cluster.Service;
import hopwise.simulator.shell.Answer;
import hopwise.simulator.shell.Call;
import hopwise.simulator.shell.Program;
import hopwise.simulator.shell.tree.kubectl.KubeFlag;
import hopwise.simulator.shell.tree.kubectl.KubeVerb;
import hopwise.simulator.shell.tree.kubectl.Kubectl;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** {@code kubectl}, and its plugin ssh-jump. */
public final class KubectlProgram implements Program {
  private static final int NOT_FOUND = 127;

  private static final Set<String> ELSEWHERE =
      Set.of(
          ("alpha annotate attach auth autoscale certificate completion cp create clusterrole diff"
                  + " edit events explain kustomize options patch plugin port-forward proxy replace"
                  + " set taint wait")
              .split(" "));

  private static final List<KubeFlag> NONE = List.of();
  private static final List<KubeFlag> FILES = List.of(KubeFlag.word("filename", 'f'));

  /** {@code create} with a file, which the real one tells from {@code create deployment}. */
  private static final Kubectl<Desk> CREATE =
      Kubectl.of(List.of(KubeVerb.of("create", FILES, FileVerbs::create)), Set.of());

  private static final Kubectl<Desk> KUBECTL =
      Kubectl.of(
          Stream.of(asking(), changing(), entering(), nodes(), config())
              .flatMap(List::stream)
              .toList(),
          ELSEWHERE);

  private static List<KubeVerb<Desk>> asking() {
    return List.of(
        KubeVerb.of("get", KubeFlag.GET, GetVerb::run)
            .without("watch", "filename", "recursive", "show-kind", "label-columns", "chunk-size"),
        KubeVerb.of(
            "describe",
            List.of(KubeFlag.onOff("all-namespaces", 'A'), KubeFlag.word("selector", 'l')),
            DescribeVerb::run),
        KubeVerb.of("version", List.of(KubeFlag.onOff("client", ' ')), ServerVerbs::version),
        KubeVerb.of("cluster-info", NONE, ServerVerbs::clusterInfo),
        KubeVerb.of("api-resources", NONE, ServerVerbs::apiResources),
        KubeVerb.of("top", List.of(KubeFlag.onOff("all-namespaces", 'A')), ServerVerbs::top),
        KubeVerb.of("rollout status", NONE, RolloutVerb::status),
        KubeVerb.of(
            "logs",
            List.of(
                KubeFlag.word("container", 'c'),
                KubeFlag.word("tail", ' '),
                KubeFlag.onOff("follow", 'f')),
            LogsVerb::run));
  }

  private static List<KubeVerb<Desk>> entering() {
    var terminal = List.of(KubeFlag.onOff("stdin", 'i'), KubeFlag.onOff("tty", 't'));
    return List.of(
        KubeVerb.of("exec", with(terminal, KubeFlag.word("container", 'c')), EnterVerbs::exec),
        KubeVerb.of(
            "debug",
            with(terminal, KubeFlag.word("image", ' '), KubeFlag.word("profile", ' ')),
            EnterVerbs::debug),
        KubeVerb.of(
            "ssh-jump",
            List.of(
                KubeFlag.word("user", 'u'),
                KubeFlag.word("identity", 'i'),
                KubeFlag.word("pubkey", 'p'),
                KubeFlag.onOff("skip-agent", ' '),
                KubeFlag.onOff("cleanup-agent", ' '),
                KubeFlag.onOff("cleanup-jump", ' ')),
            EnterVerbs::sshJump));
  }

  private static List<KubeVerb<Desk>> changing() {
    var tcp = List.of(KubeFlag.word("tcp", ' '), KubeFlag.word("node-port", ' '));
    return List.of(
        KubeVerb.of("apply", FILES, FileVerbs::apply).without("prune", "dry-run", "kustomize"),
        KubeVerb.of(
            "create deployment",
            List.of(
                KubeFlag.word("image", ' '),
                KubeFlag.word("replicas", 'r'),
                KubeFlag.word("port", ' ')),
            CreateVerbs::deployment),
        KubeVerb.of("create namespace", NONE, CreateVerbs::namespace),
        KubeVerb.of(
            "create service clusterip",
            with(tcp, KubeFlag.word("clusterip", ' ')),
            CreateVerbs.service(Service.Type.CLUSTER_IP)),
        KubeVerb.of("create service nodeport", tcp, CreateVerbs.service(Service.Type.NODE_PORT)),
        KubeVerb.of(
            "create service loadbalancer", tcp, CreateVerbs.service(Service.Type.LOAD_BALANCER)),
        KubeVerb.of(
            "expose",
            List.of(
                KubeFlag.word("port", ' '),
                KubeFlag.word("target-port", ' '),
                KubeFlag.word("type", ' '),
                KubeFlag.word("name", ' '),
                KubeFlag.word("protocol", ' '),
                KubeFlag.word("cluster-ip", ' ')),
            ExposeVerb::run),
        KubeVerb.of("scale", List.of(KubeFlag.word("replicas", ' ')), ScaleVerb::run),
        KubeVerb.of(
            "delete",
            with(
                FILES,
                KubeFlag.onOff("all", ' '),
                KubeFlag.word("selector", 'l'),
                KubeFlag.onOff("force", ' '),
                KubeFlag.word("grace-period", ' '),
                KubeFlag.onOff("now", ' '),
                KubeFlag.onOff("ignore-not-found", ' ')),
            DeleteVerb::run),
        KubeVerb.of("label", List.of(KubeFlag.onOff("overwrite", ' ')), LabelVerb::run),
        KubeVerb.of(
            "run",
            List.of(
                KubeFlag.word("image", ' '),
                KubeFlag.word("port", ' '),
                KubeFlag.word("labels", 'l'),
                KubeFlag.word("restart", ' '),
                KubeFlag.word("overrides", ' '),
                KubeFlag.onOff("rm", ' '),
                KubeFlag.onOff("command", ' '),
                KubeFlag.onOff("stdin", 'i'),
                KubeFlag.onOff("tty", 't')),
            RunVerb::run));
  }

  private static List<KubeVerb<Desk>> nodes() {
    return List.of(
        KubeVerb.of("cordon", NONE, NodeVerbs::cordon),
        KubeVerb.of("uncordon", NONE, NodeVerbs::uncordon),
        KubeVerb.of(
            "drain",
            List.of(
                KubeFlag.onOff("ignore-daemonsets", ' '),
                KubeFlag.onOff("delete-emptydir-data", ' '),
                KubeFlag.onOff("delete-local-data", ' '),
                KubeFlag.onOff("force", ' ')),
            NodeVerbs::drain));
  }

  private static List<KubeVerb<Desk>> config() {
    return List.of(
        KubeVerb.of("config current-context", NONE, ConfigVerbs::current),
        KubeVerb.of(
            "config get-contexts",
            List.of(KubeFlag.word("output", 'o'), KubeFlag.onOff("no-headers", ' ')),
            ConfigVerbs::list),
        KubeVerb.of("config use-context", NONE, ConfigVerbs::use),
        KubeVerb.of("config view", NONE, ConfigVerbs::view),
        KubeVerb.of(
            "config set-context", List.of(KubeFlag.onOff("current", ' ')), ConfigVerbs::set));
  }

  private static List<KubeFlag> with(List<KubeFlag> flags, KubeFlag... more) {
    return Stream.concat(flags.stream(), Stream.of(more)).toList();
  }

  @Override
  public Answer run(Call call) {
    if (call.place().host().startsWith("pod/")) {
      return call.fails(NOT_FOUND, "bash: kubectl: command not found\n");
    }
    var words = call.arguments();
    var table = isCreateOfFile(words) ? CREATE : KUBECTL;
    var reply = table.run(new Desk(call), words);
    var desk = reply.state();
    var answer = new Answer(desk.world(), reply.output(), reply.errors(), reply.status());
    var opened = desk.opened();
    return opened == null ? answer : answer.opening(opened);
  }

  private static boolean isCreateOfFile(List<String> words) {
    return words.contains("create")
        && words.stream().anyMatch(word -> word.startsWith("-f") || word.startsWith("--filename"));
  }
}
