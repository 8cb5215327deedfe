package hopwise.simulator.shell.kubectl;

import hopwise.simulator.cluster.Service;
import hopwise.simulator.shell.Answer;
import hopwise.simulator.shell.Call;
import hopwise.simulator.shell.Program;
import hopwise.simulator.shell.tree.kubectl.KubeFlag;
import hopwise.simulator.shell.tree.kubectl.KubeVerb;
import hopwise.simulator.shell.tree.kubectl.Kubectl;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

  private static final Kubectl<Desk> KUBECTL = Kubectl.of(verbs(), ELSEWHERE);

  private static List<KubeVerb<Desk>> verbs() {
    return Stream.of(asking(), changing(), creating(), entering(), nodes(), config())
        .flatMap(List::stream)
        .toList();
  }

  /**
   * A command as it is typed.
   *
   * @param path its words behind {@code kubectl}
   */
  public record Form(List<String> path, List<KubeFlag> flags) {}

  /** All commands that are simulated. */
  public static List<Form> forms() {
    return verbs().stream().map(verb -> new Form(verb.path(), verb.flags())).toList();
  }

  private static List<KubeVerb<Desk>> asking() {
    return List.of(
        KubeVerb.of("get", with(KubeFlag.GET, KubeFlag.onOff("watch", 'w')), GetVerb::run)
            .without("filename", "recursive", "show-kind", "label-columns", "chunk-size"),
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
    return List.of(
        KubeVerb.of("apply", FILES, FileVerbs::apply).without("prune", "dry-run", "kustomize"),
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

  /** The kinds that are created without a file, each with the short name that kubectl takes. */
  private static List<KubeVerb<Desk>> creating() {
    var tcp = List.of(KubeFlag.word("tcp", ' '), KubeFlag.word("node-port", ' '));
    var deployment =
        List.of(
            KubeFlag.word("image", ' '),
            KubeFlag.word("replicas", 'r'),
            KubeFlag.word("port", ' '));
    var verbs = new ArrayList<KubeVerb<Desk>>();
    for (var name : List.of("deployment", "deploy")) {
      verbs.add(KubeVerb.of("create " + name, deployment, CreateVerbs::deployment));
    }
    for (var name : List.of("namespace", "ns")) {
      verbs.add(KubeVerb.of("create " + name, NONE, CreateVerbs::namespace));
    }
    for (var name : List.of("service", "svc")) {
      for (var type : Service.Type.values()) {
        var flags =
            type == Service.Type.CLUSTER_IP ? with(tcp, KubeFlag.word("clusterip", ' ')) : tcp;
        var path = "create " + name + " " + type.toString().toLowerCase(Locale.ROOT);
        verbs.add(KubeVerb.of(path, flags, CreateVerbs.service(type)));
      }
    }
    return verbs;
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
    if (!isInstalled(call)) {
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

  /** On the laptop, on nodes, and where somebody has the credentials of a cluster. */
  private static boolean isInstalled(Call call) {
    var host = call.place().host();
    return host.equals("laptop")
        || host.startsWith("node/")
        || call.world().files().at(host, KubeConfig.PATH) != null;
  }

  private static boolean isCreateOfFile(List<String> words) {
    return words.contains("create")
        && words.stream().anyMatch(word -> word.startsWith("-f") || word.startsWith("--filename"));
  }
}
