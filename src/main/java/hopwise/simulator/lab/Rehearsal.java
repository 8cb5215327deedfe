package hopwise.simulator.lab;

/** Types a guide's commands as somebody does who does only what the guide says. */
public final class Rehearsal {
  private Rehearsal() {}

  /**
   * Types a command: in the main terminal if that stands at the command's place, else in one that
   * was opened there.
   */
  public static Lab.Reply type(Lab lab, Guide.Command command) {
    var place = command.place().toString();
    var tab = lab.place().equals(command.place()) ? Lab.MAIN_TAB : place;
    if (!lab.session(tab).place().equals(command.place())) {
      return switch (lab.append(lab.sequence(), tab, "@" + place)) {
        case Lab.Reply.Ran ran -> ran.lab().append(ran.lab().sequence(), tab, command.line());
        case Lab.Reply.Refused refused -> refused;
        case Lab.Reply.Stale stale -> stale;
      };
    }
    return lab.append(lab.sequence(), tab, command.line());
  }
}
