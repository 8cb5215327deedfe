package hopwise.web.lab;

import hopwise.simulator.lab.Lab;
import hopwise.simulator.lab.change.Change;
import hopwise.simulator.lab.change.Changes;
import hopwise.simulator.linux.NamespaceId;
import hopwise.web.address.AddressMarks;
import hopwise.web.lab.UpperView.Changed;
import hopwise.web.lab.UpperView.Line;
import hopwise.web.lab.UpperView.What;
import hopwise.web.lab.UpperView.Where;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

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
    return Changes.between(lab.after(lab.sequence() - 1).world(), lab.world(), watched);
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
