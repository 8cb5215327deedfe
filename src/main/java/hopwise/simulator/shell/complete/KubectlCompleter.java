package hopwise.simulator.shell.complete;

import hopwise.simulator.cluster.WorkloadId;
import hopwise.simulator.shell.kubectl.KubectlProgram;
import hopwise.simulator.shell.kubectl.object.Resource;
import hopwise.simulator.shell.tree.kubectl.KubeFlag;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Completes {@code kubectl}: verbs, flags, kinds, the names of objects. */
final class KubectlCompleter implements Completer {
  private static final List<KubectlProgram.Form> FORMS = KubectlProgram.forms();
  private static final Set<String> OF_KINDS =
      Set.of("get", "describe", "delete", "label", "scale", "expose");
  private static final Set<String> OF_NODES = Set.of("cordon", "uncordon", "drain", "ssh-jump");
  private static final Set<String> OF_PODS = Set.of("exec", "logs");
  private static final Set<String> VALUED =
      Set.of("-n", "--namespace", "-l", "--selector", "-o", "--output", "-f", "--filename");
  private static final Map<String, List<String>> VALUES =
      Map.of(
          "-o", List.of("wide", "yaml", "json", "name", "jsonpath="),
          "--output", List.of("wide", "yaml", "json", "name", "jsonpath="),
          "--type", List.of("ClusterIP", "NodePort", "LoadBalancer"),
          "--protocol", List.of("TCP", "UDP"),
          "--sort-by", List.of(".metadata.name", ".metadata.creationTimestamp"));

  @Override
  public Stream<String> after(Line line) {
    var own = value(line);
    if (own != null) {
      return own;
    }
    var words = operands(line);
    var form = FORMS.stream().filter(it -> isBeginning(it.path(), words)).findFirst();
    if (form.isEmpty()) {
      return next(words);
    }
    if (line.isOption()) {
      return Stream.concat(form.get().flags().stream(), Stream.of(KubeFlag.word("namespace", 'n')))
          .flatMap(KubectlCompleter::spellings);
    }
    return operands(line, words);
  }

  /** The words that are neither flags nor their values. */
  private static List<String> operands(Line line) {
    var words = line.words();
    return IntStream.range(1, words.size())
        .filter(i -> !words.get(i).startsWith("-") && !VALUED.contains(words.get(i - 1)))
        .mapToObj(words::get)
        .toList();
  }

  private static Stream<String> spellings(KubeFlag flag) {
    var name = "--" + flag.name();
    return Character.isLetter(flag.letter())
        ? Stream.of(name, "-" + flag.letter())
        : Stream.of(name);
  }

  private static @org.jspecify.annotations.Nullable Stream<String> value(Line line) {
    return switch (line.last()) {
      case "-n", "--namespace" -> line.names().groups();
      case "-f", "--filename" -> line.names().files(line.beginning());
      case "-l", "--selector" -> labels(line);
      default -> VALUES.containsKey(line.last()) ? VALUES.get(line.last()).stream() : null;
    };
  }

  private static Stream<String> labels(Line line) {
    return line.names()
        .clusters()
        .flatMap(cluster -> cluster.workloads().values().stream())
        .flatMap(workload -> workload.labels().entrySet().stream())
        .map(label -> label.getKey() + "=" + label.getValue());
  }

  private static boolean isBeginning(List<String> path, List<String> typed) {
    return typed.size() >= path.size() && typed.subList(0, path.size()).equals(path);
  }

  private static Stream<String> next(List<String> words) {
    return FORMS.stream()
        .map(KubectlProgram.Form::path)
        .filter(path -> path.size() > words.size())
        .filter(path -> path.subList(0, words.size()).equals(words))
        .map(path -> path.get(words.size()));
  }

  private static Stream<String> operands(Line line, List<String> words) {
    var verb = words.getFirst();
    var group = line.value("-n", "--namespace").orElse("default");
    if (OF_NODES.contains(verb)) {
      return line.names().nodes();
    }
    if (verb.equals("debug")) {
      return line.names().nodes().map(name -> "node/" + name);
    }
    if (OF_PODS.contains(verb)) {
      return line.names().pods(group);
    }
    if (verb.equals("rollout")) {
      return names(line, "deployment", group).map(name -> "deployment/" + name);
    }
    if (!OF_KINDS.contains(verb)) {
      return Stream.of();
    }
    int slash = line.beginning().indexOf('/');
    if (slash > 0) {
      var kind = line.beginning().substring(0, slash);
      return names(line, kind, group).map(name -> kind + "/" + name);
    }
    return words.size() == 1 ? kinds(verb) : names(line, words.get(1), group);
  }

  private static Stream<String> kinds(String verb) {
    var plural = Resource.ALL.stream().map(resource -> resource.kind().plural());
    return verb.equals("get") ? Stream.concat(plural, Stream.of("all")) : plural;
  }

  private static Stream<String> names(Line line, String word, String group) {
    var kind = Resource.named(word).map(resource -> resource.kind().kind()).orElse("");
    var names = line.names();
    return switch (kind) {
      case "Pod" -> names.pods(group);
      case "Node" -> names.nodes();
      case "Namespace" -> names.groups();
      case "Service", "Endpoints" ->
          names
              .clusters()
              .flatMap(it -> it.services().keySet().stream())
              .filter(id -> id.namespace().equals(group))
              .map(id -> id.name());
      case "Deployment" -> workloads(line, WorkloadId.Kind.DEPLOYMENT, group);
      case "DaemonSet" -> workloads(line, WorkloadId.Kind.DAEMON_SET, group);
      case "NetworkPolicy" ->
          names
              .clusters()
              .flatMap(it -> it.policies().keySet().stream())
              .filter(id -> id.namespace().equals(group))
              .map(id -> id.name());
      default -> Stream.of();
    };
  }

  private static Stream<String> workloads(Line line, WorkloadId.Kind kind, String group) {
    return line.names()
        .clusters()
        .flatMap(it -> it.workloads().keySet().stream())
        .filter(id -> id.kind() == kind && id.namespace().equals(group))
        .map(WorkloadId::name);
  }
}
