package hopwise.web.lab;

import hopwise.simulator.lab.Lab;
import hopwise.simulator.lab.change.Change;
import hopwise.simulator.lab.change.Changes;
import hopwise.simulator.linux.NamespaceId;
import hopwise.simulator.shell.Session;
import hopwise.web.address.AddressMarks;
import hopwise.web.lab.UpperView.Changed;
import hopwise.web.lab.UpperView.Line;
import hopwise.web.lab.UpperView.What;
import hopwise.web.lab.UpperView.Where;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeMap;

/** Makes the view of what a lab's last command changed. */
record ChangedViews(Lab lab) {
  private static final int MOST_LINES = 40;

  /** What the last command changed, as data. */
  List<Change> changes() {
    if (lab.sequence() == 0) {
      return List.of();
    }
    var watched =
        PlaceNames.tabs(lab).stream()
            .filter(name -> !name.contains("@"))
            .map(NamespaceId::root)
            .toList();
    var changes = new ArrayList<Change>();
    changes.add(shell());
    changes.addAll(Changes.between(lab.after(lab.sequence() - 1).world(), lab.world(), watched));
    return changes.stream().filter(change -> !change.isNone()).toList();
  }

  /** What became different in the shell that the last command was typed in. */
  private Change shell() {
    var tab = lab.log().getLast().tab();
    var before = lab.after(lab.sequence() - 1).session(tab);
    return Change.between(
        "The shell of terminal " + tab,
        "variables and place",
        lines(before),
        lines(lab.session(tab)));
  }

  private static List<String> lines(Session session) {
    var lines = new ArrayList<String>();
    new TreeMap<>(session.variables()).forEach((name, value) -> lines.add(name + "=" + value));
    lines.add("stands at " + session.place());
    lines.add("in directory " + session.directory());
    return lines;
  }

  Changed view(List<Change> changes) {
    if (lab.sequence() == 0) {
      return new Changed("", "", List.of());
    }
    var marks = AddressMarks.of(lab.world());
    var places = new LinkedHashMap<String, List<What>>();
    for (var change : changes) {
      places.computeIfAbsent(change.where(), where -> new ArrayList<>()).add(what(change, marks));
    }
    var last = lab.log().getLast();
    return new Changed(
        last.line(),
        last.place().toString(),
        places.entrySet().stream()
            .map(place -> new Where(place.getKey(), place.getValue()))
            .toList());
  }

  private static What what(Change change, AddressMarks marks) {
    var lines = new ArrayList<Line>();
    change.removed().forEach(line -> lines.add(new Line(false, marks.html(line))));
    change.added().forEach(line -> lines.add(new Line(true, marks.html(line))));
    int shown = Math.min(lines.size(), MOST_LINES);
    return new What(change.what(), lines.subList(0, shown), lines.size() - shown);
  }
}
