package hopwise.simulator.shell.reach;

import hopwise.simulator.shell.Answer;
import hopwise.simulator.shell.Call;
import hopwise.simulator.shell.Program;
import hopwise.simulator.shell.files.FileSystem;
import java.util.List;

/** {@code nsenter --net=/var/run/netns/NAME COMMAND}. */
public final class NamespaceEnter implements Program {
  private static final List<String> OPTIONS = List.of("--net=", "-n");

  @Override
  public Answer run(Call call) {
    var words = call.arguments();
    if (words.isEmpty() || OPTIONS.stream().noneMatch(words.getFirst()::startsWith)) {
      return call.fails(1, "nsenter: simulated is nsenter --net=/var/run/netns/NAME COMMAND\n");
    }
    var path = words.getFirst();
    for (var option : OPTIONS) {
      path = path.startsWith(option) ? path.substring(option.length()) : path;
    }
    var place =
        new FileSystem(call.world(), call.place(), call.directory()).namespace(path).orElse(null);
    if (place == null) {
      return call.fails(1, "nsenter: cannot open " + path + ": No such file or directory\n");
    }
    return words.size() < 2
        ? call.fails(1, "nsenter: say a command to run there\n")
        : call.runner().run(call.world(), place, words.subList(1, words.size()), call.input());
  }
}
