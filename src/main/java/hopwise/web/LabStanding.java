package hopwise.web;

import hopwise.simulator.lab.Guide;
import hopwise.source.Scenarios;
import hopwise.store.GuideMark;
import hopwise.store.GuideMarks;
import hopwise.store.KeptLab;
import hopwise.store.Labs;
import hopwise.web.view.LearnerViews.LabRow;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Where a learner stands in labs. */
final class LabStanding {
  private final Labs labs;
  private final GuideMarks marks;
  private final LabNames names;

  LabStanding(Labs labs, GuideMarks marks, LabNames names) {
    this.labs = labs;
    this.marks = marks;
    this.names = names;
  }

  /** The labs that a learner has worked in, the last used first; completed ones at the end. */
  List<LabRow> rows(Visitor visitor) {
    var learner = visitor.learnerId();
    if (learner == null) {
      return List.of();
    }
    var known = marks.all(learner);
    var rows = new ArrayList<LabRow>();
    var listed = new HashSet<String>();
    for (var lab : labs.all(learner)) {
      listed.add(lab.name());
      rows.add(row(lab, known));
    }
    known.stream()
        .filter(mark -> mark.completed() != null && !listed.contains(mark.lab()))
        .forEach(mark -> rows.add(row(mark.lab(), 0, mark)));
    return rows;
  }

  private LabRow row(KeptLab lab, List<GuideMark> known) {
    var mark =
        known.stream()
            .filter(one -> one.lab().equals(lab.name()))
            .findFirst()
            .orElse(new GuideMark(lab.name(), 0, 0, null));
    return row(lab.name(), lab.entries(), mark);
  }

  private LabRow row(String name, int entries, GuideMark mark) {
    var title =
        names
            .guide(name)
            .map(Guide::title)
            .or(() ->
                names.free().stream()
                    .filter(free -> free.name().equals(name))
                    .map(Scenarios.Heading::title)
                    .findFirst())
            .orElse(name);
    var completed = mark.completed();
    return new LabRow(
        name,
        title,
        mark.done(),
        mark.steps(),
        entries,
        completed == null ? "" : QuizPages.date(completed));
  }
}
