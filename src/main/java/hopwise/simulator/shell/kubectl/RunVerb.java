package hopwise.simulator.shell.kubectl;

import hopwise.simulator.cluster.Outcome;
import hopwise.simulator.cluster.Pods;
import hopwise.simulator.cluster.WorkloadId;
import hopwise.simulator.cluster.change.Workloads;
import hopwise.simulator.shell.Answer;
import hopwise.simulator.shell.tree.Reply;
import hopwise.simulator.shell.tree.kubectl.KubeRequest;
import java.util.List;
import java.util.TreeMap;

/** {@code kubectl run}: a pod by itself, and a command or a shell in it. */
final class RunVerb {
  private RunVerb() {}

  static Reply<Desk> run(Desk desk, KubeRequest request) {
    if (request.words().isEmpty()) {
      return desk.fails(
          "error: NAME is required for run\nSee 'kubectl run -h' for help and examples");
    }
    if (request.value("image").isEmpty()) {
      return desk.fails("error: required flag(s) \"image\" not set");
    }
    var name = request.words().getFirst();
    var wrong = CreateVerbs.wrongName("Pod", name);
    if (!wrong.isEmpty()) {
      return desk.fails(wrong);
    }
    boolean attached = request.is("stdin") || request.is("tty");
    if (request.is("rm") && !attached) {
      return desk.fails("error: --rm should only be used for attached containers");
    }
    return desk.at(request, target -> run(desk, request, target, name));
  }

  private static Reply<Desk> run(Desk desk, KubeRequest request, Desk.Target target, String name) {
    var id = new WorkloadId(target.namespace(), WorkloadId.Kind.POD, name);
    var labels = new TreeMap<String, String>();
    labels.put("run", name);
    for (var pair : request.value("labels").orElse("").split(",")) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        labels.put(pair.substring(0, equals), pair.substring(equals + 1));
      }
    }
    var asked = CreateVerbs.workload(id, labels, request, 1, desk.now());
    var estate = desk.world().estate();
    return switch (Workloads.create(estate, target.cluster().id(), asked, desk.now())) {
      case Outcome.Refused refused -> desk.fails(Desk.words(refused, ""));
      case Outcome.Done(var next) -> {
        var made = desk.with(desk.world().with(next));
        yield request.is("stdin") || request.is("tty")
            ? attach(made, request, target, id)
            : made.prints("pod/" + name + " created\n");
      }
    };
  }

  private static Reply<Desk> attach(
      Desk desk, KubeRequest request, Desk.Target before, WorkloadId id) {
    var cluster = desk.world().estate().cluster(before.cluster().id()).orElseThrow();
    var pod = Pods.of(cluster, id).findFirst().orElseThrow();
    if (pod.problem() != null) {
      return desk.fails("error: timed out waiting for the condition");
    }
    var words =
        request.behind().isEmpty()
            ? request.words().subList(1, request.words().size())
            : request.behind();
    var command = words.isEmpty() ? List.of("sh") : words;
    var ran = EnterVerbs.run(desk, request, EnterVerbs.place(pod), command);
    var opened = ran.state().opened();
    var delete = List.of("kubectl", "delete", "pod", id.name(), "-n", id.namespace());
    if (opened != null) {
      var closing = request.is("rm") ? delete : List.<String>of();
      var shell = new Answer.Opened(opened.place(), opened.farewell(), closing);
      return ran.state()
          .opening(shell)
          .prints("If you don't see a command prompt, try pressing enter.\n");
    }
    if (!request.is("rm")) {
      return ran;
    }
    var state = ran.state();
    var gone = desk.call().runner().run(state.world(), desk.call().place(), delete, "");
    return new Reply<>(
        state.with(gone.world()), ran.output() + gone.output(), ran.errors(), ran.status());
  }
}
