package hopwise.quiz.variant;

import hopwise.simulator.lab.Lab;
import hopwise.simulator.linux.NamespaceId;
import java.util.ArrayList;
import java.util.List;

/**
 * Lines that are typed before something is asked, as the command {@code lab} reads them: commands,
 * and {@code @PLACE} where those that follow are typed. {@code @node/*} means every Linux node.
 */
public final class Script {
  private static final String EVERY_NODE = "@node/*";
  private static final int MOST_NODES = 100;

  private Lab lab;
  private List<String> places = List.of("");

  private Script(Lab lab) {
    this.lab = lab;
  }

  /**
   * The lab after {@code script}.
   *
   * @throws Unresolvable if a line fails
   */
  public static Lab play(Lab lab, String script) {
    var played = new Script(lab);
    var command = new StringBuilder();
    for (var line : script.lines().toList()) {
      command.append(command.isEmpty() ? "" : "\n").append(line);
      if (Lab.isComplete(command.toString())) {
        played.line(command.toString().strip());
        command.setLength(0);
      }
    }
    played.line(command.toString().strip());
    return played.lab;
  }

  private void line(String line) {
    if (line.equals(EVERY_NODE)) {
      places = nodes().stream().map(node -> "@" + node).toList();
    } else if (line.startsWith("@")) {
      places = List.of(line);
    } else if (!line.isEmpty() && !line.startsWith("#")) {
      for (var place : places) {
        if (!place.isEmpty()) {
          type(place);
        }
        type(line);
      }
    }
  }

  private List<NamespaceId> nodes() {
    var found = new ArrayList<NamespaceId>();
    lab.world()
        .network()
        .ids()
        .filter(id -> id.isRoot() && id.host().startsWith("node/"))
        .limit(MOST_NODES + 1)
        .forEach(found::add);
    if (found.size() > MOST_NODES) {
      throw new Unresolvable("@node/* takes " + MOST_NODES + " nodes at most, and here are more");
    }
    return found;
  }

  private void type(String line) {
    switch (lab.type(line)) {
      case Lab.Reply.Ran(var next, var printed, int status) -> {
        if (status != 0) {
          var first = printed.lines().filter(text -> !text.isBlank()).findFirst();
          throw new Unresolvable(
              "“%s” fails: %s".formatted(line, first.orElse("status " + status)));
        }
        lab = next;
      }
      case Lab.Reply.Refused(var message) ->
          throw new Unresolvable("“%s”: %s".formatted(line, message));
      case Lab.Reply.Stale stale -> throw new IllegalStateException("nobody else types here");
    }
  }
}
