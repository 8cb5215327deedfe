package hopwise.simulator.lab;

import hopwise.simulator.linux.NamespaceId;
import java.util.stream.Stream;

/** Types a guide's commands as somebody does who does only what the guide says. */
public final class Rehearsal {
  private Rehearsal() {}

  /**
   * The terminal in which to type something at a place: the current one if it stands there, or the
   * one last used that does, or a new one that has the place's name.
   */
  public static String terminal(Lab lab, String current, NamespaceId place) {
    var used = lab.log().reversed().stream().map(Lab.Entry::tab);
    return Stream.concat(Stream.of(current), used)
        .distinct()
        .filter(tab -> lab.session(tab).place().equals(place))
        .findFirst()
        .orElse(place.toString());
  }

  /** Types a command at its place. */
  public static Lab.Reply type(Lab lab, Guide.Command command) {
    var current =
        lab.log().isEmpty() ? lab.scenario().start().toString() : lab.log().getLast().tab();
    var tab = terminal(lab, current, command.place());
    if (lab.session(tab).place().equals(command.place())) {
      return lab.append(lab.sequence(), tab, command.line());
    }
    return switch (lab.append(lab.sequence(), tab, "@" + command.place())) {
      case Lab.Reply.Ran ran -> ran.lab().append(ran.lab().sequence(), tab, command.line());
      case Lab.Reply.Refused refused -> refused;
      case Lab.Reply.Stale stale -> stale;
    };
  }
}
