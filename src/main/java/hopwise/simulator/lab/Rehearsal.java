package hopwise.simulator.lab;

import hopwise.simulator.linux.NamespaceId;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Types a guide's commands as somebody does who does only what the guide says. */
public final class Rehearsal {
  private static final int MOST_TERMINALS = 100;

  private Rehearsal() {}

  /**
   * The terminal in which to type something at a place: the current one if it stands there, or the
   * one last used that does, or a new one that has the place's name, with a number where the
   * terminal of that name has gone elsewhere.
   */
  public static String terminal(Lab lab, String current, NamespaceId place) {
    var used = lab.log().reversed().stream().map(Lab.Entry::tab);
    return Stream.concat(Stream.of(current), used)
        .distinct()
        .filter(tab -> lab.session(tab).place().equals(place))
        .findFirst()
        .orElseGet(() -> unused(lab, place));
  }

  private static String unused(Lab lab, NamespaceId place) {
    var name = place.toString();
    return Stream.concat(
            Stream.of(name), IntStream.range(2, MOST_TERMINALS).mapToObj(n -> name + "#" + n))
        .filter(tab -> lab.log().stream().noneMatch(entry -> entry.tab().equals(tab)))
        .findFirst()
        .orElse(name);
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
