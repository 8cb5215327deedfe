package hopwise.simulator.shell.node;

import hopwise.simulator.cluster.ContainerRuntime;
import hopwise.simulator.cluster.Pods;
import hopwise.simulator.linux.NamespaceId;
import hopwise.simulator.shell.Answer;
import hopwise.simulator.shell.Call;
import hopwise.simulator.shell.Program;
import hopwise.simulator.world.World;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** {@code ps} on a node and in a pod: the programs that the network has to do with. */
public final class Processes implements Program {
  private static final DateTimeFormatter START =
      DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

  /** A process as ps lists it. */
  private record Running(int pid, String command) {}

  @Override
  public Answer run(Call call) {
    var options = String.join(" ", call.arguments());
    var processes =
        Seat.at(call.world(), call.place())
            .map(Processes::of)
            .or(() -> inPod(call.world(), call.place()));
    if (processes.isEmpty()) {
      return call.fails(1, "ps: simulated are the processes of nodes and pods\n");
    }
    return switch (options) {
      case "aux", "-aux", "auxww", "-auxww" -> call.prints(detailed(call, processes.get()));
      case "-ef", "-e -f" -> call.prints(full(call, processes.get()));
      case "" -> call.prints("    PID TTY          TIME CMD\n      1 pts/0    00:00:00 bash\n");
      default -> call.fails(1, "ps: simulated are: ps aux, ps -ef\n");
    };
  }

  private static List<Running> of(Seat seat) {
    var runtime =
        seat.has(ContainerRuntime.DOCKER) ? "/usr/bin/dockerd -H fd://" : "/usr/bin/containerd";
    var all = new ArrayList<Running>();
    all.add(new Running(1, "/sbin/init"));
    all.add(new Running(1_892, runtime));
    all.add(new Running(2_473, Kubelet.command(seat)));
    seat.boxes().map(box -> new Running(box.pid(), box.command())).forEach(all::add);
    all.sort(Comparator.comparingInt(Running::pid));
    return all;
  }

  private static Optional<List<Running>> inPod(World world, NamespaceId place) {
    if (!place.host().startsWith("pod/")) {
      return Optional.empty();
    }
    var path = place.host().substring("pod/".length());
    int slash = path.indexOf('/');
    var namespace = slash < 0 ? "default" : path.substring(0, slash);
    return world.estate().all().stream()
        .flatMap(cluster -> Pods.find(cluster, namespace, path.substring(slash + 1)).stream())
        .map(pod -> List.of(new Running(1, new Box(pod, 0).command())))
        .findFirst();
  }

  private static String detailed(Call call, List<Running> processes) {
    var text =
        new StringBuilder(
            "USER         PID %CPU %MEM    VSZ   RSS TTY      STAT START   TIME COMMAND\n");
    var start = START.format(call.world().instant());
    for (var process : processes) {
      text.append(
          "root     %7d  0.0  0.1 %6d %5d ?        Ss   %s   0:00 %s\n"
              .formatted(process.pid(), 700_000, 9_000, start, process.command()));
    }
    return text.toString();
  }

  private static String full(Call call, List<Running> processes) {
    var text = new StringBuilder("UID          PID    PPID  C STIME TTY          TIME CMD\n");
    var start = START.format(call.world().instant());
    for (var process : processes) {
      text.append(
          "root     %7d       %d  0 %s ?        00:00:00 %s\n"
              .formatted(process.pid(), process.pid() == 1 ? 0 : 1, start, process.command()));
    }
    return text.toString();
  }
}
