package hopwise.simulator.figure;

import hopwise.simulator.figure.Figure.Change;
import hopwise.simulator.figure.Part.Band;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Marks what is new, changed or gone since an earlier sketch; what is gone is drawn once more. */
final class Changes {
  private final Map<String, Part> before = new HashMap<>();
  private final Map<String, Part> after = new HashMap<>();

  private Changes(Sketch before, Sketch after) {
    index(before.roots().getFirst(), this.before);
    index(after.roots().getFirst(), this.after);
  }

  static Sketch since(Sketch before, Sketch after) {
    var changes = new Changes(before, after);
    var roots = after.roots().stream().map(changes::marked).toList();
    return new Sketch(roots, ties(before.ties(), after.ties()));
  }

  private static void index(Part part, Map<String, Part> parts) {
    parts.put(part.key(), part);
    part.children().forEach(child -> index(child, parts));
  }

  private Part marked(Part part) {
    var old = before.get(part.key());
    var bands = new ArrayList<Band>();
    for (var band : part.bands()) {
      bands.add(new Band(band.flow(), band.parts().stream().map(this::marked).toList()));
    }
    if (old != null) {
      restore(old, bands);
    }
    return part.with(bands).marked(change(old, part));
  }

  private static Change change(@Nullable Part old, Part part) {
    if (old == null) {
      return Change.NEW;
    }
    boolean same = part.kind().isContainer() || old.facts().equals(part.facts());
    return same && old.lines().equals(part.lines()) ? Change.NONE : Change.CHANGED;
  }

  /** Puts what is gone where it was: into the band of its like. */
  private void restore(Part old, List<Band> bands) {
    for (int i = 0; i < old.bands().size(); i++) {
      var band = old.bands().get(i);
      var gone =
          band.parts().stream()
              .filter(part -> !after.containsKey(part.key()))
              .map(Changes::gone)
              .toList();
      if (!gone.isEmpty()) {
        put(new Band(band.flow(), gone), bands, i);
      }
    }
  }

  private static void put(Band gone, List<Band> bands, int place) {
    int at = Math.min(place, bands.size());
    if (at < bands.size() && bands.get(at).flow() == gone.flow()) {
      var parts = new ArrayList<>(bands.get(at).parts());
      parts.addAll(gone.parts());
      bands.set(at, new Band(gone.flow(), parts));
    } else {
      bands.add(at, gone);
    }
  }

  private static Part gone(Part part) {
    var bands =
        part.bands().stream()
            .map(band -> new Band(band.flow(), band.parts().stream().map(Changes::gone).toList()))
            .toList();
    return part.with(bands).marked(Change.GONE);
  }

  private record Ends(Figure.Line line, String from, String to) {
    static Ends of(Tie tie) {
      return new Ends(tie.line(), tie.from(), tie.to());
    }
  }

  private static List<Tie> ties(List<Tie> before, List<Tie> after) {
    var old = before.stream().map(Ends::of).toList();
    var now = after.stream().map(Ends::of).toList();
    var ties = new ArrayList<Tie>();
    after.forEach(tie -> ties.add(old.contains(Ends.of(tie)) ? tie : tie.marked(Change.NEW)));
    before.stream()
        .filter(tie -> !now.contains(Ends.of(tie)))
        .forEach(tie -> ties.add(tie.marked(Change.GONE)));
    return ties;
  }
}
