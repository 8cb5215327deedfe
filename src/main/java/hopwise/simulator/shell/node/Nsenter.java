package hopwise.simulator.shell.node;

import hopwise.simulator.cluster.machines.EstateMachines;
import hopwise.simulator.linux.NamespaceId;
import hopwise.simulator.shell.Answer;
import hopwise.simulator.shell.Call;
import hopwise.simulator.shell.Program;
import hopwise.simulator.shell.files.FileSystem;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** {@code nsenter -t PID -n COMMAND} and {@code nsenter --net=FILE COMMAND}. */
public final class Nsenter implements Program {
  private static final String SIMULATED =
      "nsenter: simulated are nsenter -t PID -n [COMMAND] and nsenter --net=FILE [COMMAND]\n";

  /** Kinds of namespace that are entered along with the network's, to no effect here. */
  private static final List<String> OTHERS =
      List.of("-m", "--mount", "-u", "--uts", "-i", "--ipc", "-p", "--pid", "-C", "--cgroup");

  @Override
  public Answer run(Call call) {
    var words = call.arguments();
    var target = OptionalInt.empty();
    boolean network = false;
    String file = null;
    int at = 0;
    for (; at < words.size() && words.get(at).startsWith("-"); at++) {
      var word = words.get(at);
      if (word.equals("--")) {
        at++;
        break;
      } else if ((word.equals("-t") || word.equals("--target")) && at + 1 < words.size()) {
        target = number(words.get(++at));
      } else if (word.matches("(-t|--target=)\\d+")) {
        target = number(word.replaceAll("\\D", ""));
      } else if (word.startsWith("--net=") || (word.startsWith("-n") && word.length() > 2)) {
        file = word.substring(word.startsWith("-n") ? 2 : "--net=".length());
      } else if (List.of("-n", "--net", "-a", "--all").contains(word)) {
        network = true;
      } else if (!OTHERS.contains(word)) {
        return call.fails(1, SIMULATED);
      }
    }
    var command = at < words.size() ? words.subList(at, words.size()) : List.of("bash");
    return file == null ? ofProcess(call, target, network, command) : ofFile(call, file, command);
  }

  private static OptionalInt number(String word) {
    return word.matches("\\d{1,9}") ? OptionalInt.of(Integer.parseInt(word)) : OptionalInt.empty();
  }

  private static Answer ofFile(Call call, String path, List<String> command) {
    var place =
        new FileSystem(call.world(), call.place(), call.directory()).namespace(path).orElse(null);
    return enter(call, place, "nsenter: cannot open " + path, command);
  }

  private static Answer enter(
      Call call, @Nullable NamespaceId place, String trouble, List<String> command) {
    return place == null
        ? call.fails(1, trouble + ": No such file or directory\n")
        : call.runner().run(call.world(), place, command, call.input());
  }

  private static Answer ofProcess(
      Call call, OptionalInt target, boolean network, List<String> command) {
    if (target.isEmpty()) {
      return call.fails(1, SIMULATED);
    }
    int pid = target.getAsInt();
    var place = network ? place(call, pid) : Optional.of(call.place());
    return enter(
        call, place.orElse(null), "nsenter: cannot open /proc/" + pid + "/ns/net", command);
  }

  /** The namespace of a process: a container's pod, or the node itself. */
  private static Optional<NamespaceId> place(Call call, int pid) {
    return Seat.at(call.world(), call.place())
        .flatMap(seat ->
            seat.boxes()
                .filter(box -> box.pid() == pid)
                .findFirst()
                .map(box ->
                    box.pod().isHostNetwork() ? call.place() : EstateMachines.place(box.pod()))
                .or(() -> pid < 4_000 ? Optional.of(call.place()) : Optional.empty()));
  }
}
