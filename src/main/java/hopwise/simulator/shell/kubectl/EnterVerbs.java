package hopwise.simulator.shell.kubectl;

import hopwise.simulator.cluster.Pod;
import hopwise.simulator.cluster.Seeded;
import hopwise.simulator.linux.NamespaceId;
import hopwise.simulator.shell.Answer;
import hopwise.simulator.shell.kubectl.object.Resource;
import hopwise.simulator.shell.tree.Reply;
import hopwise.simulator.shell.tree.kubectl.KubeMessages;
import hopwise.simulator.shell.tree.kubectl.KubeRequest;
import hopwise.simulator.shell.windows.PowerShell;
import hopwise.simulator.world.Place;
import java.util.List;
import java.util.Set;

/** The commands that lead to another machine. */
final class EnterVerbs {
  private static final PowerShell POWER_SHELL = new PowerShell();
  private static final String NO_COMMAND =
      "error: you must specify at least one command for the container";

  private static final Set<String> WINDOWS_SHELLS =
      Set.of("powershell", "powershell.exe", "pwsh", "cmd", "cmd.exe");

  private EnterVerbs() {}

  /** Whether somebody can stand at a place. */
  private static boolean isThere(Desk desk, NamespaceId place) {
    return POWER_SHELL.isAt(desk.world(), place) || desk.world().network().find(place).isPresent();
  }

  static Reply<Desk> exec(Desk desk, KubeRequest request) {
    var words = request.words();
    if (words.isEmpty()) {
      return desk.fails(
          "error: pod, type/name or --filename must be specified\n"
              + "See 'kubectl exec -h' for help and examples");
    }
    var command = request.behind().isEmpty() ? words.subList(1, words.size()) : request.behind();
    if (command.isEmpty()) {
      return desk.fails(NO_COMMAND);
    }
    if (request.behind().isEmpty()) {
      return desk.fails(
          "error: exec [POD] [COMMAND] is not supported anymore. Use exec [POD] -- [COMMAND]"
              + " instead\nSee 'kubectl exec -h' for help and examples");
    }
    return desk.at(request, target -> exec(desk, request, target, words.getFirst(), command));
  }

  private static Reply<Desk> exec(
      Desk desk, KubeRequest request, Desk.Target target, String word, List<String> command) {
    var pod = LogsVerb.pod(target, word).orElse(null);
    if (pod == null) {
      var name = word.substring(word.indexOf('/') + 1);
      return desk.fails(KubeMessages.notFound(Resource.POD.kind(), name));
    }
    if (pod.problem() != null) {
      return desk.fails(notRunning(pod));
    }
    var container = request.value("container").orElse("");
    var containers = pod.workload().containers();
    if (!container.isEmpty() && containers.stream().noneMatch(c -> c.name().equals(container))) {
      return desk.fails(
          "Error from server (BadRequest): container %s is not valid for pod %s"
              .formatted(container, pod.name()));
    }
    return run(desk, request, place(pod), command);
  }

  private static String notRunning(Pod pod) {
    var container = pod.workload().containers().getFirst().name();
    return pod.node() == null
        ? "Error from server (BadRequest): pod %s does not have a host assigned"
            .formatted(pod.name())
        : "error: Internal error occurred: unable to upgrade connection: container not found (\"%s\")"
            .formatted(container);
  }

  /** Where a pod's programs run: in its own namespace, or in its node's. */
  static NamespaceId place(Pod pod) {
    var group = pod.namespace().equals("default") ? "" : pod.namespace();
    return NamespaceId.root(
        pod.isHostNetwork()
            ? "node/" + pod.node()
            : new Place(Place.Kind.POD, group, pod.name(), "").machine());
  }

  /** Runs a command somewhere else, or opens a shell there. */
  static Reply<Desk> run(Desk desk, KubeRequest request, NamespaceId place, List<String> command) {
    boolean windows = POWER_SHELL.isAt(desk.world(), place);
    if (!windows && desk.world().network().find(place).isEmpty()) {
      return desk.fails("error: " + place + " cannot be entered here");
    }
    var input = request.is("stdin") ? desk.call().input() : "";
    var answer =
        windows
            ? onWindows(desk, place, command)
            : desk.call().runner().run(desk.world(), place, command, input);
    var after = desk.with(answer.world());
    var opened = answer.opened();
    if (opened == null) {
      var end =
          answer.status() == 0 ? "" : "command terminated with exit code " + answer.status() + "\n";
      return new Reply<>(after, answer.output(), answer.errors() + end, answer.status());
    }
    return request.is("tty") || request.is("stdin")
        ? new Reply<>(after.opening(opened), answer.output(), answer.errors(), 0)
        : after.prints("");
  }

  private static Answer onWindows(Desk desk, NamespaceId place, List<String> command) {
    return command.size() == 1 && WINDOWS_SHELLS.contains(command.getFirst())
        ? new Answer(desk.world(), "", "", 0).opening(new Answer.Opened(place, ""))
        : POWER_SHELL.run(desk.world(), place, String.join(" ", command));
  }

  static Reply<Desk> debug(Desk desk, KubeRequest request) {
    var words = request.words();
    if (words.isEmpty() || !words.getFirst().matches("(node|nodes|no)/.+")) {
      return desk.fails("error: simulated is kubectl debug node/NAME -it --image=IMAGE");
    }
    if (request.value("image").isEmpty()) {
      return desk.fails("error: --image is required when creating a debugging pod");
    }
    var name = words.getFirst().substring(words.getFirst().indexOf('/') + 1);
    return desk.at(
        request,
        target ->
            target.cluster().nodes().containsKey(name)
                ? debug(desk, request, name)
                : desk.fails(KubeMessages.notFound(Resource.NODE.kind(), name)));
  }

  private static Reply<Desk> debug(Desk desk, KubeRequest request, String node) {
    var suffix = Seeded.letters(5, desk.world().seed(), "debugger", desk.now().toString());
    var head =
        "Creating debugging pod node-debugger-%s-%s with container debugger on node %s.\n"
            .formatted(node, suffix, node);
    var place = NamespaceId.root("node/" + node);
    if (!request.behind().isEmpty()) {
      var ran = run(desk, request, place, request.behind());
      return new Reply<>(ran.state(), head + ran.output(), ran.errors(), ran.status());
    }
    if (!request.is("stdin") || !isThere(desk, place)) {
      return desk.prints(head);
    }
    return desk.opening(new Answer.Opened(place, "exit\n"))
        .prints(head + "If you don't see a command prompt, try pressing enter.\n");
  }

  static Reply<Desk> sshJump(Desk desk, KubeRequest request) {
    if (request.words().isEmpty()) {
      return desk.fails("error: say a node: kubectl ssh-jump NODE; kubectl get nodes lists them");
    }
    var name = request.words().getFirst();
    return desk.at(
        request,
        target -> {
          if (!target.cluster().nodes().containsKey(name)) {
            return desk.fails(
                "ssh: Could not resolve hostname " + name + ": Name or service not known");
          }
          var place = NamespaceId.root("node/" + name);
          return isThere(desk, place)
              ? desk.opening(new Answer.Opened(place, "logout\n")).prints("")
              : desk.fails("error: " + place + " cannot be entered here");
        });
  }
}
