package hopwise.course.play;

import hopwise.simulator.lab.Lab;
import hopwise.simulator.lab.Places;
import hopwise.simulator.lab.Prompt;
import hopwise.simulator.lab.Scenario;
import hopwise.simulator.linux.NamespaceId;
import hopwise.simulator.world.Place;
import java.util.Optional;

/** A lab with a terminal for each place; who comes back finds variables and directory again. */
final class Terminals {
  private Lab lab;
  private String tab;

  private Terminals(Lab lab, String tab) {
    this.lab = lab;
    this.tab = tab;
  }

  static Terminals begin(Scenario scenario) {
    return new Terminals(Lab.begin(scenario), scenario.start().toString());
  }

  Lab lab() {
    return lab;
  }

  /** Where the terminal in front stands. */
  NamespaceId place() {
    return lab.session(tab).place();
  }

  String prompt() {
    return Prompt.of(lab.session(tab)) + " ";
  }

  /** Brings the terminal of a place to the front; the reason why not, if it cannot. */
  Optional<String> move(Place place) {
    var name = place.toString();
    if (name.equals(lab.session(name).place().toString())) {
      tab = name;
      return Optional.empty();
    }
    if (lab.append(lab.sequence(), name, "@" + name)
        instanceof Lab.Reply.Ran(var next, var t, var s)) {
      lab = next;
      tab = name;
      return Optional.empty();
    }
    return Optional.of(Places.missing(lab.world(), place));
  }

  Lab.Reply type(String command) {
    var reply = lab.append(lab.sequence(), tab, command);
    if (reply instanceof Lab.Reply.Ran(var next, var printed, var status)) {
      lab = next;
    }
    return reply;
  }
}
