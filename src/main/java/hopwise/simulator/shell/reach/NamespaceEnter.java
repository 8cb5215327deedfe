package hopwise.simulator.shell.reach;

import hopwise.simulator.linux.NamespaceId;
import hopwise.simulator.shell.Answer;
import hopwise.simulator.shell.Call;
import hopwise.simulator.shell.Program;
import java.util.List;

/** {@code nsenter --net=/var/run/netns/NAME COMMAND}. */
public final class NamespaceEnter implements Program {
  private static final List<String> OPTIONS = List.of("--net=", "-n");
  private static final List<String> FOLDERS = List.of("/var/run/netns/", "/run/netns/");

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
    var file = path;
    var name =
        FOLDERS.stream()
            .filter(file::startsWith)
            .map(folder -> file.substring(folder.length()))
            .findFirst()
            .orElse("");
    var place = new NamespaceId(call.place().host(), name);
    if (name.isEmpty() || call.world().network().find(place).isEmpty()) {
      return call.fails(1, "nsenter: cannot open " + file + ": No such file or directory\n");
    }
    return words.size() < 2
        ? call.fails(1, "nsenter: say a command to run there\n")
        : call.runner().run(call.world(), place, words.subList(1, words.size()), call.input());
  }
}
